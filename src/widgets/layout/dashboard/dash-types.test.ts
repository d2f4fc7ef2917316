import {expect} from '@open-wc/testing';
import {offerBuiltInTypes} from './dash-builtin.js';
import {dashboardType, type DashboardInput} from './dash-registry.js';
import {rangeQuery} from './dash-source.js';
import {bodyOf, connected, CONNECTED, ORDERS, prototype, PROTOTYPE, pushTo, record} from './dash.testing.js';

offerBuiltInTypes();

const RECORDS = [
  record(1, {amount: 10, status: 'paid', note: 'a'}),
  record(2, {amount: 30, status: 'open', note: 'b'}),
  record(3, {amount: 20, status: 'paid', note: 'c'}),
] as unknown as DashboardInput['records'];
const shape = (
  type: string,
  config: DashboardInput['config'] = {},
  records = RECORDS,
): Readonly<Record<string, unknown>> =>
  dashboardType(type)!.transform({records, config, title: 'T', height: 300, language: 'en'});

type Chart = HTMLElement & {data?: readonly object[]; y?: string; pushData(push: object): void};

describe('D-06 the types of a dashboard shape the same records', () => {
  it('D-08 for a line chart: moments along x, and the figures', () => {
    const {data, x, y} = shape('line_chart', {y: 'amount'});
    expect([x, y]).to.deep.equal(['timestamp', 'amount']);
    expect((data as object[])[1]).to.deep.equal({timestamp: '2026-01-05T09:02:00.000Z', amount: 30});
    expect(shape('line_chart')['y']).to.equal('amount');
  });

  it('D-09 for a table: the fields of the records’ data, the newest first', () => {
    const {rows, columns} = shape('table', {fields: ['amount', 'status']});
    expect(columns).to.deep.equal(['amount', 'status']);
    expect((rows as object[])[0]).to.deep.include({id: 3, amount: 20, status: 'paid'});
  });

  it('D-08 for a stat: the last figure, or any other of them', () => {
    const value = (config: object): unknown => shape('stat_card', {field: 'amount', ...config})['value'];
    expect(['last', 'sum', 'avg', 'min', 'max', 'count'].map((aggregate) => value({aggregate}))).to.deep.equal([
      20, 60, 20, 10, 30, 3,
    ]);
    expect(shape('stat_card', {field: 'amount', change: true})['change']).to.equal(100);
    expect(shape('stat_card', {field: 'note'})['value']).to.equal('c');
    expect(shape('stat_card', {value: 7}, [])['value']).to.equal(7);
  });

  it('for bars and slices: sums by what they stand for', () => {
    expect(shape('bar', {x: 'status', y: 'amount'})['data']).to.deep.equal([
      {status: 'open', amount: 30},
      {status: 'paid', amount: 30},
    ]);
    expect(shape('pie', {x: 'status'})['data']).to.deep.equal([
      {status: 'open', count: 1},
      {status: 'paid', count: 2},
    ]);
  });

  it('for a sparkline, a metric, a list and a text', () => {
    expect((shape('sparkline', {y: 'amount'})['data'] as object[]).length).to.equal(3);
    expect(shape('metric', {field: 'amount', label: 'Orders'})).to.deep.include({value: 20, subtitle: 'Orders'});
    expect((shape('list', {fields: ['status', 'amount']})['items'] as object[])[0]).to.deep.include({
      title: 'paid',
      subtitle: '20',
    });
    expect(shape('text', {text: 'Words'})['text']).to.equal('Words');
  });

  it('D-10 takes a whole configuration in the form of Chart.js', () => {
    const config = {data: {labels: ['a'], datasets: [{label: 'x', data: [1]}]}};
    expect(shape('line_chart', config, [])['config']).to.equal(config);
  });

  it('D-10 a push draws without motion, and puts labels and figures in their place', async () => {
    const config = {
      ...CONNECTED,
      widgets: [{id: 'c', type: 'line_chart', title: 'Chart', pipeline_id: 'orders', config: {y: 'amount'}}],
    };
    const {page, element} = await connected({get_dashboard: config});
    const chart = bodyOf<Chart>(element, 'Chart')!;
    const calls: object[] = [];
    const own = chart.pushData.bind(chart);
    chart.pushData = (push) => {
      calls.push(push);
      own(push);
    };
    const canvas = chart.shadowRoot?.querySelector('canvas');
    pushTo(page, 'orders', record(3, {amount: 5}));
    await page.settle();
    expect(calls.length).to.equal(1);
    expect(chart.data?.length).to.equal(3);
    expect(chart.shadowRoot?.querySelector('canvas'), 'D-11 the canvas is left alone').to.equal(canvas);
    page.remove();
  });

  it('D-11 a widget that stays keeps its element when others come and go', async () => {
    const element = await prototype();
    const body = bodyOf(element, 'Revenue');
    element.config = {
      ...PROTOTYPE,
      widgets: [...PROTOTYPE.widgets!.slice(0, 1), {id: 'n', type: 'text', title: 'New'}],
    };
    await element.updateComplete;
    expect(bodyOf(element, 'Revenue')).to.equal(body);
    expect(ORDERS.length).to.equal(2);
  });

  it('ranges are asked in the words of a query', () => {
    expect(rangeQuery('last_hour')).to.deep.equal([['from', '-1h']]);
    expect(rangeQuery('last_15_minutes')).to.deep.equal([['from', '-15m']]);
    expect(rangeQuery('2026-01-01T00:00/2026-01-02T00:00')).to.deep.equal([
      ['from', '2026-01-01T00:00'],
      ['to', '2026-01-02T00:00'],
    ]);
  });
});
