import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './dashboard-widget.js';
import type {DashboardWidget} from './dashboard-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;
const tops = (element: Element): number[] =>
  [...element.children].map((child) => Math.round(child.getBoundingClientRect().top));

const tiles = (count: number, span?: number) =>
  Array.from({length: count}, () => (span ? html`<div span=${span}>x</div>` : html`<div>x</div>`));

/** How many children stand in the first row of a dashboard that is so wide. */
async function firstRow(width: number, dashboard: ReturnType<typeof html>): Promise<number> {
  const place = await fixture<HTMLElement>(html`<div>${dashboard}</div>`);
  place.style.setProperty('inline-size', `${width}px`);
  const element = place.querySelector('dashboard-widget') as DashboardWidget;
  // The observer tells before the frame is painted.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await element.updateComplete;
  return tops(element).filter((top, _, all) => top === all[0]).length;
}

describe('<dashboard-widget>', () => {
  describe('gives a row as many children as fit', () => {
    const steps: [width: number, inRow: number][] = [
      [320, 1],
      [540, 2],
      [820, 3],
      [1100, 4],
      [2400, 4],
    ];
    for (const [width, inRow] of steps) {
      it(`${inRow} at ${width} px`, async () => {
        expect(await firstRow(width, html`<dashboard-widget>${tiles(8)}</dashboard-widget>`)).to.equal(inRow);
      });
    }
  });

  it('folds by another width, and to more columns, when it is told', async () => {
    expect(await firstRow(820, html`<dashboard-widget min-width="400">${tiles(8)}</dashboard-widget>`)).to.equal(2);
    expect(await firstRow(2400, html`<dashboard-widget columns="6">${tiles(8)}</dashboard-widget>`)).to.equal(6);
    expect(await firstRow(1100, html`<dashboard-widget columns="2">${tiles(8)}</dashboard-widget>`)).to.equal(2);
  });

  it('keeps spans, in twelfths of a row, where there is room', async () => {
    const mixed = html`<dashboard-widget
      ><div span="8">x</div>
      <div span="4">x</div>
      <div span="12">x</div></dashboard-widget
    >`;
    expect(await firstRow(1100, mixed)).to.equal(2);
    expect(await firstRow(400, mixed)).to.equal(1);
    expect(await firstRow(1100, html`<dashboard-widget>${tiles(4, 3)}</dashboard-widget>`)).to.equal(4);
    expect(await firstRow(820, html`<dashboard-widget>${tiles(4, 6)}</dashboard-widget>`)).to.equal(2);
  });

  it('folds anew when its place changes', async () => {
    const place = await fixture<HTMLElement>(html`<div><dashboard-widget>${tiles(4)}</dashboard-widget></div>`);
    const element = place.firstElementChild as Element;
    place.style.setProperty('inline-size', '1100px');
    await waitUntil(() => new Set(tops(element)).size === 1);
    place.style.setProperty('inline-size', '300px');
    await waitUntil(() => new Set(tops(element)).size === 4);
  });

  it('is a region where it has a label, and a plain grid where it has none', async () => {
    const named = await fixture(html`<dashboard-widget label="Sales"></dashboard-widget>`);
    expect([base(named).getAttribute('role'), base(named).getAttribute('aria-label')]).to.deep.equal([
      'region',
      'Sales',
    ]);
    const plain = await fixture(html`<dashboard-widget></dashboard-widget>`);
    expect(base(plain).hasAttribute('role')).to.be.false;
  });

  it('takes its label from a source, the seeds’ title too', async () => {
    const element = await fixture(
      html`<dashboard-widget .dataSource=${() => Promise.resolve({title: 'Sales'})}></dashboard-widget>`,
    );
    await waitUntil(() => base(element)?.getAttribute('aria-label') === 'Sales');
  });

  it('F89 takes the defaults for numbers out of range', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    const odd = html`<dashboard-widget columns="99" min-width="1">${tiles(8)}</dashboard-widget>`;
    expect(await firstRow(1100, odd)).to.equal(4);
    console.warn = warn;
  });

  it('AX-06 is not wider than a page of 320 px', async () => {
    const place = await fixture<HTMLElement>(html`<div><dashboard-widget>${tiles(4, 6)}</dashboard-widget></div>`);
    place.style.setProperty('inline-size', '320px');
    expect(place.scrollWidth).to.be.at.most(320);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<dashboard-widget label="Sales"><p>x</p></dashboard-widget>`)).to.be.accessible();
  });
});
