import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import '../../src/core/state-view.js';
import '../../src/data/controller.js';
import {json, list} from '../../src/core/properties.js';
import {inside} from './look.js';
import {widgetEntries} from './manifest.js';
import {Witness} from './poison.js';
import {mount, sampleOf, settled, withoutData} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

type Class = typeof WidgetElement;

const NUMBERS = ['-1', '0', '9', '1.5', '1e400', 'NaN', '', 'seven', '<b>7</b>'];
const MALFORMED = ['{"a": ', '[1, 2'];
const SOURCES = ['javascript:window.hit=1', 'users.json', 'interface:f('];

const entries = await widgetEntries();
const classOf = (tag: string): Class => customElements.get(tag) as unknown as Class;

/** The attributes of a class whose property is read by a converter. */
function readBy(tag: string, converters: readonly unknown[]): readonly string[] {
  const properties = [...classOf(tag).elementProperties];
  return properties.flatMap(([name, {attribute, converter}]) =>
    converters.includes(converter) && attribute !== false
      ? [typeof attribute === 'string' ? attribute : String(name).toLowerCase()]
      : [],
  );
}

const said = (widget: WidgetElement): string =>
  widget.shadowRoot?.querySelector('.widget-state [part="error"]')?.textContent ?? '';
const words = (widget: Element): string => widget.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('what an author gets wrong', () => {
  let place: HTMLElement;
  let witness: Witness;
  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    witness = new Witness();
  });
  afterEach(() => {
    witness.close();
    expect(witness.errors, 'thrown or logged').to.deep.equal([]);
  });

  for (const {tagName, attributes = []} of entries) {
    const numbers = attributes.filter(({type}) => /\bnumber\b/.test(type?.text ?? '')).map(({name}) => name);

    it(`F89 <${tagName}> takes no number that it cannot use: ${numbers.join(', ')}`, async () => {
      for (const number of NUMBERS) {
        const widget = await sampleOf(tagName);
        for (const name of numbers) widget.setAttribute(name, number);
        await mount(widget, place);
        expect(widget.shadowRoot?.childElementCount, number).to.be.greaterThan(0);
        for (const element of inside(widget)) {
          const level = element.getAttribute('aria-level') ?? /^h(\d+)$/.exec(element.localName)?.[1];
          if (level != null) expect(Number(level), `a heading, by ${number}`).to.be.within(1, 6);
        }
      }
      const lines = witness.warnings.filter((line) => !line.startsWith('[total-widgets]'));
      expect(lines).to.deep.equal([]);
    });

    for (const attribute of readBy(tagName, [json.converter, list.converter])) {
      const isList = readBy(tagName, [list.converter]).includes(attribute);

      it(`F90 <${tagName} ${attribute}> names itself where its JSON is none, and is well again after`, async () => {
        for (const text of MALFORMED.filter((one) => !isList || one.startsWith('['))) {
          const widget = await mount(await sampleOf(tagName), place);
          const good = widget.getAttribute(attribute);
          widget.setAttribute(attribute, text);
          await settled(widget);
          expect(said(widget), text).to.include(attribute);
          if (good === null) widget.removeAttribute(attribute);
          else widget.setAttribute(attribute, good);
          await settled(widget);
          expect(said(widget)).to.equal('');
        }
      });
    }

    it(`F91 <${tagName}> says what is wrong with its source, and asks nobody`, async () => {
      for (const source of SOURCES) {
        const widget = await mount(await sampleOf(tagName), place);
        widget.setAttribute('data-source', source);
        await waitUntil(() => widget.dataset['state'] === 'error', `${source} is no error`);
        await settled(widget);
        expect(said(widget), source).to.include('data-source');
        widget.removeAttribute('data-source');
        await waitUntil(() => widget.dataset['state'] === undefined, 'it stays');
        await settled(widget);
        expect(said(widget)).to.equal('');
      }
      expect(witness.requests.filter((address) => !address.includes('/demo/'))).to.deep.equal([]);
    });

    it(`F96 <${tagName}> keeps properties that were set before it was defined`, async () => {
      const sample = await mount(await sampleOf(tagName), place);
      const expected = words(sample);
      const properties = sample as unknown as Record<string, unknown>;
      const set = classOf(tagName).data.accepts.filter((name) => properties[name] !== undefined);
      // In a document without a window nothing is defined.
      const early = document.implementation.createHTMLDocument('').importNode(withoutData(sample), true);
      Object.assign(early, Object.fromEntries(set.map((name) => [name, properties[name]])));
      expect('updateComplete' in early).to.be.false;
      place.replaceChildren(early);
      await settled(early);
      expect(words(early)).to.equal(expected);
    });

    it(`F99 <${tagName}> takes null for nothing`, async () => {
      const names = classOf(tagName).data.accepts;
      const texts: string[] = [];
      for (const nothing of [undefined, null]) {
        const widget = await mount(withoutData(await sampleOf(tagName)), place);
        for (const name of names) (widget as unknown as Record<string, unknown>)[name] = nothing;
        await settled(widget);
        texts.push(words(widget));
      }
      expect(texts[1]).to.equal(texts[0]);
    });
  }
});
