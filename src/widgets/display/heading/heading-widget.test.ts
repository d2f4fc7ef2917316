import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './heading-widget.js';
import type {HeadingWidget} from './heading-widget.js';

const heading = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="heading"]') as HTMLElement;

describe('<heading-widget>', () => {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`is a real h${level}`, async () => {
      const element = await fixture(html`<heading-widget level=${level} text="Users"></heading-widget>`);
      expect(heading(element).localName).to.equal(`h${level}`);
      expect(heading(element).textContent).to.equal('Users');
    });
  }

  it('is an h2 without a level', async () => {
    expect(heading(await fixture(html`<heading-widget text="Users"></heading-widget>`)).localName).to.equal('h2');
  });

  it('F89 takes the default for level 9', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const element = await fixture(html`<heading-widget level="9" text="Users"></heading-widget>`);
    console.warn = warn;
    expect(heading(element).localName).to.equal('h2');
  });

  it('grows and shrinks apart from its level', async () => {
    const small = await fixture(html`<heading-widget level="1" size="xs" text="Users"></heading-widget>`);
    const large = await fixture(html`<heading-widget level="6" size="xxl" text="Users"></heading-widget>`);
    const px = (element: Element): number => parseFloat(getComputedStyle(heading(element)).fontSize);
    expect(px(small)).to.be.lessThan(px(large));
  });

  it('stays on one line when it is truncated', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('inline-size', '120px');
    const element = document.createElement('heading-widget') as HeadingWidget;
    element.text = 'A heading far too long for this place';
    element.truncate = true;
    place.append(element);
    await element.updateComplete;
    expect(heading(element).offsetHeight).to.be.lessThan(parseFloat(getComputedStyle(heading(element)).fontSize) * 2);
  });

  it('shows the text of its source, and markup in it as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture(html`<heading-widget .dataSource=${() => Promise.resolve(attack)}></heading-widget>`);
    await waitUntil(() => heading(element).textContent === attack);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<heading-widget level="1" text="Users"></heading-widget>`)).to.be.accessible();
  });
});
