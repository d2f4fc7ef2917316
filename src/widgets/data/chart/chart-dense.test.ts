import {expect, fixture, html} from '@open-wc/testing';
import {ChartHarness, pictureOf} from './testing/chart-harness.js';
import './chart-widget.js';
import type {ChartWidget} from './chart-widget.js';

const MOMENT = Date.UTC(2026, 0, 5, 10);

/** A line of very many points that begins at a place; with `from` so high, and named by moments or by numbers. */
const lineOf = (from: number, {height = 1, moments = false, count = 400} = {}) => {
  const places = Array.from({length: count}, (_, index) => from + index);
  return {
    labels: places.map((place) => (moments ? new Date(MOMENT + place * 60_000).toISOString() : `No. ${place}`)),
    data: places.map((place) => (place % 97 === 0 ? null : Math.round(height * 100 * Math.sin(place / 30)))),
  };
};
type Line = ReturnType<typeof lineOf>;

async function drawn({labels, data}: Line, more: Partial<ChartWidget> = {}): Promise<ChartHarness> {
  const element = await fixture<ChartWidget>(html`<chart-widget></chart-widget>`);
  // Two charts may be so high that a bar to scroll by narrows the page.
  element.style.inlineSize = '600px';
  Object.assign(element, {data: {labels, datasets: [{label: 'Load', data}]}, ...more});
  return new ChartHarness(element).drawn();
}

async function pushed(chart: ChartHarness, line: Line): Promise<string> {
  (chart.element as ChartWidget).pushData(line);
  await chart.element.updateComplete;
  return pictureOf(chart);
}

describe('a line of very many points', () => {
  const cases: readonly (readonly [string, Line, Line, Partial<ChartWidget>?])[] = [
    ['moved on', lineOf(0), lineOf(7)],
    ['moved on to longer names', lineOf(9500), lineOf(10_500)],
    ['moved on to other heights', lineOf(0), lineOf(7, {height: 40})],
    ['moved on along time', lineOf(0, {moments: true}), lineOf(900, {moments: true, height: 3})],
    ['moved on as an area', lineOf(0), lineOf(7, {height: 2}), {type: 'area'}],
    ['that grew', lineOf(0), lineOf(0, {count: 480})],
    ['that became short', lineOf(0), lineOf(0, {count: 12})],
    ['that became long', lineOf(0, {count: 1}), lineOf(0)],
    ['of more points than are drawn', lineOf(0, {count: 5000}), lineOf(50, {count: 5000})],
  ];
  for (const [what, before, after, more] of cases) {
    it(`D-10 ${what} by a push looks as one that was drawn so from the start`, async () => {
      const chart = await drawn(before, more);
      const first = pictureOf(chart);
      const then = await pushed(chart, after);
      expect(then).not.to.equal(first);
      expect(then).to.equal(pictureOf(await drawn(after, more)));
    });
  }

  it('goes on after it was sized, and after another change', async () => {
    const chart = await drawn(lineOf(0));
    await pushed(chart, lineOf(3));
    (chart.element as ChartWidget).yAxis = {min: -500, max: 500};
    await chart.element.updateComplete;
    const then = await pushed(chart, lineOf(5));
    expect(then).to.equal(pictureOf(await drawn(lineOf(5), {yAxis: {min: -500, max: 500}})));
  });

  it('has a cursor that stays with its point while it is pushed to', async () => {
    const chart = await drawn(lineOf(0));
    chart.part('plot')?.focus();
    await chart.press('End');
    expect(chart.current).to.include('No. 399');
    await pushed(chart, lineOf(4));
    expect(chart.current).to.include('No. 403');
  });
});
