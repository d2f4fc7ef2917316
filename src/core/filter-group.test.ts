import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../testing/preload.js';
import {pageScope} from '../data/scopes.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import '../widgets/data/chart/chart-widget.js';
import '../widgets/data/list/list-widget.js';
import '../widgets/data/realtime-chart/realtime-chart-widget.js';
import '../widgets/data/table/table-widget.js';
import '../widgets/display/stat/stat-widget.js';
import '../widgets/form/time-range-picker/time-range-picker-widget.js';
import type {View} from '../data/types.js';

const SALES = [
  {id: 1, region: 'EU', revenue: 10, at: '2026-01-05T10:00'},
  {id: 2, region: 'US', revenue: 20, at: '2026-02-05T10:00'},
  {id: 3, region: 'EU', revenue: 30, at: '2026-03-05T10:00'},
];
const BY_REGION = [
  {region: 'EU', revenue: 40},
  {region: 'US', revenue: 20},
];

const root = (element: Element): ShadowRoot => element.shadowRoot!;
const rows = (table: Element): readonly string[] =>
  [...root(table).querySelectorAll('tbody .row')].map((row) => row.firstElementChild?.textContent?.trim() ?? '');
const items = (list: Element): readonly string[] =>
  [...root(list).querySelectorAll('[part~="title"]')].map(({textContent}) => textContent?.trim() ?? '');
const points = (chart: Element): readonly string[] =>
  [...root(chart).querySelectorAll('[role="option"]')].map(({textContent}) => textContent?.trim() ?? '');
const select = (chart: Element, index: number, label: string): boolean =>
  chart.dispatchEvent(new CustomEvent('point-select', {detail: {index, label, series: 'Revenue', value: 0}}));
const on = (place: Element, tag: string): HTMLElement => place.querySelector(tag) as HTMLElement;

describe('filter-group, with data in the page', () => {
  afterEach(() => expect(pageScope.get('sales'), 'left on the page').to.equal(undefined));

  async function page(): Promise<HTMLElement> {
    const place = await fixture<HTMLElement>(html`
      <div>
        <chart-widget filter-group="sales" type="bar" x="region" .data=${BY_REGION}></chart-widget>
        <table-widget
          filter-group="sales"
          .columns=${[{field: 'id'}, {field: 'region', filterable: true}]}
          .rows=${SALES}
        ></table-widget>
        <list-widget
          filter-group="sales"
          .items=${SALES.map((sale) => ({...sale, label: `No ${sale.id}`}))}
        ></list-widget>
        <realtime-chart-widget filter-group="sales" y="revenue" .data=${SALES}></realtime-chart-widget>
        <stat-widget filter-group="sales" label="Sales" value="3"></stat-widget>
      </div>
    `);
    await waitUntil(() => rows(on(place, 'table-widget')).length === 3, 'no rows');
    return place;
  }
  const leave = async (place: HTMLElement): Promise<void> => {
    place.remove();
    await Promise.resolve();
  };

  it('a chosen point of a chart leaves the others the records behind it', async () => {
    const place = await page();
    const chart = on(place, 'chart-widget');
    select(chart, 0, 'EU');
    await waitUntil(() => rows(on(place, 'table-widget')).join() === '1,3', 'the table shows others');
    expect(items(on(place, 'list-widget'))).to.deep.equal(['No 1', 'No 3']);
    await waitUntil(() => points(on(place, 'realtime-chart-widget')).length === 2, 'the live chart shows others');
    expect(points(chart), 'the chart itself').to.have.length(2);
    expect(pageScope.get('sales.region')).to.equal('EU');
    await leave(place);
  });

  it('the same point again, or the button, lets it go', async () => {
    const place = await page();
    const chart = on(place, 'chart-widget');
    const table = on(place, 'table-widget');
    const button = () => root(chart).querySelector<HTMLElement>('[part="filter"]');
    select(chart, 0, 'EU');
    await waitUntil(() => rows(table).length === 2 && button() !== null, 'not filtered');
    expect(button()?.getAttribute('aria-label')).to.equal('Remove the filter EU');
    select(chart, 0, 'EU');
    await waitUntil(() => rows(table).length === 3 && button() === null, 'still filtered');
    select(chart, 1, 'US');
    await waitUntil(() => rows(table).join() === '2', 'not filtered again');
    button()?.click();
    await waitUntil(() => rows(table).length === 3, 'still filtered by the button');
    await leave(place);
  });

  it('what a user types into a table filters the others', async () => {
    const place = await page();
    const input = root(on(place, 'table-widget')).querySelector<HTMLInputElement>('thead input')!;
    input.value = 'us';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await waitUntil(() => items(on(place, 'list-widget')).join() === 'No 2', 'the list shows others');
    expect(points(on(place, 'chart-widget'))).to.have.length(1);
    await leave(place);
  });

  it('a time range with a field leaves what lies within it', async () => {
    const place = await page();
    const picker = document.createElement('time-range-picker-widget');
    picker.setAttribute('filter-group', 'sales');
    picker.setAttribute('field', 'at');
    picker.setAttribute('value', '2026-02-01T00:00/2026-04-01T00:00');
    place.append(picker);
    await waitUntil(() => rows(on(place, 'table-widget')).join() === '2,3', 'the table shows others');
    picker.remove();
    await waitUntil(() => rows(on(place, 'table-widget')).length === 3, 'its range is left behind');
    await leave(place);
  });

  it('another group, and none, are left alone', async () => {
    const place = await page();
    const table = on(place, 'table-widget');
    table.setAttribute('filter-group', 'stock');
    on(place, 'list-widget').removeAttribute('filter-group');
    select(on(place, 'chart-widget'), 0, 'EU');
    await waitUntil(() => points(on(place, 'realtime-chart-widget')).length === 2, 'not filtered');
    expect([rows(table).length, items(on(place, 'list-widget')).length]).to.deep.equal([3, 3]);
    table.setAttribute('filter-group', 'sales');
    await waitUntil(() => rows(table).length === 2, 'joined later');
    await leave(place);
  });

  it('a widget that moves in the page keeps what it asks', async () => {
    const place = await page();
    const chart = on(place, 'chart-widget');
    select(chart, 0, 'EU');
    await waitUntil(() => rows(on(place, 'table-widget')).length === 2, 'not filtered');
    place.append(chart);
    await (chart as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
    expect([rows(on(place, 'table-widget')).length, pageScope.get('sales.region')]).to.deep.equal([2, 'EU']);
    await leave(place);
  });

  it('a table says that the filter hides its rows, and begins its pages anew', async () => {
    const place = await page();
    const table = on(place, 'table-widget') as HTMLElement & {perPage?: number; page?: number};
    Object.assign(table, {perPage: 1, page: 3});
    await waitUntil(() => rows(table).join() === '3', 'not the third page');
    select(on(place, 'chart-widget'), 0, 'EU');
    await waitUntil(() => rows(table).join() === '1', 'not the first page');
    await leave(place);
  });
});

describe('filter-group, with sources', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(async () => {
    data.remove();
    await Promise.resolve();
    expect(pageScope.get('sales'), 'left on the page').to.equal(undefined);
  });

  async function page(more = '', stream = ''): Promise<{list: HTMLElement; chart: HTMLElement}> {
    const template = document.createElement('div');
    const chart = Object.assign(document.createElement('chart-widget'), {x: 'region', data: BY_REGION});
    const list = document.createElement('list-widget');
    for (const one of [chart, list]) one.setAttribute('filter-group', 'sales');
    list.setAttribute('data-source', `interface:sales${more}`);
    if (stream) list.setAttribute('stream', stream);
    template.append(chart, list);
    await data.add(template);
    return {list, chart};
  }
  // Further changes of a source wait until it has been still for a while.
  async function told(region: string | undefined): Promise<void> {
    await waitUntil(() => pageScope.get('sales.region') === region, 'nothing was told');
    await data.settle();
    await data.advance(200);
  }
  const labelled = SALES.map((sale) => ({...sale, label: `No ${sale.id}`}));
  const asked = (): readonly (View['filter'] | undefined)[] =>
    data.provider.reads.map(({request}) => request.view.filter);

  it('the source filters where it can', async () => {
    data.provider.capabilities = {filter: true};
    const {list, chart} = await page();
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 0, 'EU');
    await told('EU');
    expect(asked().at(-1)).to.deep.equal([{field: 'region', op: 'eq', value: 'EU', origin: 'sales'}]);
    // What the server says to that is not judged again.
    data.provider.waiting[0]?.answer([labelled[1], labelled[2]]);
    await data.settle();
    expect(items(list)).to.deep.equal(['No 2', 'No 3']);
  });

  const refusal = (code: string): unknown => ({
    code: 'invalid',
    message: 'No.',
    status: 400,
    retryable: false,
    fields: [{path: 'filter[region][eq]', code, message: 'No.'}],
  });

  it('a source that has no such field is asked without it, and shows no error', async () => {
    data.provider.capabilities = {filter: true};
    const {list, chart} = await page();
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    const states: (string | undefined)[] = [];
    const note = new MutationObserver(() => states.push(list.dataset['state']));
    note.observe(list, {attributes: true, attributeFilter: ['data-state']});
    select(chart, 0, 'EU');
    await told('EU');
    data.provider.waiting[0]?.fail(refusal('unknown'));
    await data.settle();
    await data.advance(200);
    // What is asked without it is here still.
    expect(asked().map((filter) => filter?.[0]?.field)).to.deep.equal([undefined, 'region']);
    expect(items(list)).to.have.length(3);
    const {length} = asked();
    select(chart, 1, 'US');
    await told('US');
    expect([asked().length, states.includes('error')], 'it is known now').to.deep.equal([length, false]);
    note.disconnect();
  });

  it('a source that refuses a value shows its error', async () => {
    data.provider.capabilities = {filter: true};
    const {list, chart} = await page();
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 0, 'EU');
    await told('EU');
    data.provider.waiting[0]?.fail(refusal('invalid'));
    await data.settle();
    await data.advance(200);
    expect([asked().length, root(list).textContent?.includes('No.')]).to.deep.equal([2, true]);
  });

  it('else what came is filtered here, and nothing is asked again', async () => {
    const {list, chart} = await page();
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 0, 'EU');
    await told('EU');
    expect([items(list), data.provider.reads.length]).to.deep.equal([['No 1', 'No 3'], 1]);
    select(chart, 0, 'EU');
    await told(undefined);
    expect(items(list)).to.deep.equal(['No 1', 'No 2', 'No 3']);
  });

  it('a source that is read later is filtered from the first', async () => {
    data.provider.capabilities = {filter: true};
    const {chart, list} = await page();
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 1, 'US');
    await told('US');
    list.remove();
    const late = document.createElement('stat-widget');
    late.setAttribute('filter-group', 'sales');
    late.setAttribute('data-source', 'interface:count_sales');
    await data.add(late);
    const reads = data.provider.reads.filter(
      ({request}) => 'name' in request.source && request.source.name === 'count_sales',
    );
    expect(reads.map(({request}) => request.view.filter?.[0]?.value)).to.deep.equal(['US']);
    reads[0]?.answer(20);
    await data.settle();
    expect(root(late).querySelector('[part="value"]')?.textContent).to.equal('20');
  });

  it('rows that are pushed are filtered as they come', async () => {
    const {list, chart} = await page('', 'sales');
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 0, 'EU');
    await told('EU');
    data.provider.push('sales', [
      {op: 'insert', at: 0, record: {id: 4, region: 'US', label: 'No 4'}},
      {op: 'insert', at: 0, record: {id: 5, region: 'EU', label: 'No 5'}},
    ]);
    await data.settle();
    expect(items(list)).to.deep.equal(['No 5', 'No 1', 'No 3']);
  });

  it('a hole of the group is filled by the point that is chosen', async () => {
    const {chart} = await page('({page.sales.region?})');
    expect(data.provider.reads.map(({request}) => 'args' in request.source && request.source.args)).to.deep.equal([
      [null],
    ]);
    data.provider.waiting[0]?.answer(labelled);
    await data.settle();
    select(chart, 0, 'EU');
    await told('EU');
    const {source} = data.provider.reads.at(-1)!.request;
    expect('args' in source && source.args).to.deep.equal(['EU']);
  });
});
