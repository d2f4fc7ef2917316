import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './alert-widget.js';
import {MESSAGE_TYPES} from '../message/message-types.js';
import type {AlertWidget} from './alert-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const said = (politeness: string): string =>
  document.querySelector(`.widget-announcer [aria-live="${politeness}"]`)?.textContent ?? '';

describe('<alert-widget>', () => {
  it('is a group with a heading and a message', async () => {
    const element = await fixture(html`<alert-widget heading="Success!" message="Saved."></alert-widget>`);
    expect(part(element, 'base')!.getAttribute('role')).to.equal('group');
    expect(part(element, 'base')!.getAttribute('aria-label')).to.equal('Success!');
    expect(part(element, 'heading')!.localName).to.equal('h3');
    expect(part(element, 'message')!.textContent).to.equal('Saved.');
  });

  it('lets the author choose the level of its heading', async () => {
    const element = await fixture(html`<alert-widget heading="a" heading-level="2"></alert-widget>`);
    expect(part(element, 'heading')!.localName).to.equal('h2');
  });

  it('says its type in words and has a look of its own for each', async () => {
    const grounds = new Set<string>();
    for (const type of MESSAGE_TYPES) {
      const element = await fixture(html`<div lang="en"><alert-widget type=${type} message="a"></alert-widget></div>`);
      const alert = element.firstElementChild!;
      grounds.add(getComputedStyle(alert).backgroundColor);
      const icon = part(alert, 'icon') as HTMLElement & {label: string};
      expect(icon.label.toLowerCase()).to.equal(type);
      expect(getComputedStyle(icon).color).not.to.equal(getComputedStyle(alert).color);
    }
    expect(grounds.size).to.equal(4);
  });

  it('draws its icon in the colour of its heading', async () => {
    for (const type of MESSAGE_TYPES) {
      const element = await fixture(html`<alert-widget type=${type} heading="a"></alert-widget>`);
      const ink = (box: Element | null) => getComputedStyle(box!).color;
      expect(ink(element.shadowRoot!.querySelector('.icon')), type).to.equal(ink(part(element, 'heading')));
    }
  });

  it('takes a title for its heading', async () => {
    const element = await fixture<AlertWidget>(html`<alert-widget title="Careful"></alert-widget>`);
    expect([element.heading, element.hasAttribute('title')]).to.deep.equal(['Careful', false]);
  });

  it('shows the row of buttons only where there are any', async () => {
    const element = await fixture<AlertWidget>(html`<alert-widget message="a"></alert-widget>`);
    expect(part(element, 'actions')!.offsetHeight).to.equal(0);
    const button = document.createElement('button');
    button.slot = 'actions';
    button.textContent = 'Undo';
    element.append(button);
    await waitUntil(() => part(element, 'actions')!.offsetHeight > 0);
  });

  describe('when it comes later', () => {
    it('is read out politely', async () => {
      await fixture(html`<alert-widget type="success" heading="Saved" message="All 3 products"></alert-widget>`);
      await waitUntil(() => said('polite').includes('Saved: All 3 products'));
    });

    it('is read out at once where it is an error', async () => {
      await fixture(html`<alert-widget type="error" message="The payment failed"></alert-widget>`);
      await waitUntil(() => said('assertive').includes('The payment failed'));
    });

    it('is read out anew when its text changes', async () => {
      const element = await fixture<AlertWidget>(html`<alert-widget message="One"></alert-widget>`);
      element.message = 'Two';
      await waitUntil(() => said('polite').includes('Two'));
    });
  });

  describe('dismissing', () => {
    it('has a button named by what it dismisses', async () => {
      const place = await fixture(html`<div lang="en"><alert-widget heading="Saved" dismissible></alert-widget></div>`);
      expect(part(place.firstElementChild!, 'dismiss')!.getAttribute('aria-label')).to.equal('Dismiss: Saved');
      expect(part(await fixture(html`<alert-widget heading="a"></alert-widget>`), 'dismiss')).to.equal(null);
    });

    it('goes by key, and tells so', async () => {
      const element = await fixture<AlertWidget>(html`<alert-widget heading="Saved" dismissible></alert-widget>`);
      part(element, 'dismiss')!.focus();
      setTimeout(() => void sendKeys({press: 'Enter'}));
      const event = await oneEvent(element, 'close');
      expect([event.bubbles, event.cancelable]).to.deep.equal([false, true]);
      expect(element.offsetHeight).to.equal(0);
    });

    it('stays where the page refuses', async () => {
      const element = await fixture<AlertWidget>(
        html`<alert-widget heading="a" dismissible @close=${(event: Event) => event.preventDefault()}></alert-widget>`,
      );
      part(element, 'dismiss')!.click();
      expect(element.hidden).to.be.false;
    });

    it('moves the focus to the next alert, then to where it came from', async () => {
      const place = await fixture(
        html`<div>
          <button>before</button>
          <alert-widget heading="a" dismissible></alert-widget>
          <alert-widget heading="b" dismissible></alert-widget>
        </div>`,
      );
      const [first, second] = [...place.querySelectorAll('alert-widget')];
      place.querySelector('button')!.focus();
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      expect(document.activeElement).to.equal(second);
      expect(first!.hidden).to.be.true;
      place.querySelector('button')!.focus();
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      expect(document.activeElement).to.equal(place.querySelector('button'));
    });

    it('comes back with another message', async () => {
      const element = await fixture<AlertWidget>(html`<alert-widget message="One" dismissible></alert-widget>`);
      element.dismiss();
      element.message = 'Two';
      await element.updateComplete;
      expect(element.hidden).to.be.false;
    });
  });

  it('F102 takes its data from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const source = (): Promise<object> => Promise.resolve({type: 'error', title: attack, message: attack});
    const element = await fixture(html`<alert-widget dismissible .dataSource=${source}></alert-widget>`);
    await waitUntil(() => part(element, 'message')?.textContent === attack);
    expect(part(element, 'heading')!.textContent).to.equal(attack);
    expect(element.getAttribute('type')).to.equal('error');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('passes axe in every type, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div>
          ${MESSAGE_TYPES.map((type) => html`<alert-widget type=${type} heading="Heading" message="Text" dismissible></alert-widget>`)}
        </div>`,
      );
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
