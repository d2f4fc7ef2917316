import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import {loadWords, word} from '../../src/core/words.js';
import {inWholeRun, widgetEntries} from './manifest.js';
import {inside} from './look.js';
import {atRest, sampleOf, settled} from './sample.js';
import {show, STATES, type State} from './states.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

/** The states in which the library itself says something. */
const SAYING = STATES.filter(({name}) => ['plain', 'loading', 'empty', 'failed'].includes(name));
const NOW = Date.UTC(2026, 1, 3, 12, 30);
const realNow = Date.now;

const TEXTS = [
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
];

/** Every text of an element that somebody reads or hears: its words, names, hints and figures. */
function textsOf(element: Element): readonly string[] {
  return [...inside(element)].flatMap((one) => {
    const own = [...(one.shadowRoot ?? one).childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
    const words = own.map(({textContent}) => textContent?.trim() ?? '');
    const named = TEXTS.map((name) => one.getAttribute(name) ?? '');
    return one.localName === 'style' || one.localName === 'script' ? [] : [...words, ...named].filter(Boolean);
  });
}

/** What goes wrong is said in English until its words have come, which they do once a page. */
async function failureWordsCame(): Promise<void> {
  const place = await fixture<HTMLElement>(html`<div lang="de"></div>`);
  const failed = STATES.find(({name}) => name === 'failed') as State;
  const widget = await show(await sampleOf('stat-widget'), failed, place);
  await waitUntil(() => textsOf(widget).some((text) => text.startsWith('Die Daten')), 'no German failure');
}

const entries = await widgetEntries();
const speaking = new Set<string>();

describe('AX-45 the language may change at run time', () => {
  let place: HTMLElement;
  before(async () => {
    Date.now = () => NOW;
    await Promise.all([loadWords('de'), loadWords('ar')]);
    await failureWordsCame();
  });
  after(() => {
    Date.now = realNow;
  });
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  async function freshIn(lang: string, tag: string, state: State): Promise<readonly string[]> {
    place.lang = lang;
    return restingTexts(await show(await sampleOf(tag), state, place));
  }

  /** The texts of a widget that is at rest: one that is made of others waits for their parts and their data in turn. */
  async function restingTexts(widget: WidgetElement): Promise<readonly string[]> {
    for (let texts = textsOf(widget); ; texts = textsOf(widget)) {
      await atRest(widget);
      if (same(widget, texts)) return texts;
    }
  }

  const same = (widget: WidgetElement, texts: readonly string[]): boolean =>
    JSON.stringify(textsOf(widget)) === JSON.stringify(texts);

  async function follows(tag: string, state: State): Promise<void> {
    const german = await freshIn('de', tag, state);
    place.lang = 'en';
    const widget = await show(await sampleOf(tag), state, place);
    const english = await restingTexts(widget);
    if (JSON.stringify(english) !== JSON.stringify(german)) speaking.add(tag);
    place.lang = 'de';
    await settled(widget);
    await waitUntil(() => same(widget, german), 'late').catch(() => undefined);
    expect(textsOf(widget), state.name).to.deep.equal(german);
    place.lang = 'en';
    await settled(widget);
    await waitUntil(() => same(widget, english), 'late').catch(() => undefined);
    expect(textsOf(widget), `${state.name}, back`).to.deep.equal(english);
  }

  for (const {tagName} of entries) {
    it(`<${tagName}> speaks the language around it in every state`, async () => {
      for (const state of SAYING) if (state.applies(await sampleOf(tagName))) await follows(tagName, state);
    });

    it(`<${tagName}> takes a language of its own before that of the page`, async () => {
      const arabic = await freshIn('ar', tagName, STATES[0] as State);
      place.lang = 'en';
      const sample = await sampleOf(tagName);
      sample.lang = 'ar';
      expect(textsOf(await show(sample, STATES[0] as State, place))).to.deep.equal(arabic);
    });
  }

  inWholeRun('is heard where there are words', () => {
    expect(word('de', 'loading')).not.to.equal(word('en', 'loading'));
    expect([...speaking]).to.include.members(['stat-widget', 'list-widget']);
  });
});
