import {expect, fixture, html} from '@open-wc/testing';
import {waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import {axTree, hasAxTree} from './ax-tree.js';
import {widgetEntries} from './manifest.js';
import {mount, recordOf, sampleOf, settled, withoutData} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

const textOf = (place: Element): string => {
  const own = place.firstElementChild?.shadowRoot ?? place;
  return [...own.childNodes]
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** Widgets whose plain example is decoration: in both modes they say nothing. */
const DECORATIONS: readonly string[] = ['skeleton-widget'];

/** Widgets that speak only when they have stood for a while: what comes and goes at once is not spoken of. */
const LATE: readonly string[] = ['spinner-widget', 'loading-widget'];

/** What a live region says comes a moment after the rest, in milliseconds. */
const MOMENT = 60;

async function look(place: Element): Promise<string> {
  return hasAxTree ? (await axTree(place)).slice(1).join('\n') : textOf(place);
}

/** What a widget says when it has said all. */
async function picture(element: Element): Promise<string> {
  const place = element.parentElement as Element;
  const hasSpoken = (): boolean => Boolean(element.shadowRoot?.querySelector('[role=status]')?.textContent);
  if (LATE.includes(element.localName)) await waitUntil(hasSpoken, 'it never speaks');
  let said: string;
  let next = await look(place);
  do {
    said = next;
    await new Promise((done) => setTimeout(done, MOMENT));
    next = await look(place);
  } while (next !== said);
  return said || (DECORATIONS.includes(element.localName) ? 'decoration' : '');
}

async function connect(dumb: WidgetElement, place: HTMLElement): Promise<WidgetElement> {
  const record = recordOf(dumb);
  const connected = withoutData(dumb);
  connected.dataSource = () => Promise.resolve(record);
  await mount(connected, place);
  await waitUntil(() => ['ready', 'empty', 'error'].includes(connected.dataset['state'] ?? ''), 'never ready');
  await settled(connected);
  return connected;
}

const entries = await widgetEntries();

describe('two modes, one picture', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    // A named group is always in the tree, where a plain element with one text may be left out of it.
    place = await fixture(html`<div role="group" aria-label="sample"></div>`);
  });

  for (const {tagName} of entries) {
    const {data} = customElements.get(tagName) as unknown as typeof WidgetElement;
    if (data.accepts.length === 0) continue;

    it(`<${tagName}> looks the same to a screen reader in both modes`, async () => {
      const dumb = await mount(await sampleOf(tagName), place);
      const expected = await picture(dumb);
      expect(expected, 'the sample says nothing').not.to.equal('');
      const connected = await connect(dumb, place);
      expect(connected.dataset['state']).to.equal('ready');
      expect(await picture(connected)).to.equal(expected);
    });

    it(`<${tagName}> gives the author's picture back when the source goes`, async () => {
      const dumb = await mount(await sampleOf(tagName), place);
      const expected = await picture(dumb);
      dumb.dataSource = () => Promise.resolve(recordOf(dumb));
      await waitUntil(() => dumb.dataset['state'] === 'ready', 'never ready');
      dumb.dataSource = undefined;
      await waitUntil(() => !dumb.hasAttribute('data-state'), 'still connected');
      await settled(dumb);
      expect(await picture(dumb)).to.equal(expected);
    });
  }
});
