import {expect, fixture, html} from '@open-wc/testing';
import '../layout/layout-widget.js';
import './page-widget.js';
import type {PageWidget} from './page-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;
const page = () => html`<page-widget><h1>Users</h1></page-widget>`;

/** How wide the column is in a place of a width. */
async function columnIn(width: number, maxWidth?: string): Promise<number> {
  const place = await fixture<HTMLElement>(
    html`<div>
      <page-widget><h1>Users</h1></page-widget>
    </div>`,
  );
  place.style.setProperty('inline-size', `${width}px`);
  const element = place.firstElementChild as PageWidget;
  if (maxWidth) element.setAttribute('max-width', maxWidth);
  await element.updateComplete;
  return base(element).getBoundingClientRect().width;
}

describe('<page-widget>', () => {
  describe('AX-43 one main landmark', () => {
    it('is the main landmark of a page that has none', async () => {
      expect(base(await fixture(page())).localName).to.equal('main');
    });

    it('is none inside a layout, upgraded before or after', async () => {
      const layout = await fixture(html`<layout-widget>${page()}</layout-widget>`);
      const element = layout.querySelector('page-widget') as PageWidget;
      expect(base(element).localName).to.equal('div');
    });

    it('is none inside a main of the page, nor in another page-widget, whatever root they stand in', async () => {
      const main = await fixture(html`<main><div></div></main>`);
      const root = (main.firstElementChild as Element).attachShadow({mode: 'open'});
      const element = document.createElement('page-widget');
      root.append(element);
      await element.updateComplete;
      expect(base(element).localName).to.equal('div');
      const outer = await fixture(html`<page-widget>${page()}</page-widget>`);
      const inner = outer.querySelector('page-widget') as PageWidget;
      expect(base(inner).localName).to.equal('div');
    });

    it('becomes one when it moves out', async () => {
      const main = await fixture(html`<main>${page()}</main>`);
      const element = main.querySelector('page-widget') as PageWidget;
      main.after(element);
      await element.updateComplete;
      expect(base(element).localName).to.equal('main');
      element.remove();
    });
  });

  const widths: [word: string | undefined, px: number][] = [
    ['sm', 640],
    ['md', 768],
    ['lg', 1024],
    [undefined, 1280],
    ['xxl', 1536],
    ['full', 2000],
  ];
  for (const [word, px] of widths) {
    it(`grows to ${px} px of 2000 where max-width is ${word}`, async () => {
      expect(await columnIn(2000, word)).to.equal(px);
    });
  }

  it('stands in the middle', async () => {
    const place = await fixture<HTMLElement>(html`<div>${page()}</div>`);
    place.style.setProperty('inline-size', '2000px');
    const column = base(place.firstElementChild as Element).getBoundingClientRect();
    const {left, right} = place.getBoundingClientRect();
    expect(column.left - left).to.be.closeTo(right - column.right, 1);
  });

  it('has the gap that it is told, 24 px by default', async () => {
    const element = await fixture(page());
    expect(getComputedStyle(base(element)).rowGap).to.equal('24px');
    element.setAttribute('gap', '2');
    expect(getComputedStyle(base(element)).rowGap).to.equal('8px');
  });

  it('AX-06 is not wider than a page of 320 px', async () => {
    expect(await columnIn(320)).to.equal(320);
  });

  it('passes axe', async () => {
    await expect(await fixture(page())).to.be.accessible();
  });
});
