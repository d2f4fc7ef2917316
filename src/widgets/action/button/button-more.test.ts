import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './button-widget.js';
import type {ButtonWidget} from './button-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.base')!;

/** A button that has been drawn once, whatever is still on its way to it. */
async function drawn(button: HTMLElement): Promise<void> {
  await waitUntil(() => button.shadowRoot?.querySelector('.base'), 'not drawn', {interval: 1});
}

// Nothing is imported ahead here: the first of these is the first button of a page that is more than plain.
describe('the first button that is more than plain', () => {
  it('submits once, though it was clicked before it had all that it needs', async () => {
    const form = document.createElement('form');
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    const button = document.createElement('button-widget') as ButtonWidget;
    Object.assign(button, {label: 'Send', type: 'submit'});
    form.append(button);
    document.body.append(form);
    await drawn(button);
    base(button).click();
    await waitUntil(() => submits === 1);
    base(button).click();
    expect(submits).to.equal(2);
    form.remove();
  });

  it('is drawn with its icon, its state and its link when its update is complete', async () => {
    const toggle = await fixture<ButtonWidget>(html`<button-widget label="Bold" pressed icon="check"></button-widget>`);
    expect(base(toggle).getAttribute('aria-pressed')).to.equal('true');
    expect(base(toggle).querySelector('icon-widget')).not.to.equal(null);
    const link = await fixture<ButtonWidget>(html`<button-widget label="Home" href="#home"></button-widget>`);
    expect(base(link).getAttribute('href')).to.equal('#home');
  });

  it('is plain again when all that has gone', async () => {
    const button = await fixture<ButtonWidget>(html`<button-widget label="a" icon="check" pressed></button-widget>`);
    button.icon = undefined;
    button.pressed = undefined;
    await button.updateComplete;
    expect(base(button).querySelector('icon-widget')).to.equal(null);
    expect(base(button).hasAttribute('aria-pressed')).to.be.false;
    expect(button.matches(':state(pressed)')).to.be.false;
  });
});
