import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import '../table/table-widget.js';
import {ChartHarness, liveCharts, pictureOf} from './testing/chart-harness.js';
import './chart-widget.js';
import type {ChartWidget} from './chart-widget.js';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'];
const ROWS = DAYS.map((day, index) => ({id: index, day, total: (index + 1) * 10}));
const WEEK = {labels: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], datasets: [{label: 'Visits', data: [5, 9, 7, 12, 4]}]};
const ATTACK = '<img src=x onerror="window.hit = true">';
// The driver of WebKit drags no mouse.
const canDrag = /Chrome|Firefox/.test(navigator.userAgent);

interface ZoomDetail {
  readonly from: unknown;
  readonly to: unknown;
}

async function mount(data: unknown = WEEK, more: Partial<ChartWidget> = {}): Promise<ChartHarness> {
  const element = await fixture<ChartWidget>(html`<chart-widget label="Visits"></chart-widget>`);
  Object.assign(element, {data, zoomable: true, ...more});
  await element.updateComplete;
  const chart = await new ChartHarness(element).drawn();
  await chart.element.updateComplete;
  return chart;
}

const chartOf = (chart: ChartHarness): ChartWidget => chart.element as ChartWidget;
const button = (chart: ChartHarness, act: string): HTMLElement =>
  chart.element.shadowRoot!.querySelector<HTMLElement>(`[data-act="${act}"]`)!;

async function act(chart: ChartHarness, name: string): Promise<void> {
  button(chart, name).click();
  await chart.element.updateComplete;
}

async function focused(chart: ChartHarness): Promise<ChartHarness> {
  chart.part('plot')?.focus();
  await chart.element.updateComplete;
  return chart;
}

function send(chart: ChartHarness, command: string): void {
  chart.element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command}));
}

async function heardZoom(chart: ChartHarness, cause: () => unknown): Promise<ZoomDetail> {
  const heard = oneEvent(chart.element, 'zoom-change');
  await cause();
  const {detail} = (await heard) as CustomEvent<ZoomDetail>;
  await chart.element.updateComplete;
  return detail;
}

/** Where in the plot a share of its width is, on the screen. */
function at(chart: ChartHarness, share: number): [number, number] {
  const {x, y, width, height} = chart.part('plot')!.getBoundingClientRect();
  return [Math.round(x + share * width), Math.round(y + height / 2)];
}

async function drag(chart: ChartHarness, from: number, to: number): Promise<void> {
  await sendMouse({type: 'move', position: at(chart, from)});
  await sendMouse({type: 'down'});
  await sendMouse({type: 'move', position: at(chart, (from + to) / 2)});
  await sendMouse({type: 'move', position: at(chart, to)});
  await sendMouse({type: 'up'});
  await chart.element.updateComplete;
}

describe('zooming a <chart-widget>', () => {
  it('has no buttons unless asked, and none where there is no axis', async () => {
    const chart = await mount(WEEK, {zoomable: false});
    expect(chart.part('zoom')).to.equal(null);
    chartOf(chart).zoomable = true;
    await waitUntil(() => chart.part('zoom'));
    chartOf(chart).type = 'pie';
    await chart.element.updateComplete;
    expect(chart.part('zoom')).to.equal(null);
  });

  it('comes closer and goes back with buttons, which say what does nothing now', async () => {
    const chart = await mount();
    expect(chart.parts('zoom-button').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Zoom out',
      'Zoom in',
      'Move back',
      'Move forward',
      'Show all',
    ]);
    expect(button(chart, 'reset').getAttribute('aria-disabled')).to.equal('true');
    const before = pictureOf(chart);
    const detail = await heardZoom(chart, () => act(chart, 'in'));
    expect(detail).to.deep.equal({from: 'Tue', to: 'Thu'});
    expect(chart.about).to.include('Zoomed in, from Tue to Thu');
    expect(pictureOf(chart)).not.to.equal(before);
    expect(button(chart, 'reset').getAttribute('aria-disabled')).to.equal('false');
    expect(await heardZoom(chart, () => act(chart, 'on'))).to.deep.equal({from: 'Wed', to: 'Fri'});
    expect(await heardZoom(chart, () => act(chart, 'back'))).to.deep.equal({from: 'Tue', to: 'Thu'});
    expect(await heardZoom(chart, () => act(chart, 'reset'))).to.deep.equal({from: null, to: null});
    await waitUntil(() => pictureOf(chart) === before, 'it is not as it was');
  });

  it('keeps the focus on the button that shows all', async () => {
    const chart = await mount();
    await act(chart, 'in');
    button(chart, 'reset').focus();
    await chart.press('Enter');
    expect(chart.element.shadowRoot?.activeElement).to.equal(button(chart, 'reset'));
    expect(chart.about).not.to.include('Zoomed');
  });

  it('comes closer with + and =, goes back with −, shows all with 0', async () => {
    const chart = await focused(await mount());
    await chart.press('+');
    expect(chart.about).to.include('Zoomed in, from Mon to Wed');
    await chart.press('-');
    expect(chart.about).not.to.include('Zoomed');
    await chart.press('=', '0');
    expect(chart.about).not.to.include('Zoomed');
  });

  it('follows the keyboard to a point that is out of sight', async () => {
    const chart = await focused(await mount());
    await chart.press('+', 'End');
    expect(chart.current).to.include('Fri');
    expect(chart.about).to.include('from Wed to Fri');
    expect(chart.part('tooltip')?.hidden).to.equal(false);
  });

  it('marks a stretch with Shift and the arrows, and shows it with Enter', async () => {
    const chart = await focused(await mount());
    await chart.press('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    expect(chart.current).to.include('Thu');
    expect(await heardZoom(chart, () => chart.press('Enter'))).to.deep.equal({from: 'Tue', to: 'Thu'});
  });

  it('drops the mark with Escape and with a plain arrow', async () => {
    const chart = await focused(await mount());
    const clean = pictureOf(chart);
    await chart.press('Shift+ArrowRight', 'Shift+ArrowLeft');
    expect(pictureOf(chart)).not.to.equal(clean);
    await chart.press('Escape');
    expect(chart.current, 'the point stays').to.include('Mon');
    await waitUntil(() => pictureOf(chart) === clean);
    await chart.press('Shift+ArrowRight', 'ArrowLeft', 'Enter');
    expect(chart.about).not.to.include('Zoomed');
  });

  it('zooms with the wheel and Ctrl, and leaves the wheel alone to the page', async () => {
    const chart = await mount(ROWS, {x: 'day'});
    const turn = (more: WheelEventInit): boolean => {
      const [clientX, clientY] = at(chart, 0.5);
      const event = new WheelEvent('wheel', {bubbles: true, cancelable: true, clientX, clientY, ...more});
      chart.canvas?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn({deltaY: -200})).to.equal(false);
    expect(turn({deltaY: -200, ctrlKey: true})).to.equal(true);
    await waitUntil(() => chart.about.includes('Zoomed in'));
    const {about} = chart;
    expect(turn({deltaY: 100}), 'a page scrolls over a zoomed chart').to.equal(false);
    expect(turn({deltaX: 200})).to.equal(true);
    await waitUntil(() => chart.about !== about);
  });

  it('answers commands and methods', async () => {
    const chart = await mount();
    expect(await heardZoom(chart, () => send(chart, '--zoom-in'))).to.deep.equal({from: 'Tue', to: 'Thu'});
    await heardZoom(chart, () => send(chart, '--zoom-on'));
    await heardZoom(chart, () => send(chart, 'zoom-back'));
    await heardZoom(chart, () => chartOf(chart).resetZoom());
    await heardZoom(chart, () => chartOf(chart).zoomIn());
    await heardZoom(chart, () => chartOf(chart).zoomOut());
    send(chart, '--show-table');
    await waitUntil(() => chart.table.length === 6);
    send(chart, '--toggle-table');
    await waitUntil(() => chart.table.length === 0);
  });

  it('F86 shows single points of 100,000', async () => {
    const chart = await mount(Array.from({length: 100_000}, (_, index) => ({x: index, y: index % 700})));
    for (let step = 0; step < 12; step++) await act(chart, 'in');
    expect(chart.about).to.match(/Zoomed in, from 499\d\d to 500\d\d/);
  });

  it('zooms a scatter chart along its numbers', async () => {
    const data = [1, 2, 3, 4, 5].map((x) => ({x, y: x * x}));
    const chart = await mount(data, {type: 'scatter'});
    expect(await heardZoom(chart, () => act(chart, 'in'))).to.deep.equal({from: 2, to: 4});
    expect(chart.about).to.include('Zoomed in, from 2 to 4');
  });

  it('AX-12 turns the way of the buttons where text runs from the right', async () => {
    const place = await fixture(
      html`<div dir="rtl" lang="ar"><chart-widget zoomable .data=${WEEK}></chart-widget></div>`,
    );
    const chart = await new ChartHarness(place.firstElementChild as HTMLElement).drawn();
    await waitUntil(() => chart.part('zoom')?.getAttribute('aria-label') === 'التكبير');
    const left = (name: string): number => button(chart, name).getBoundingClientRect().left;
    expect(left('back')).to.be.greaterThan(left('on'));
    await act(chart, 'in');
    expect(chart.about).to.include('مكبّر');
  });

  it('passes axe, zoomed', async () => {
    const chart = await mount();
    await act(chart, 'in');
    await expect(chart.element).to.be.accessible();
  });

  it('leaves nothing behind', async () => {
    const chart = await mount(WEEK, {group: 'gone'});
    await act(chart, 'in');
    chart.element.remove();
    expect(liveCharts()).to.equal(0);
  });

  it('comes closer with two fingers', async () => {
    const chart = await mount(ROWS, {x: 'day'});
    const touch = (type: string, pointerId: number, share: number): void => {
      const [clientX, clientY] = at(chart, share);
      const more = {bubbles: true, cancelable: true, button: type === 'pointermove' ? -1 : 0, pointerType: 'touch'};
      chart.canvas?.dispatchEvent(new PointerEvent(type, {pointerId, clientX, clientY, ...more}));
    };
    touch('pointerdown', 41, 0.45);
    touch('pointerdown', 42, 0.55);
    const detail = await heardZoom(chart, () => touch('pointermove', 42, 0.75));
    touch('pointerup', 41, 0.45);
    touch('pointerup', 42, 0.75);
    expect(Number(detail.to) - Number(detail.from)).to.be.lessThan(Date.parse(DAYS[5]!) - Date.parse(DAYS[0]!));
  });

  // A key stays down from command to command in this driver alone.
  if (/Chrome/.test(navigator.userAgent)) {
    it('moves what is looked at while Shift is held', async () => {
      const chart = await mount(ROWS, {x: 'day'});
      const before = await heardZoom(chart, () => act(chart, 'in'));
      await sendKeys({down: 'Shift'});
      await drag(chart, 0.3, 0.7);
      await sendKeys({up: 'Shift'});
      await waitUntil(() => chart.about.includes('from Mar 2'));
      const after = await heardZoom(chart, () => act(chart, 'in'));
      expect(Number(after.from)).to.be.lessThan(Number(before.from));
    });
  }

  if (canDrag) {
    it('shows a stretch that is dragged over, and a drag is no click', async () => {
      const chart = await mount(ROWS, {x: 'day'});
      let selected = 0;
      chart.element.addEventListener('point-select', () => selected++);
      const detail = await heardZoom(chart, () => drag(chart, 0.4, 0.8));
      expect(Number(detail.from)).to.be.within(Date.parse(DAYS[1]!), Date.parse(DAYS[3]!));
      expect(selected).to.equal(0);
      await sendMouse({type: 'click', position: at(chart, 0.5)});
      expect(selected).to.equal(1);
    });
  }
});

describe('a stretch in a filter group', () => {
  async function group(more: Partial<ChartWidget> = {}): Promise<{chart: ChartHarness; rows: () => number}> {
    const place = await fixture<HTMLElement>(
      html`<div>
        <chart-widget label="Sales" filter-group="sales" x="day" y="total"></chart-widget>
        <table-widget caption="Sales" filter-group="sales" .columns=${[{field: 'day'}]} .rows=${ROWS}></table-widget>
      </div>`,
    );
    const [element, table] = [...place.children] as [ChartWidget, HTMLElement];
    Object.assign(element, {data: ROWS, ...more});
    await element.updateComplete;
    const chart = await new ChartHarness(element).drawn();
    await element.updateComplete;
    const rows = (): number => table.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
    await waitUntil(() => rows() === 6);
    return {chart, rows};
  }

  it('narrows the others by the keyboard, and a button lets it go', async () => {
    const {chart, rows} = await group();
    await focused(chart);
    await chart.press('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
    await waitUntil(() => rows() === 3);
    expect(chart.part('filter')?.textContent?.trim()).to.equal('Mar 3 – Mar 5');
    expect(chart.points, 'its own points stay').to.have.length(6);
    await expect(chart.element).to.be.accessible();
    chart.part('filter')!.focus();
    await chart.press('Enter');
    await waitUntil(() => rows() === 6);
    expect(chart.part('filter')).to.equal(null);
    expect(chart.element.shadowRoot?.activeElement).to.equal(chart.part('plot'));
    expect(chart.current, 'it reads where it was').to.include('Mar 5');
  });

  it('names each bar that is marked', async () => {
    const rows = [...'abcd'].map((day, index) => ({id: index, day, total: index}));
    const {chart, rows: shown} = await group({type: 'bar'});
    chartOf(chart).data = rows;
    await chart.element.updateComplete;
    const table = chart.element.nextElementSibling as HTMLElement & {rows: unknown};
    table.rows = rows;
    await waitUntil(() => shown() === 4);
    await focused(chart);
    await chart.press('Shift+ArrowRight', 'Enter');
    await waitUntil(() => shown() === 2);
  });

  if (canDrag) {
    it('narrows the others by dragging', async () => {
      const {chart, rows} = await group();
      await drag(chart, 0.5, 0.99);
      await waitUntil(() => rows() < 6 && rows() > 0);
      expect(chart.part('filter')?.textContent).to.include('Mar 7');
    });

    it('shows no point any more once the pointer that dragged has gone, and keeps the focus when the choice goes', async () => {
      const {chart, rows} = await group();
      const tip = (): boolean => chart.element.shadowRoot!.querySelector<HTMLElement>('.tip')?.hidden === false;
      await drag(chart, 0.5, 0.9);
      await waitUntil(() => rows() < 6);
      await sendMouse({type: 'move', position: [1, 1]});
      await waitUntil(() => !tip(), 'the tooltip stays');
      const {x, y, width, height} = chart.part('filter')!.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
      await waitUntil(() => rows() === 6);
      expect(chart.element.shadowRoot?.activeElement).to.equal(chart.part('plot'));
      expect(tip()).to.equal(false);
      await chart.press('ArrowRight');
      expect(tip()).to.equal(true);
    });
  }

  it('asks a source for the stretch', async () => {
    const asked: unknown[] = [];
    const {chart} = await group();
    const place = chart.element.parentElement!;
    const functions = document.createElement('table-widget') as HTMLElement & {columns: unknown; dataSource: unknown};
    const {filterGroups} = await import('../../../data/filter-groups.js');
    const stop = filterGroups.subscribe('sales', () => asked.push(filterGroups.conditions('sales', functions)));
    place.append(functions);
    await focused(chart);
    await chart.press('Shift+ArrowRight', 'Enter');
    await waitUntil(() => asked.length > 0);
    expect(asked.at(-1)).to.deep.equal([{field: 'day', op: 'range', value: [DAYS[0], DAYS[1]], origin: 'sales'}]);
    stop();
  });
});

describe('what an author adds to a chart', () => {
  const notes = [
    {x: 'Tue', label: 'Release'},
    {from: 'Wed', to: 'Thu', label: 'Sale', color: 'success'},
  ];

  it('draws notes, tells them in the description, at their points and in the table', async () => {
    const chart = await mount();
    const bare = pictureOf(chart);
    chartOf(chart).annotations = notes;
    await chart.element.updateComplete;
    await waitUntil(() => pictureOf(chart) !== bare);
    expect(chart.about).to.include('Release: Tue. Sale: from Wed to Thu.');
    expect(chart.points[1]).to.equal('Tue: 9, Visits, 2 of 5, Release');
    expect(chart.points[2]).to.include('Sale');
    await focused(chart);
    await chart.press('ArrowRight');
    expect(chart.part('tooltip')?.textContent).to.include('Release');
    await chart.click('table-toggle');
    expect(chart.table.slice(-2)).to.deep.equal([
      ['Release', 'Tue'],
      ['Sale', 'Wed to Thu'],
    ]);
    await expect(chart.element).to.be.accessible();
  });

  it('has its thresholds in the table', async () => {
    const chart = await mount(WEEK, {thresholds: [{value: 10, label: 'Goal'}, {value: 2}], unit: 'k'});
    await chart.click('table-toggle');
    expect(chart.table.slice(-2)).to.deep.equal([
      ['Goal', '10\u00A0k'],
      ['Threshold', '2\u00A0k'],
    ]);
  });

  it('writes its unit after each figure', async () => {
    const chart = await mount(WEEK, {unit: 'ms'});
    expect(chart.points[0]).to.include('5\u00A0ms'.replace('\u00A0', ' '));
    chartOf(chart).unit = '%';
    await chart.element.updateComplete;
    expect(chart.points[0]).to.include('5%');
  });

  it('F107 shows markup in notes as text, and no colour that is none', async () => {
    const annotations = [{x: 'Tue', label: ATTACK, color: 'red;background:url(//x)'}];
    const chart = await mount(WEEK, {annotations, unit: ATTACK});
    expect(chart.points[1]).to.include(ATTACK);
    await chart.click('table-toggle');
    expect(chart.table.at(-1)?.[0]).to.equal(ATTACK);
    expect(chart.element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('names notes that it cannot read', async () => {
    const element = await fixture(html`<chart-widget data="[1, 2]" annotations="[{"></chart-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('annotations:'));
  });
});

describe('a crosshair in common', () => {
  // A pointer that rests where a chart comes to stand looks at it.
  beforeEach(() => sendMouse({type: 'move', position: [5, window.innerHeight - 5]}));
  async function pair(first: unknown, second: unknown): Promise<readonly [ChartHarness, ChartHarness]> {
    const place = await fixture(
      html`<div>
        <chart-widget height="120" group="pair" label="One" .data=${first}></chart-widget>
        <chart-widget height="120" group="pair" label="Two" .data=${second}></chart-widget>
      </div>`,
    );
    const [one, two] = [...place.children].map((child) => new ChartHarness(child as HTMLElement));
    await one!.drawn();
    await two!.drawn();
    return [one!, two!];
  }

  it('stands at the same label in all charts of the group, and goes with the focus', async () => {
    const [one, two] = await pair(WEEK, {...WEEK, labels: ['Tue', 'Wed', 'Thu', 'Fri', 'Sat']});
    const bare = pictureOf(two);
    await focused(one);
    expect(two.part('tooltip'), 'it has no Monday').to.equal(null);
    await one.press('ArrowRight');
    await waitUntil(() => two.part('tooltip')?.textContent?.includes('Tue'));
    expect(two.part('plot')?.hasAttribute('aria-activedescendant')).to.equal(false);
    await waitUntil(() => pictureOf(two) !== bare);
    one.part('plot')?.blur();
    await waitUntil(() => two.part('tooltip') === null);
  });

  it('stands at the nearest moment', async () => {
    const series = (step: number): unknown =>
      Array.from({length: 5}, (_, index) => ({time: Date.UTC(2026, 2, 2, 12, index * step), n: index}));
    const [one, two] = await pair(series(10), series(7));
    await focused(one);
    await one.press('ArrowRight');
    await waitUntil(() => two.part('tooltip')?.textContent?.includes('07'));
  });

  it('ends when the chart that is looked at is taken away', async () => {
    const [one, two] = await pair(WEEK, WEEK);
    await focused(one);
    await waitUntil(() => two.part('tooltip'));
    one.element.remove();
    await waitUntil(() => two.part('tooltip') === null);
  });
});

describe('a chart as a file', () => {
  async function exported(chart: ChartHarness, cause: () => unknown): Promise<{name: string; blob: Blob}> {
    chart.element.addEventListener('chart-export', (event) => event.preventDefault(), {once: true});
    const heard = oneEvent(chart.element, 'chart-export');
    cause();
    return ((await heard) as CustomEvent<{name: string; blob: Blob}>).detail;
  }

  it('is its data as CSV', async () => {
    const chart = await mount(WEEK, {label: 'Visits / week', unit: 'k'});
    const {name, blob} = await exported(chart, () => send(chart, '--export-csv'));
    expect(name).to.equal('Visits-week.csv');
    expect(await blob.text()).to.include('Mon,5\r\n');
    expect(await blob.text()).to.include('Visits (k)');
  });

  it('is a picture with label and legend', async () => {
    const chart = await mount({...WEEK, datasets: [...WEEK.datasets, {label: 'Cost', data: [1, 2, 3, 4, 5]}]});
    const {name, blob} = await exported(chart, () => send(chart, '--export-png'));
    expect(name).to.equal('Visits.png');
    expect(blob.type).to.equal('image/png');
    const picture = await createImageBitmap(blob);
    expect(picture.width).to.be.greaterThan(chart.canvas!.width);
    expect(picture.height).to.be.greaterThan(chart.canvas!.height + 40);
  });

  it('is given back by the methods, and no picture where nothing is drawn', async () => {
    const chart = await mount();
    chart.element.addEventListener('chart-export', (event) => event.preventDefault());
    expect((await chartOf(chart).exportCsv())?.type).to.include('text/csv');
    expect((await chartOf(chart).exportPng())?.type).to.equal('image/png');
    chartOf(chart).type = 'sparkline';
    await chart.element.updateComplete;
    expect(await chartOf(chart).exportPng()).to.equal(undefined);
  });
});
