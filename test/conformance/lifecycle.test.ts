import {expect, fixture, html} from '@open-wc/testing';
import {prepareAnnouncer} from '../../src/core/announcer.js';
import '../../src/every-element.js';
import {widgetEntries} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';

const MOUNTS = 1000;
const entries = await widgetEntries();

type Call = readonly [type: string, listener: unknown];

/** Counts what elements add to and take from a target that outlives them. */
class ListenerLedger {
  readonly #open = new Map<string, number>();
  readonly #restore: () => void;

  constructor(target: EventTarget) {
    const {addEventListener, removeEventListener} = target;
    const count = ([type]: Call, by: number) => this.#open.set(type, (this.#open.get(type) ?? 0) + by);
    target.addEventListener = function (...args: Parameters<typeof addEventListener>) {
      count([args[0], args[1]], 1);
      addEventListener.apply(target, args);
    };
    target.removeEventListener = function (...args: Parameters<typeof removeEventListener>) {
      count([args[0], args[1]], -1);
      removeEventListener.apply(target, args);
    };
    this.#restore = () => Object.assign(target, {addEventListener, removeEventListener});
  }

  close(): number {
    this.#restore();
    return Math.max(0, ...this.#open.values());
  }
}

async function withoutOutput(act: () => Promise<void>): Promise<readonly string[]> {
  const lines: string[] = [];
  const {warn, error} = console;
  console.warn = (...parts: unknown[]) => void lines.push(parts.join(' '));
  console.error = (...parts: unknown[]) => void lines.push(parts.join(' '));
  try {
    await act();
  } finally {
    Object.assign(console, {warn, error});
  }
  return lines;
}

// Figures are left out: a tool that counts widgets can't look into a closed tree.
const words = (element: Element): string | undefined =>
  element.shadowRoot?.textContent?.replace(/\s+/g, ' ').replace(/\d+/g, '#');

describe('M-17 clean', () => {
  let place: HTMLElement;
  // Its regions are the page's own, and not left by a widget.
  before(() => prepareAnnouncer());
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  for (const {tagName} of entries) {
    it(`<${tagName}> logs nothing on a correct page`, async () => {
      const lines = await withoutOutput(async () => {
        await mount(await sampleOf(tagName), place);
      });
      expect(lines).to.deep.equal([]);
    });

    it(`F80 <${tagName}> leaves no listener and no node after ${MOUNTS} mounts`, async () => {
      const sample = await sampleOf(tagName);
      // What is shared by the page is there after the first; the rest must not add to it.
      await mount(sample.cloneNode(true) as HTMLElement, place);
      place.replaceChildren();
      await settled(place);
      const bodyBefore = document.body.childElementCount;
      const ledgers = [window, document, document.documentElement].map((target) => new ListenerLedger(target));
      for (let index = 0; index < MOUNTS; index++) {
        const element = sample.cloneNode(true) as HTMLElement;
        place.append(element);
        if (index % 100 === 0) await (element as {updateComplete?: Promise<boolean>}).updateComplete;
        element.remove();
      }
      await settled(place);
      const left = ledgers.map((ledger) => ledger.close());
      expect(Math.max(...left), 'listeners left on window or document').to.be.at.most(1);
      expect(document.body.childElementCount).to.equal(bodyBefore);
    }).timeout(30_000);

    it(`F97 <${tagName}> draws the same inside a closed foreign shadow root`, async () => {
      const plain = await mount(await sampleOf(tagName), place);
      const expected = words(plain);
      const host = document.createElement('div');
      place.replaceChildren(host);
      const inside = await sampleOf(tagName);
      host.attachShadow({mode: 'closed'}).append(inside);
      await settled(inside);
      expect(words(inside)).to.equal(expected);
    });

    it(`F95 <${tagName}> draws the same by cloneNode and from a template`, async () => {
      const original = await mount(await sampleOf(tagName), place);
      const expected = words(original);
      const template = document.createElement('template');
      template.content.append(await sampleOf(tagName));
      const clone = document.importNode(template.content, true).firstElementChild as HTMLElement;
      await mount(clone, place);
      expect(words(clone)).to.equal(expected);
    });

    it(`F96 <${tagName}> may be removed before its first drawing`, async () => {
      const element = await sampleOf(tagName);
      place.append(element);
      element.remove();
      await settled(element);
      await mount(element, place);
      expect(element.shadowRoot?.childNodes.length).to.be.greaterThan(0);
    });
  }
});
