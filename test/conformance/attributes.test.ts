import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {setViewport} from '@web/test-runner-commands';
import {lookOf, soundOf} from './look.js';
import {widgetEntries, type Documented} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

/**
 * Attributes that a picture cannot show, each with the place where their effect is asserted instead. An attribute that
 * is in neither place fails.
 */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'data-source': 'parity.test.ts',
  'data-path': 'src/data/controller.test.ts',
  'data-map': 'src/data/controller.test.ts',
  stream: 'src/data/controller.test.ts',
  subscribe: 'src/data/controller.test.ts',
  load: 'src/data/controller.test.ts',
  'refresh-interval': 'src/data/controller.test.ts',
  'refresh-on-message': 'src/data/controller.test.ts',
  'track-clicks': 'src/core/widget-element.test.ts',
  'track-impressions': 'src/core/analytics.test.ts',
  'analytics-metadata': 'src/core/widget-element.test.ts',
  'aria-label': 'the name tests of each widget',
  density: 'density.test.ts',
  announce: 'src/core/announce-controller.test.ts',
  key: 'src/data/live-list.test.ts',
  limit: 'src/data/live-list.test.ts',
  'cache-ttl': 'src/data/client.test.ts',
  'enable-query-batching': 'src/data/client.test.ts',
  'filter-group': 'src/data/filter-group.test.ts',
  optimistic: 'src/data/mutations.test.ts',
  affects: 'src/data/mutations.test.ts',
  refreshes: 'src/data/mutations.test.ts',
  'subscribe-filter': 'src/data/controller.test.ts',
};

/** What one widget asserts in its own tests, because it needs an act or other data to show. */
const OWN_TESTS: Readonly<Record<string, readonly string[]>> = {
  'chart-widget': ['thresholds', 'options'],
  'metric-card-widget': ['color'],
  'realtime-chart-widget': ['update-interval', 'thresholds'],
};

/** A value for text that could mean anything. */
const PROBES: Readonly<Record<string, readonly string[]>> = {
  'show-on': ['mobile', 'desktop'],
  'hide-on-mobile': [''],
  icon: ['trash'],
  name: ['trash'],
  format: ['currency', 'bytes'],
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

describe('every attribute changes something that somebody sees or hears', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture(html`<div role="group" aria-label="sample"></div>`);
  });

  before(() => setViewport(WIDE));

  // Two pictures of the same sample: what it is like without the attribute, and with it.
  async function changes(tag: string, attribute: string, value: string): Promise<boolean> {
    const plain = await mount(await sampleOf(tag), place);
    if (plain.getAttribute(attribute) === value) return false;
    const look = lookOf(plain);
    plain.setAttribute(attribute, value);
    await settled(plain);
    if (lookOf(plain) !== look) return true;
    const sound = await soundOf(plain);
    plain.removeAttribute(attribute);
    await settled(plain);
    return (await soundOf(plain)) !== sound;
  }

  async function shows(tag: string, attribute: Documented): Promise<boolean> {
    for (const value of candidates(attribute)) if (await changes(tag, attribute.name, value)) return true;
    return false;
  }

  for (const entry of entries) {
    const {tagName} = entry;
    const own = OWN_TESTS[tagName] ?? [];
    for (const attribute of entry.attributes ?? []) {
      const {name} = attribute;
      if (name in ELSEWHERE || own.includes(name)) continue;
      it(`<${tagName} ${name}>`, async () => {
        const {warn} = console;
        console.warn = () => undefined;
        try {
          if (await shows(tagName, attribute)) return;
          await setViewport(NARROW);
          if (await shows(tagName, attribute)) return;
        } finally {
          console.warn = warn;
          await setViewport(WIDE);
        }
        expect.fail(`none of ${candidates(attribute).join(', ')} shows`);
      });
    }
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
