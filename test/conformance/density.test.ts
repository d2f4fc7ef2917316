import {expect, fixture, html} from '@open-wc/testing';
import '../../src/every-element.js';
import {inWholeRun, widgetEntries} from './manifest.js';
import {mount, sampleOf, settled} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

const densityOf = (element: Element): string => getComputedStyle(element).getPropertyValue('--widget-density').trim();

/** Whether a widget's own rules follow the density. */
function follows(tag: string): boolean {
  const {elementStyles} = customElements.get(tag) as unknown as typeof WidgetElement;
  return elementStyles.some((style) => 'cssText' in style && style.cssText.includes('--widget-density'));
}

/** Pixels, less what the engine's own sums leave behind: a shape in a drawing is 1.3333282 or 1.3333321 high by its place. */
const rounded = (height: number): number => Math.round(height * 100) / 100;

const heights = (element: WidgetElement): readonly number[] =>
  [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((one) =>
    rounded(one.getBoundingClientRect().height),
  );

const entries = await widgetEntries();

describe('density', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  for (const {tagName} of entries) {
    it(`<${tagName}> takes it for itself and what is in it, and gives it back`, async () => {
      const element = await mount(await sampleOf(tagName), place);
      const content = element.shadowRoot?.firstElementChild as Element;
      element.setAttribute('density', 'compact');
      expect([densityOf(element), densityOf(content)]).to.deep.equal(['.8', '.8']);
      element.setAttribute('density', 'comfortable');
      expect(densityOf(content)).to.equal('1');
      element.removeAttribute('density');
      expect(densityOf(content)).to.equal(densityOf(place));
    });

    if (!follows(tagName)) continue;
    it(`<${tagName}> is lower in a compact place`, async () => {
      const element = await mount(await sampleOf(tagName), place);
      const comfortable = heights(element);
      place.style.setProperty('--widget-density', '0.8');
      await settled(element);
      const compact = heights(element);
      expect(compact.some((height, index) => height < (comfortable[index] ?? 0))).to.be.true;
      expect(compact.every((height, index) => height <= (comfortable[index] ?? 0))).to.be.true;
    });
  }

  inWholeRun('reaches at least the buttons', () => {
    expect(entries.filter(({tagName}) => follows(tagName)).map(({tagName}) => tagName)).to.include('button-widget');
  });
});
