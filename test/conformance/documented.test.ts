import {expect} from '@open-wc/testing';
import '../../src/every-element.js';
import type {WidgetElement} from '../../src/core/widget-element.js';
import {LAYOUT_NAMES} from '../../src/core/layout-attributes.js';
import {elementEntries, type Documented} from './manifest.js';

const entries = await elementEntries();
const SENTENCE = 8;

const thin = (list: readonly Documented[] | undefined): readonly string[] =>
  (list ?? []).filter(({description}) => (description ?? '').length < SENTENCE).map(({name}) => name);

describe('documented both ways', () => {
  for (const entry of entries) {
    const {tagName} = entry;
    describe(`<${tagName}>`, () => {
      it('M-18 is defined by the library', () => {
        expect(customElements.get(tagName)).to.be.a('function');
      });

      it('AX-48 has a summary and a sentence for every public thing', () => {
        expect(entry.summary ?? '').not.to.equal('');
        expect(thin(entry.attributes), 'attributes').to.deep.equal([]);
        expect(thin(entry.events), 'events').to.deep.equal([]);
        expect(thin(entry.slots), 'slots').to.deep.equal([]);
        expect(thin(entry.cssParts), 'parts').to.deep.equal([]);
      });

      it('M-21 observes exactly the attributes that the manifest names', () => {
        const observed = (customElements.get(tagName) as unknown as typeof WidgetElement).observedAttributes;
        const named = new Set((entry.attributes ?? []).map(({name}) => name));
        const silent = ['title'];
        expect(observed.filter((name) => !named.has(name) && !silent.includes(name))).to.deep.equal([]);
        expect([...named].filter((name) => !observed.includes(name) && !LAYOUT_NAMES.includes(name))).to.deep.equal([]);
      });
    });
  }
});
