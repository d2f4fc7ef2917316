import {expect, fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import '../../src/every-element.js';
import {loadWords} from '../../src/core/words.js';
import {makeLong, type LongLanguage} from './long-words.js';
import {arrived, inside} from './look.js';
import {widgetEntries} from './manifest.js';
import {atRest, sampleOf} from './sample.js';
import {show, STATES, type State} from './states.js';
import {lostTexts, type MayCut} from './text-probe.js';

const SPACED = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;';

/** The spacing of WCAG 1.4.12, as a user's own sheet sets it: on everything, shadow roots included. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`* { ${SPACED} } p { margin-block-end: 2em !important; }`);

/** Parts whose text may be cut, by tag, each with the reason. */
const CUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

const reasonOf: MayCut = (element) => {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  if (host?.hasAttribute('truncate')) return 'the author wants it short';
  const rules = Object.entries(CUT[host?.localName ?? ''] ?? {});
  return rules.find(([selector]) => element.matches(selector))?.[1];
};

/** WebKitGTK's driver can't change the width of a page. */
const describeWithWidths = /Chrome|Firefox/.test(navigator.userAgent) ? describe : describe.skip;

const STATES_WITH_TEXT = STATES.filter(({name}) => ['plain', 'error', 'empty'].includes(name));

const entries = await widgetEntries();

describeWithWidths('AX-40 no text is cut, overlapped or lost where it is long, large and widely spaced', () => {
  const page = document.documentElement;
  let place: HTMLElement;
  let sheets: readonly CSSStyleSheet[];
  before(async () => {
    await Promise.all([loadWords('de'), loadWords('ar')]);
    await setViewport({width: 320, height: 256});
    page.style.setProperty('font-size', '200%');
    document.body.style.setProperty('margin', '0');
    sheets = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...sheets, spacing];
  });
  after(async () => {
    document.adoptedStyleSheets = [...sheets];
    page.removeAttribute('style');
    document.body.removeAttribute('style');
    await setViewport({width: 1280, height: 800});
  });
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
    place.style.setProperty('inline-size', '320px');
  });

  /** Gives every shadow root the spacing too; it does not pass into one by itself where a widget has rules of its own. */
  async function space(): Promise<void> {
    for (const {shadowRoot} of inside(place))
      if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(spacing))
        shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, spacing];
    await atRest(place);
    await arrived(place);
  }

  async function lostIn(tag: string, lang: LongLanguage, state: State): Promise<readonly string[]> {
    place.lang = lang;
    place.dir = lang === 'ar' ? 'rtl' : 'ltr';
    const sample = await sampleOf(tag);
    if (!state.applies(sample)) return [];
    await show(makeLong(sample, lang), state, place);
    await space();
    return lostTexts(place, reasonOf);
  }

  for (const {tagName} of entries) {
    it(`<${tagName}> in German and in Arabic`, async () => {
      for (const state of STATES_WITH_TEXT)
        expect(await lostIn(tagName, 'de', state), `${state.name}, de`).to.deep.equal([]);
      expect(await lostIn(tagName, 'ar', STATES[0] as State), 'plain, ar').to.deep.equal([]);
    });
  }
});

describe('AX-40 the eye for lost text', () => {
  const pictures: Readonly<Record<string, string>> = {
    'is cut across': 'inline-size: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis',
    'is cut down': 'block-size: 16px; inline-size: 60px; overflow: clip',
    'leaves across': 'inline-size: 40px; white-space: nowrap',
    'leaves down': 'inline-size: 60px; block-size: 16px',
    'is cut down at': 'inline-size: 60px; block-size: 16px; overflow: auto',
  };
  const none: MayCut = () => undefined;

  async function picture(style: string): Promise<HTMLElement> {
    const place = await fixture<HTMLElement>(html`<div><p>Some words too long</p></div>`);
    place.style.setProperty('inline-size', '320px');
    place.querySelector('p')!.style.cssText = style;
    return place;
  }

  for (const [words, style] of Object.entries(pictures))
    it(`sees what ${words} where it is “${style}”`, async () => {
      const [problem] = lostTexts(await picture(style), none);
      expect(problem).to.contain(words);
    });

  it('sees text on text', async () => {
    const place = await picture('');
    const other = document.createElement('p');
    other.textContent = 'Other words';
    place.append(other);
    const [first] = place.children;
    const apart = other.getBoundingClientRect().top - first!.getBoundingClientRect().top;
    other.style.setProperty('translate', `0 ${-apart}px`);
    expect(lostTexts(place, none)).to.deep.equal(['“Some words too long” lies on “Other words”']);
  });

  it('is content where there is room, a scroller that keys reach, or a reason', async () => {
    expect(lostTexts(await picture(''), none)).to.deep.equal([]);
    expect(lostTexts(await picture('clip-path: inset(50%); inline-size: 1px; overflow: hidden'), none)).to.be.empty;
    const scroller = await picture('inline-size: 60px; block-size: 16px; overflow: auto');
    scroller.querySelector('p')!.tabIndex = 0;
    expect(lostTexts(scroller, none)).to.deep.equal([]);
    const cut = await picture('inline-size: 40px; white-space: nowrap; overflow: hidden');
    expect(lostTexts(cut, ({localName}) => (localName === 'p' ? 'it is short' : undefined))).to.deep.equal([]);
  });
});
