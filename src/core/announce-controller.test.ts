import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {AnnounceController, type Announce} from './announce-controller.js';
import './announcer.js';

class AnnouncingElement extends LitElement {
  announce?: Announce;
  text = '';
  readonly announcer = new AnnounceController(this, () => this.text, 40);

  say(text: string): void {
    this.text = text;
    this.announcer.changed();
  }
}
customElements.define('announcing-test-element', AnnouncingElement);

const said = (): string => document.querySelector('.widget-announcer > [aria-live="polite"]')?.textContent ?? '';
let count = 0;
const fresh = (): string => `announced ${++count}.`;

describe('AnnounceController', () => {
  let element: AnnouncingElement;
  beforeEach(async () => {
    element = await fixture(html`<announcing-test-element></announcing-test-element>`);
  });

  async function listen(announce: Announce): Promise<void> {
    element.announce = announce;
    element.requestUpdate();
    await element.updateComplete;
    element.say(fresh());
  }

  it('AX-29 has the regions in place before the first text', async () => {
    document.querySelector('.widget-announcer')?.remove();
    element.announce = 'summary';
    element.requestUpdate();
    await waitUntil(() => document.querySelector('.widget-announcer'));
    expect(said()).to.equal('');
  });

  it('says nothing of the first value, then every one with `all`', async () => {
    await listen('all');
    const first = element.text;
    const [one, other] = [fresh(), fresh()];
    element.say(one);
    await waitUntil(() => said().includes(one));
    element.say(other);
    await waitUntil(() => said().includes(other));
    expect(said()).not.to.include(first);
  });

  it('AX-28 says the newest text alone, once an interval, with `summary`', async () => {
    await listen('summary');
    element.say(fresh());
    await waitUntil(() => said().includes(element.text));
    const [skipped, newest] = [fresh(), fresh()];
    element.say(skipped);
    element.say(newest);
    await waitUntil(() => said().includes(newest));
    expect(said()).not.to.include(skipped);
  });

  it('AX-28 is silent by default, when off, and after it has gone', async () => {
    const texts = [fresh(), fresh(), fresh()];
    element.say('first');
    element.say(texts[0] ?? '');
    element.announce = 'off';
    element.say(texts[1] ?? '');
    element.announce = 'summary';
    element.say(texts[2] ?? '');
    element.remove();
    const other = await fixture<AnnouncingElement>(html`<announcing-test-element></announcing-test-element>`);
    other.announce = 'all';
    other.say('first');
    const last = fresh();
    other.say(last);
    await waitUntil(() => said().includes(last));
    expect(texts.filter((text) => said().includes(text))).to.deep.equal([]);
  });

  it('waits while somebody types', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="typing" />`);
    await listen('all');
    input.focus();
    const [unsaid, spoken] = [fresh(), fresh()];
    element.say(unsaid);
    input.blur();
    element.say(spoken);
    await waitUntil(() => said().includes(spoken));
    expect(said()).not.to.include(unsaid);
  });
});
