import {expect, fixture, html} from '@open-wc/testing';
import './grid-widget.js';
import type {GridWidget} from './grid-widget.js';

const spans = (count: number, span?: number) =>
  Array.from({length: count}, () => (span ? html`<div span=${span}>x</div>` : html`<div>x</div>`));

/** How many children stand in the first row of a grid that is so wide. */
async function firstRow(width: number, grid: ReturnType<typeof html>): Promise<number> {
  const place = await fixture<HTMLElement>(html`<div>${grid}</div>`);
  place.style.setProperty('inline-size', `${width}px`);
  const element = place.querySelector('grid-widget') as GridWidget;
  await element.updateComplete;
  const tops = [...element.children].map((child) => Math.round(child.getBoundingClientRect().top));
  return tops.filter((top) => top === tops[0]).length;
}

describe('<grid-widget>', () => {
  describe('H-04 folds by its own width', () => {
    const steps: [width: number, inRow: number][] = [
      [400, 1],
      [700, 2],
      [800, 3],
      [1100, 4],
      [1300, 6],
    ];
    for (const [width, inRow] of steps) {
      it(`${inRow} in a row at ${width} px`, async () => {
        expect(await firstRow(width, html`<grid-widget>${spans(12)}</grid-widget>`)).to.equal(inRow);
      });
    }
  });

  it('X-05 shows three columns from 640 px and one below', async () => {
    expect(await firstRow(700, html`<grid-widget columns="3">${spans(6)}</grid-widget>`)).to.equal(3);
    expect(await firstRow(500, html`<grid-widget columns="3">${spans(6)}</grid-widget>`)).to.equal(1);
  });

  it('keeps its columns at any width when it is not responsive', async () => {
    expect(await firstRow(300, html`<grid-widget columns="3" responsive="false">${spans(6)}</grid-widget>`)).to.equal(
      3,
    );
    expect(await firstRow(300, html`<grid-widget responsive="false">${spans(24)}</grid-widget>`)).to.equal(12);
  });

  it('X-02 takes every span from 1 to 12 on wide places', async () => {
    for (let span = 1; span <= 12; span++) {
      const inRow = await firstRow(1300, html`<grid-widget>${spans(12, span)}</grid-widget>`);
      expect(inRow, `span ${span}`).to.equal(Math.floor(12 / span));
    }
  });

  it('gives a span of three half the row on a tablet and all of it on a phone', async () => {
    expect(await firstRow(700, html`<grid-widget>${spans(4, 3)}</grid-widget>`)).to.equal(2);
    expect(await firstRow(400, html`<grid-widget>${spans(4, 3)}</grid-widget>`)).to.equal(1);
  });

  it('leaves no widget alone in a row: four quarters stand two by two, and side by side next to a sidebar', async () => {
    expect(await firstRow(800, html`<grid-widget>${spans(4, 3)}</grid-widget>`)).to.equal(2);
    expect(await firstRow(980, html`<grid-widget>${spans(4, 3)}</grid-widget>`)).to.equal(4);
    expect(await firstRow(800, html`<grid-widget>${spans(3, 4)}</grid-widget>`)).to.equal(3);
  });

  it('H-03 takes other spans on tablets and on wide places', async () => {
    const child = html`<div span="12" span-tablet="6" span-desktop="4">x</div>`;
    const grid = html`<grid-widget>${[child, child, child]}</grid-widget>`;
    expect(await firstRow(500, grid)).to.equal(1);
    expect(await firstRow(700, grid)).to.equal(2);
    expect(await firstRow(1100, grid)).to.equal(3);
  });

  it('F89 takes the default for columns out of range', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const inRow = await firstRow(1300, html`<grid-widget columns="99">${spans(12, 3)}</grid-widget>`);
    console.warn = warn;
    expect(inRow).to.equal(4);
  });

  it('has the gap that it is told', async () => {
    const element = await fixture(html`<grid-widget gap="8"></grid-widget>`);
    expect(getComputedStyle(element.shadowRoot?.querySelector('.grid') as Element).columnGap).to.equal('32px');
  });

  it('AX-06 is not wider than a page of 320 px', async () => {
    const place = await fixture<HTMLElement>(html`<div><grid-widget>${spans(4, 3)}</grid-widget></div>`);
    place.style.setProperty('inline-size', '320px');
    expect(place.scrollWidth).to.be.at.most(320);
  });
});
