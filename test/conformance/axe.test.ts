import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {violations} from './axe.js';
import {widgetEntries} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';

const THEMES = ['light', 'dark'] as const;

const entries = await widgetEntries();

for (const theme of THEMES) {
  describe(`${theme === 'light' ? 'AX-01' : 'AX-02'} axe finds nothing in ${theme}`, () => {
    let place: HTMLElement;
    beforeEach(async () => {
      document.documentElement.style.setProperty('color-scheme', theme);
      document.documentElement.style.setProperty('background', 'var(--widget-page)');
      place = await fixture(html`<div></div>`);
    });
    afterEach(() => document.documentElement.removeAttribute('style'));

    for (const {tagName} of entries) {
      it(`<${tagName}> as it is, disabled, loading and with an error`, async () => {
        const element = await mount(await sampleOf(tagName), place);
        expect(await violations(place), 'as it is').to.deep.equal([]);
        element.disabled = true;
        await settled(element);
        expect(await violations(place), 'disabled').to.deep.equal([]);
        element.disabled = undefined;
        element.loading = true;
        await settled(element);
        expect(await violations(place), 'loading').to.deep.equal([]);
        element.loading = undefined;
        element.error = 'No more paper';
        await settled(element);
        expect(await violations(place), 'with an error').to.deep.equal([]);
      });
    }
  });
}
