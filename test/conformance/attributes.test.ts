import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {setViewport} from '@web/test-runner-commands';
import {COMPANIONS, ELSEWHERE, OWN_TESTS} from './elsewhere.js';
import {lookOf, looksAs, soundOf} from './look.js';
import {inWholeRun, widgetEntries, type Documented} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

/** A value for text that could mean anything. */
const PROBES: Readonly<Record<string, readonly string[]>> = {
  'show-on': ['mobile', 'desktop'],
  'hide-on-mobile': [''],
  icon: ['trash'],
  name: ['trash'],
  format: ['currency', 'bytes'],
  width: ['50%', '120'],
  height: ['3rem', '120'],
  status: ['active', 'probe'],
};

const WIDE = {width: 1280, height: 800};
const NARROW = {width: 400, height: 800};

const words = (type: string): readonly string[] =>
  [...type.matchAll(/['"]([^'"]+)['"]/g)].map(([, word]) => word ?? '');

/** Values worth trying, by the documented type. */
function candidates({name, type}: Documented): readonly string[] {
  if (PROBES[name]) return PROBES[name];
  const text = type?.text ?? 'string';
  const named = words(text);
  if (named.length > 0) return named;
  const plain = text.split('|').map((word) => word.trim());
  if (plain.length > 2 && plain.every((word) => /^[-\w+]+$/.test(word) && word !== 'undefined')) return plain.reverse();
  if (/boolean/.test(text)) return ['', 'false'];
  if (/number/.test(text)) return ['1', '3', '7', '120', '0'];
  if (/\[\]|Array|Record|object|unknown/.test(text))
    return ['["probe"]', '{"probe": 1}', '[{"label": "Probe", "name": "probe"}]'];
  return ['probe', '7'];
}

const entries = await widgetEntries();

interface Subject {
  readonly tag: string;
  readonly element: WidgetElement;
  readonly look: readonly string[];
}

describe('every attribute changes something that somebody sees or hears', () => {
  let place: HTMLElement;
  let subject: Subject | undefined;

  before(async () => {
    place = document.createElement('div');
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'sample');
    document.body.append(place);
    await setViewport(WIDE);
  });
  after(() => place.remove());

  /** The sample with what the attribute needs beside it; the last one again, if it looks as it did. */
  async function sampleFor(tag: string, attribute: string): Promise<Subject> {
    const companions = Object.entries(COMPANIONS[tag]?.[attribute] ?? {});
    const isPlain = companions.length === 0;
    if (isPlain && subject?.tag === tag && looksAs(subject.element, subject.look)) return subject;
    const sample = await sampleOf(tag);
    for (const [name, value] of companions) {
      if (value === null) sample.removeAttribute(name);
      else sample.setAttribute(name, value);
    }
    const element = await mount(sample, place);
    const made = {tag, element, look: lookOf(element)};
    subject = isPlain ? made : undefined;
    return made;
  }

  async function looksOther({element, look}: Subject): Promise<boolean> {
    await element.updateComplete;
    if (!looksAs(element, look)) return true;
    await settled(element);
    return !looksAs(element, look);
  }

  // Two pictures of the same sample: what it is like without the attribute, and with it.
  async function changes(tag: string, attribute: string, value: string): Promise<boolean> {
    const sample = await sampleFor(tag, attribute);
    const {element} = sample;
    const written = element.getAttribute(attribute);
    if (written === value) return false;
    const takeBack = async (): Promise<void> => {
      if (written === null) element.removeAttribute(attribute);
      else element.setAttribute(attribute, written);
      await element.updateComplete;
    };
    element.setAttribute(attribute, value);
    const isOther = await looksOther(sample);
    const sound = isOther ? '' : await soundOf(element);
    await takeBack();
    if (isOther) return true;
    await settled(element);
    return (await soundOf(element)) !== sound;
  }

  async function shows(tag: string, attribute: Documented): Promise<boolean> {
    for (const value of candidates(attribute)) if (await changes(tag, attribute.name, value)) return true;
    return false;
  }

  async function whileNarrow<T>(act: () => Promise<T>): Promise<T> {
    await setViewport(NARROW);
    try {
      return await act();
    } finally {
      await setViewport(WIDE);
    }
  }

  for (const entry of entries) {
    const {tagName} = entry;
    const own = OWN_TESTS[tagName] ?? {};
    for (const attribute of entry.attributes ?? []) {
      const {name} = attribute;
      if (name in ELSEWHERE || name in own) continue;
      it(`<${tagName} ${name}>`, async () => {
        const {warn} = console;
        console.warn = () => undefined;
        try {
          if (await shows(tagName, attribute)) return;
          if (await whileNarrow(() => shows(tagName, attribute))) return;
        } finally {
          console.warn = warn;
        }
        expect.fail(`none of ${candidates(attribute).join(', ')} shows`);
      });
    }
  }
});

describe('what is asserted elsewhere', () => {
  const places = [
    ...Object.entries(ELSEWHERE).map(([name, place]) => ['', name, place] as const),
    ...Object.entries(OWN_TESTS).flatMap(([tag, own]) =>
      Object.entries(own).map(([name, place]) => [tag, name, place] as const),
    ),
  ];

  for (const [tag, name, [file, words]] of places) {
    it(`${tag} ${name} is, in ${file}`, async () => {
      const response = await fetch(`/${file}`);
      expect(response.ok, 'the file').to.be.true;
      const titles = (await response.text())
        .split('\n')
        .filter((line) => /\bit\w*\(/.test(line) || line.includes('`<$'));
      expect(
        titles.some((title) => title.includes(words)),
        `no test is called “… ${words} …”`,
      ).to.be.true;
    });

    inWholeRun(`${tag} ${name} is an attribute that there is`, () => {
      const holders = entries.filter(({tagName}) => tag === '' || tagName === tag);
      expect(holders.some(({attributes}) => attributes?.some((attribute) => attribute.name === name))).to.be.true;
    });
  }
});

describe('a value off the list harms nothing', () => {
  for (const {tagName, attributes} of entries) {
    it(`F90 <${tagName}> looks the same with nonsense in every list of words`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const {warn} = console;
      console.warn = () => undefined;
      const element = await mount(await sampleOf(tagName), place);
      const listed = (attributes ?? []).filter(({type}) => words(type?.text ?? '').length > 1);
      for (const {name} of listed)
        if (!element.hasAttribute(name)) element.setAttribute(name, 'x"><img src=x onerror=hit()>');
      await settled(element);
      console.warn = warn;
      expect(element.shadowRoot?.querySelector('img[onerror]') ?? null).to.equal(null);
      expect((element as WidgetElement).shadowRoot?.childNodes.length).to.be.greaterThan(0);
    });
  }
});
