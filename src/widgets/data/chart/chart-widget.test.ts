import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendMouse} from '@web/test-runner-commands';
import {Chart} from 'chart.js';
import '../../../testing/preload.js';
import '../../layout/card/card-widget.js';
import {ChartHarness, liveCharts, pictureOf} from './testing/chart-harness.js';
import './chart-widget.js';
import type {ChartWidget} from './chart-widget.js';
import type {PointDetail} from './chart-spec.js';

const MONTHS = {
  labels: ['January', 'February', 'March'],
  datasets: [
    {label: 'Revenue', data: [12, 42, 30]},
    {label: 'Cost', data: [8, 9, 10]},
  ],
};
const ATTACK = '<img src=x onerror="window.hit = true">';

async function mount(data: unknown = MONTHS, more: Partial<ChartWidget> = {}): Promise<ChartHarness> {
  const element = await fixture<ChartWidget>(html`<chart-widget label="Sales"></chart-widget>`);
  Object.assign(element, {data, ...more});
  await element.updateComplete;
  return new ChartHarness(element);
}

const chartOf = (harness: ChartHarness): ChartWidget => harness.element as ChartWidget;

describe('<chart-widget>', () => {
  describe('what it says', () => {
    it('AX-32 is a figure with a name and a description written from its data', async () => {
      const chart = await mount();
      expect(chart.part('base')?.localName).to.equal('figure');
      expect(chart.part('base')?.getAttribute('aria-label')).to.equal('Sales');
      expect(chart.about).to.include('Line chart, 2 series, 6 points, from January to March.');
      expect(chart.about).to.include('Revenue: lowest 12 at January, highest 42 at February, up 150 percent');
    });

    it('makes no room beyond zero where no figure is', async () => {
      const ends = async (data: unknown, more: Partial<ChartWidget> = {}): Promise<readonly number[]> => {
        const chart = await (await mount(data, {height: 160, ...more})).drawn();
        const {y} = Chart.getChart(chart.canvas!)!.scales;
        return [y!.min, y!.max];
      };
      const [low, high] = await ends([0, 100, 3, 98, 0, 100]);
      expect(low).to.equal(0);
      expect(high).to.be.above(100);
      expect((await ends([0, 0, 0]))[0]).to.equal(0);
      expect((await ends([-100, 0, -3]))[1]).to.equal(0);
      const both = await ends([-10, 90]);
      expect([both[0]! < -10, both[1]! > 90]).to.deep.equal([true, true]);
      expect((await ends([0, 100], {yAxis: {min: -20}}))[0]).to.equal(-20);
    });

    it('has no empty row above a plot without a label, and keeps the button at hand', async () => {
      const chart = await mount({labels: ['a', 'b'], datasets: [{label: 'x', data: [1, 2]}]}, {label: undefined});
      const top = (name: string): number => chart.part(name)!.getBoundingClientRect().top;
      expect(top('plot')).to.equal(top('base'));
      expect(top('table-toggle')).to.equal(top('base'));
      await chart.click('table-toggle');
      expect(top('table-toggle')).to.equal(top('base'));
      expect(chart.element.shadowRoot!.querySelector('table')!.getBoundingClientRect().top).to.be.above(
        chart.part('table-toggle')!.getBoundingClientRect().bottom,
      );
    });

    it('has the first records of a list, or the last, as its limit says', async () => {
      const rows = [1, 2, 3, 4].map((value) => ({x: `Day ${value}`, value}));
      const chart = await mount(rows, {limit: -2});
      expect(chart.points.map((text) => /Day \d/.exec(text)?.[0])).to.deep.equal(['Day 3', 'Day 4']);
      chartOf(chart).limit = 3;
      await chartOf(chart).updateComplete;
      expect(chart.points.map((text) => /Day \d/.exec(text)?.[0])).to.deep.equal(['Day 1', 'Day 2', 'Day 3']);
    });

    it('AX-46 takes its name from the author', async () => {
      const chart = await mount(MONTHS, {ariaLabel: 'Sales of the year'});
      expect(chart.part('base')?.getAttribute('aria-label')).to.equal('Sales of the year');
    });

    it('speaks the language around it', async () => {
      const place = await fixture(html`<div lang="de"><chart-widget .data=${[1234.5, 2000]}></chart-widget></div>`);
      const chart = new ChartHarness(place.firstElementChild as HTMLElement);
      await waitUntil(() => chart.about.startsWith('Liniendiagramm'));
      expect(chart.points[0]).to.include('1.234,5');
    });

    it('AX-32 has each point in the tree with its figure, its series and its place', async () => {
      const chart = await mount();
      expect(chart.points).to.have.length(6);
      expect(chart.points[1]).to.equal('February: 42, Revenue, 2 of 3');
    });

    it('AX-32 F86 tells the series and not the points where there are thousands', async () => {
      const chart = await mount(Array.from({length: 10_000}, (_, index) => index % 100));
      expect(chart.points).to.have.length(1);
      expect(chart.points[0]).to.include('lowest 0');
    });

    it('writes figures with their format and unit', async () => {
      const chart = await mount(MONTHS, {format: 'currency'});
      expect(chart.points[0]).to.include('$12.00');
      chartOf(chart).format = undefined as unknown as string;
      chartOf(chart).suffix = '/s';
      await chart.element.updateComplete;
      expect(chart.points[0]).to.include('12/s');
    });

    it('says that there is nothing', async () => {
      const chart = await mount([]);
      expect(chart.part('empty')?.textContent).to.include('Nothing here yet');
      expect(chart.part('plot')).to.equal(null);
    });

    it('passes axe as a chart, as a table and empty', async () => {
      const chart = await mount();
      await expect(chart.element).to.be.accessible();
      await chart.click('table-toggle');
      await expect(chart.element).to.be.accessible();
      chartOf(chart).data = [];
      await chart.element.updateComplete;
      await expect(chart.element).to.be.accessible();
    });
  });

  describe('the drawing', () => {
    for (const type of ['line', 'area', 'bar', 'stacked', 'pie', 'doughnut', 'scatter', 'radar'] as const) {
      it(`paints a ${type} chart`, async () => {
        await (await mount(MONTHS, {type})).drawn();
      });
    }

    it('draws a sparkline without a canvas', async () => {
      const chart = await mount([1, 3, 2], {type: 'sparkline'});
      expect(chart.canvas).to.equal(null);
      expect(chart.part('plot')?.getAttribute('role')).to.equal('img');
      expect(chart.part('sparkline')?.getBoundingClientRect().width).to.be.greaterThan(0);
    });

    it('D-11 M-22 keeps its canvas whatever is rendered', async () => {
      const chart = await (await mount()).drawn();
      const {canvas} = chart;
      chartOf(chart).label = 'Other';
      chartOf(chart).data = {labels: ['a', 'b'], datasets: [{label: 'x', data: [3, 4]}]};
      chartOf(chart).type = 'bar';
      await chart.element.updateComplete;
      expect(chart.canvas).to.equal(canvas);
      expect(liveCharts()).to.equal(1);
    });

    it('D-10 takes pushed labels and figures at once, without motion', async () => {
      const chart = await (await mount()).drawn();
      const before = pictureOf(chart);
      chartOf(chart).pushData({labels: ['April', 'May', 'June'], data: [100, 1, 100]});
      await chart.element.updateComplete;
      const after = pictureOf(chart);
      expect(after).not.to.equal(before);
      expect(chart.points[0]).to.equal('April: 100, Revenue, 1 of 3');
      expect(chart.points[3]).to.equal('April: 8, Cost, 1 of 3');
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(pictureOf(chart)).to.equal(after);
    });

    it('D-10 moves to a new configuration in time', async () => {
      const chart = await (await mount()).drawn();
      chartOf(chart).data = {labels: ['a', 'b', 'c'], datasets: [{label: 'Revenue', data: [90, 1, 90]}]};
      await chart.element.updateComplete;
      const first = pictureOf(chart);
      await waitUntil(() => pictureOf(chart) !== first, 'it did not move');
    });

    it('AX-32 AX-39 does not move where less motion is asked for', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const chart = await (await mount()).drawn();
      chartOf(chart).data = {labels: ['a', 'b', 'c'], datasets: [{label: 'Revenue', data: [90, 1, 90]}]};
      await chart.element.updateComplete;
      const first = pictureOf(chart);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(pictureOf(chart)).to.equal(first);
      await emulateMedia({reducedMotion: 'no-preference'});
    });

    it('follows the theme while it is on the page', async () => {
      const chart = await (await mount()).drawn();
      const light = pictureOf(chart);
      chart.element.setAttribute('theme', 'dark');
      await waitUntil(() => pictureOf(chart) !== light, 'the colours stayed');
    });

    it('F97 is drawn when it is shown', async () => {
      const place = await fixture<HTMLElement>(html`<div hidden><chart-widget .data=${MONTHS}></chart-widget></div>`);
      const chart = new ChartHarness(place.firstElementChild as HTMLElement);
      await chart.element.updateComplete;
      expect(liveCharts()).to.equal(0);
      place.hidden = false;
      await chart.drawn();
      expect(chart.canvas?.clientWidth).to.be.within(place.clientWidth - 1, place.clientWidth);
    });

    it('takes the room that its box has', async () => {
      const chart = await (await mount(MONTHS, {height: 120})).drawn();
      expect(chart.part('plot')?.clientHeight).to.equal(120);
      chart.element.style.setProperty('inline-size', '240px');
      await waitUntil(() => chart.canvas?.clientWidth === 240);
    });

    it('fills a cell of a grid and a card that are higher than it', async () => {
      const box = await fixture<HTMLElement>(
        html`<div class="box">
          <chart-widget .data=${MONTHS} label="Sales" height="100"></chart-widget>
          <card-widget heading="Sales"><chart-widget .data=${MONTHS} height="100"></chart-widget></card-widget>
        </div>`,
      );
      for (const [name, value] of [
        ['display', 'grid'],
        ['grid-template-columns', '1fr 1fr'],
        ['block-size', '500px'],
      ] as const)
        box.style.setProperty(name, value);
      const [alone, inCard] = [...box.querySelectorAll('chart-widget')].map((each) => new ChartHarness(each));
      await alone!.drawn();
      await inCard!.drawn();
      const bottom = (node: Element) => Math.round(node.getBoundingClientRect().bottom);
      expect(bottom(alone!.part('plot')!)).to.equal(bottom(box));
      const padding = 17;
      expect(bottom(inCard!.part('plot')!)).to.be.within(bottom(box) - padding, bottom(box));
      await waitUntil(
        () => alone!.canvas?.clientHeight === alone!.part('plot')?.clientHeight,
        'the drawing stayed low',
      );
    });

    it('is as high while it loads as it will be', async () => {
      let done: (answer: unknown) => void = () => undefined;
      const answer = new Promise((resolve) => (done = resolve));
      const element = await fixture<ChartWidget>(
        html`<chart-widget
          label="Sales"
          description="By month."
          height="120"
          .dataSource=${() => answer}
        ></chart-widget>`,
      );
      await waitUntil(() => element.matches(':state(skeleton)'), 'no skeleton', {timeout: 5000});
      const before = element.offsetHeight;
      done(MONTHS);
      await waitUntil(() => element.dataset['state'] === 'ready');
      await element.updateComplete;
      expect(element.offsetHeight).to.equal(before);
    });

    it('leaves no chart behind, however often it comes and goes', async () => {
      const chart = await (await mount()).drawn();
      const parent = chart.element.parentElement as HTMLElement;
      for (let cycle = 0; cycle < 1000; cycle++) {
        chart.element.remove();
        parent.append(chart.element);
        if (cycle % 50 === 0) await chart.element.updateComplete;
      }
      await chart.drawn();
      expect(liveCharts()).to.equal(1);
      chart.element.remove();
      expect(liveCharts()).to.equal(0);
    }).timeout(20_000);

    it('F86 draws 100,000 points without holding the page up', async () => {
      const chart = await (await mount()).drawn();
      const data = Array.from({length: 100_000}, (_, index) => ({x: index, y: Math.sin(index / 500) * 100}));
      const times: number[] = [];
      // The least of three: what else the machine does adds to a time, and never takes away from it.
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        chartOf(chart).data = [...data];
        await chart.element.updateComplete;
        times.push(performance.now() - start);
      }
      expect(Math.min(...times)).to.be.lessThan(500);
      expect(chart.about).to.include('100,000 points');
    });
  });

  describe('legend and table', () => {
    it('AX-32 has a toggle button for each series', async () => {
      const chart = await (await mount()).drawn();
      const [revenue] = chart.parts('legend-item');
      expect(revenue?.getAttribute('aria-pressed')).to.equal('true');
      const before = pictureOf(chart);
      revenue?.click();
      await chart.element.updateComplete;
      expect(chart.parts('legend-item')[0]?.getAttribute('aria-pressed')).to.equal('false');
      expect(chart.points).to.have.length(3);
      await waitUntil(() => pictureOf(chart) !== before);
    });

    it('takes single slices of a ring away', async () => {
      const chart = await mount({Books: 3, Music: 2}, {type: 'pie'});
      expect(chart.parts('legend-item').map((item) => item.textContent?.trim())).to.deep.equal(['Books', 'Music']);
      chart.parts('legend-item')[1]?.click();
      await chart.element.updateComplete;
      expect(chart.points).to.have.length(1);
    });

    it('has no legend for one series, and none where the options say so', async () => {
      const chart = await mount([1, 2, 3]);
      expect(chart.part('legend')).to.equal(null);
      chartOf(chart).data = MONTHS;
      chartOf(chart).options = {plugins: {legend: {display: false}}};
      await chart.element.updateComplete;
      expect(chart.part('legend')).to.equal(null);
    });

    it('AX-32 shows the same data as a table, and the chart again', async () => {
      const chart = await (await mount()).drawn();
      await chart.click('table-toggle');
      expect(chart.table).to.deep.equal([
        ['Category', 'Revenue', 'Cost'],
        ['January', '12', '8'],
        ['February', '42', '9'],
        ['March', '30', '10'],
      ]);
      expect(chart.part('plot')?.offsetHeight).to.equal(0);
      expect(chart.part('table-toggle')?.getAttribute('aria-label')).to.equal('Show as chart');
      await chart.click('table-toggle');
      expect(chart.part('plot')?.offsetHeight).to.be.greaterThan(0);
    });

    it('shows the rows of a long table in steps', async () => {
      const chart = await mount(Array.from({length: 1200}, (_, index) => index));
      await chart.click('table-toggle');
      expect(chart.table).to.have.length(501);
      await chart.click('more');
      expect(chart.table).to.have.length(1001);
    });
  });

  describe('the keyboard', () => {
    const focused = async (data?: unknown, more?: Partial<ChartWidget>): Promise<ChartHarness> => {
      const chart = await (await mount(data, more)).drawn();
      chart.part('plot')?.focus();
      await chart.element.updateComplete;
      return chart;
    };

    it('AX-11 comes to the first point with the focus', async () => {
      expect((await focused()).current).to.equal('January: 12, Revenue, 1 of 3');
    });

    it('AX-11 goes along a series with Right, Left, Home and End', async () => {
      const chart = await focused();
      await chart.press('ArrowRight');
      expect(chart.current).to.equal('February: 42, Revenue, 2 of 3');
      await chart.press('End');
      expect(chart.current).to.equal('March: 30, Revenue, 3 of 3');
      await chart.press('ArrowRight', 'ArrowLeft');
      expect(chart.current).to.equal('February: 42, Revenue, 2 of 3');
      await chart.press('Home');
      expect(chart.current).to.equal('January: 12, Revenue, 1 of 3');
    });

    it('AX-11 goes from series to series with Down and Up', async () => {
      const chart = await focused();
      await chart.press('ArrowRight', 'ArrowDown');
      expect(chart.current).to.equal('February: 9, Cost, 2 of 3');
      await chart.press('ArrowUp');
      expect(chart.current).to.equal('February: 42, Revenue, 2 of 3');
    });

    it('AX-11 jumps a tenth with PageDown and PageUp, where points are too many to list as well', async () => {
      const chart = await focused(Array.from({length: 1000}, (_, index) => index));
      await chart.press('PageDown');
      expect(chart.current).to.include('101: 100');
      expect(chart.current).to.include('101 of 1,000');
      await chart.press('PageUp');
      expect(chart.current).to.include('1: 0');
    });

    it('AX-12 turns the arrows where text runs from the right', async () => {
      const place = await fixture(html`<div dir="rtl"><chart-widget .data=${MONTHS}></chart-widget></div>`);
      const chart = await new ChartHarness(place.firstElementChild as HTMLElement).drawn();
      chart.part('plot')?.focus();
      await chart.press('ArrowLeft');
      expect(chart.current).to.include('February');
    });

    it('shows the tooltip at the point, and Escape takes it away', async () => {
      const chart = await focused();
      await chart.press('ArrowRight');
      expect(chart.part('tooltip')?.innerText).to.include('February');
      expect(chart.part('tooltip')?.innerText).to.include('42');
      await chart.press('Escape');
      expect(chart.part('tooltip')).to.equal(null);
      expect(chart.current).to.equal(undefined);
    });

    it('selects with Enter', async () => {
      const chart = await focused();
      await chart.press('ArrowRight');
      const heard = oneEvent(chart.element, 'point-select');
      await chart.press('Enter');
      const {detail} = (await heard) as CustomEvent<PointDetail>;
      expect(detail).to.deep.equal({series: 'Revenue', label: 'February', value: 42, index: 1});
    });

    it('is one tab stop', async () => {
      const chart = await focused();
      expect(chart.element.shadowRoot?.querySelectorAll('.plot [tabindex]')).to.have.length(0);
    });
  });

  it('shows the point under the pointer and selects it with a click', async () => {
    const chart = await (await mount()).drawn();
    const {x, y, width, height} = (chart.part('plot') as HTMLElement).getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width - 6), Math.round(y + height / 2)];
    await sendMouse({type: 'move', position});
    await waitUntil(() => chart.part('tooltip')?.textContent?.includes('March'));
    const heard = oneEvent(chart.element, 'point-select');
    await sendMouse({type: 'click', position});
    expect(((await heard) as CustomEvent<PointDetail>).detail.label).to.equal('March');
  });

  describe('connected', () => {
    it('takes labels and datasets, and gives the author’s figures back', async () => {
      const chart = await mount([7]);
      chartOf(chart).dataSource = () => Promise.resolve(MONTHS);
      await waitUntil(() => chart.points.length === 6);
      chartOf(chart).dataSource = undefined;
      await waitUntil(() => chart.points.length === 1);
      expect(chart.points[0]).to.include('7');
    });

    it('takes records by the fields that the author names', async () => {
      const rows = [
        {month: 'May', revenue: 3, region: 'North'},
        {month: 'May', revenue: 4, region: 'South'},
        {month: 'June', revenue: 5, region: 'North'},
      ];
      const chart = await mount(null, {
        x: 'month',
        y: 'revenue',
        series: 'region',
        dataSource: () => Promise.resolve(rows),
      });
      await waitUntil(() => chart.points.length === 4);
      expect(chart.points).to.deep.equal([
        'May: 3, North, 1 of 2',
        'June: 5, North, 2 of 2',
        'May: 4, South, 1 of 2',
        'June: –, South, 2 of 2',
      ]);
    });

    it('shows a skeleton under its label, then what went wrong', async () => {
      let fail: ((reason: Error) => void) | undefined;
      const chart = await mount(null, {dataSource: () => new Promise((_, reject) => (fail = reject))});
      await waitUntil(() => chart.part('skeleton'));
      expect(chart.part('skeleton')?.textContent).to.include('Sales');
      await waitUntil(() => fail);
      fail?.(Object.assign(new Error('The books are closed'), {retryable: false}));
      await waitUntil(() => chart.part('error')?.textContent?.includes('The books are closed'));
    });
  });

  describe('hostile and bad values', () => {
    it('F102 F107 shows markup in every text as text', async () => {
      const data = {
        labels: [ATTACK],
        datasets: [
          {label: ATTACK, data: [1]},
          {label: 'b', data: [2]},
        ],
      };
      const chart = await mount(data, {label: ATTACK, description: ATTACK, suffix: ATTACK, yAxis: {label: ATTACK}});
      await chart.drawn();
      chart.part('plot')?.focus();
      await chart.element.updateComplete;
      expect(chart.part('label')?.textContent).to.equal(ATTACK);
      expect(chart.part('tooltip')?.textContent).to.include(ATTACK);
      expect(chart.part('legend')?.textContent).to.include(ATTACK);
      await chart.click('table-toggle');
      expect(chart.table[1]?.[0]).to.equal(ATTACK);
      expect(chart.element.shadowRoot?.querySelector('img')).to.equal(null);
      expect('hit' in window).to.equal(false);
    });

    it('F107 uses no colour that is none', async () => {
      const data = {
        labels: ['a', 'b'],
        datasets: ['red;background:url(//x)', 'danger'].map((color) => ({label: color, data: [1, 2], color})),
      };
      const chart = await mount(data);
      const colors = [...(chart.element.shadowRoot?.querySelectorAll<HTMLElement>('.swatch') ?? [])];
      expect(colors[0]?.style.getPropertyValue('--_swatch')).to.equal('var(--widget-series-1)');
      expect(colors[1]?.style.getPropertyValue('--_swatch')).to.equal('var(--widget-danger-9)');
    });

    it('names an attribute that it cannot read', async () => {
      const element = await fixture(html`<chart-widget data="[1, 2"></chart-widget>`);
      await waitUntil(() => element.shadowRoot?.querySelector('[part="error"]')?.textContent?.includes('data:'));
    });

    it('draws what can be drawn of a list with gaps and nonsense', async () => {
      const chart = await (await mount([1, null, 'x', Number.NaN, '4', Infinity])).drawn();
      expect(chart.points.map((point) => point.split(', ')[0])).to.deep.equal([
        '1: 1',
        '2: –',
        '3: –',
        '4: –',
        '5: 4',
        '6: –',
      ]);
    });

    it('takes a configuration of Chart.js, with the attributes before it', async () => {
      const config = {type: 'bar', data: MONTHS, options: {plugins: {title: {display: true, text: 'Year'}}}};
      const chart = await mount(null, {config});
      chartOf(chart).label = undefined as unknown as string;
      await chart.drawn();
      expect(chart.about).to.include('Bar chart');
      expect(chart.part('label')?.textContent).to.equal('Year');
      chartOf(chart).type = 'line';
      await chart.element.updateComplete;
      expect(chart.about).to.include('Line chart');
    });
  });

  it('tells its thresholds', async () => {
    const chart = await (await mount(MONTHS, {thresholds: [{value: 40, label: 'Goal'}]})).drawn();
    expect(chart.about).to.include('Threshold Goal: 40');
  });
});
