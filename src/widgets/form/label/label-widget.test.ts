import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import './label-widget.js';
import type {LabelWidget} from './label-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const label = (place: Element): LabelWidget => place.querySelector('label-widget')!;

describe('<label-widget>', () => {
  it('names a native control, and a click on it goes there', async () => {
    const place = await fixture(
      html`<div><label-widget for="mail" text="E-mail"></label-widget><input id="mail" /></div>`,
    );
    const input = place.querySelector('input')!;
    expect(input.getAttribute('aria-label')).to.equal('E-mail');
    part(label(place), 'base')!.click();
    expect(document.activeElement).to.equal(input);
    if (hasAxTree) expect((await axTree(place)).join('\n')).to.match(/textbox "E-mail"/);
  });

  it('names a widget by the part that carries its role', async () => {
    const place = await fixture(
      html`<div>
        <label-widget for="go">Send the order</label-widget><button-widget id="go" icon="check"></button-widget>
      </div>`,
    );
    const inner = place.querySelector('button-widget')!.shadowRoot!.querySelector('button')!;
    await waitUntil(() => inner.getAttribute('aria-label') === 'Send the order');
    part(label(place), 'base')!.click();
    expect(document.activeElement).to.equal(place.querySelector('button-widget'));
  });

  it('switches what can be switched, as a native label does', async () => {
    const place = await fixture(
      html`<div><label-widget for="news" text="News"></label-widget><input type="checkbox" id="news" /></div>`,
    );
    part(label(place), 'base')!.click();
    expect(place.querySelector('input')!.checked).to.be.true;
  });

  it('leaves a field alone that is off, and links in itself', async () => {
    const place = await fixture(
      html`<div>
        <label-widget for="off">I know <a href="#terms">the terms</a></label-widget
        ><input type="checkbox" id="off" />
      </div>`,
    );
    const input = place.querySelector('input')!;
    const link = place.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    input.disabled = true;
    part(label(place), 'base')!.click();
    expect(input.checked).to.be.false;
  });

  it('follows its text, slotted or not, and its hint', async () => {
    const place = await fixture(
      html`<div>
        <label-widget for="name"><b>Name</b></label-widget
        ><input id="name" />
      </div>`,
    );
    const input = place.querySelector('input')!;
    expect(input.ariaLabel).to.equal('Name');
    place.querySelector('b')!.textContent = 'Full name';
    await waitUntil(() => input.ariaLabel === 'Full name');
    Object.assign(label(place), {text: 'Given name', hint: 'As in your passport'});
    await label(place).updateComplete;
    expect([input.ariaLabel, input.ariaDescription]).to.deep.equal(['Given name', 'As in your passport']);
    expect(part(label(place), 'hint')!.textContent).to.equal('As in your passport');
  });

  it('finds a field that comes later, in a root around its own too, and takes its name back', async () => {
    const place = await fixture(html`<div></div>`);
    const host = place.appendChild(document.createElement('div'));
    const element = Object.assign(document.createElement('label-widget'), {for: 'later', text: 'Later'});
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    const input = Object.assign(document.createElement('input'), {id: 'later'});
    place.append(input);
    element.requestUpdate();
    await waitUntil(() => input.ariaLabel === 'Later');
    element.for = 'another';
    await element.updateComplete;
    expect(input.hasAttribute('aria-label')).to.be.false;
  });

  it('AX-46 leaves the name that the field’s author gave', async () => {
    const place = await fixture(
      html`<div><label-widget for="own" text="Mine"></label-widget><input id="own" aria-label="Theirs" /></div>`,
    );
    expect(place.querySelector('input')!.ariaLabel).to.equal('Theirs');
    label(place).remove();
    expect(place.querySelector('input')!.ariaLabel).to.equal('Theirs');
  });

  it('marks what is required, and what may stay empty', async () => {
    const place = await fixture(
      html`<div lang="en">
        <label-widget text="a" required></label-widget><label-widget text="b" optional></label-widget>
      </div>`,
    );
    const [required, optional] = [...place.querySelectorAll('label-widget')];
    expect(part(required!, 'mark')!.getAttribute('aria-hidden')).to.equal('true');
    expect(part(optional!, 'optional')!.textContent!.trim()).to.equal('(optional)');
    expect(part(optional!, 'mark')).to.equal(null);
  });

  it('takes its text from its source, and shows what went wrong with it', async () => {
    const element = await fixture<LabelWidget>(
      html`<label-widget .dataSource=${() => Promise.resolve({label: 'Amount', hint: 'In euros'})}></label-widget>`,
    );
    await waitUntil(() => part(element, 'base')!.textContent === 'Amount');
    element.error = 'No more paper';
    await waitUntil(() => part(element, 'error')?.textContent.includes('No more paper'));
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await fixture<LabelWidget>(html`<label-widget .text=${text} .hint=${text}></label-widget>`);
      expect([part(element, 'base')!.textContent, part(element, 'hint')!.textContent]).to.deep.equal([text, text]);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <label-widget for="field" text="E-mail" hint="We never share it" required></label-widget><input id="field" />
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
