import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {aggregateOf, groupLines} from './group-lines.js';
import type {RowExpandDetail} from './row-details.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 5000};

const ORDERS = [
  {id: 1, name: 'Lamp', status: 'paid', region: 'EU', total: 10},
  {id: 2, name: 'Desk', status: 'open', region: 'EU', total: 20},
  {id: 3, name: 'Chair', status: 'paid', region: 'US', total: 30},
  {id: 4, name: 'Pen', status: null, region: 'US', total: 40},
];
const COLUMNS = [{field: 'name', sortable: true}, 'region', {field: 'total', aggregate: 'sum'}];

const rootOf = (table: TableWidget): ShadowRoot => table.shadowRoot as ShadowRoot;
const lines = (table: TableWidget): string[] =>
  [...rootOf(table).querySelectorAll<HTMLElement>('tbody > tr:not(.space)')].map(textOf);
const textOf = (element: Element): string =>
  element.matches('.group-row')
    ? `= ${[...element.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(' | ')}`
    : (element.querySelector('.row-header')?.textContent ?? element.textContent ?? '').trim();
const heads = (table: TableWidget): HTMLElement[] => [...rootOf(table).querySelectorAll<HTMLElement>('.group-button')];

async function grouped(more: object = {}): Promise<TableWidget> {
  const table = await fixture<TableWidget>(html`<table-widget caption="Orders" group-by="status"></table-widget>`);
  Object.assign(table, {rows: ORDERS, columns: COLUMNS, ...more});
  await waitUntil(() => heads(table).length > 0, 'has groups', PATIENT);
  return table;
}

describe('<table-widget> in groups', () => {
  it('puts rows under the value of a field, with what is worked out of them', async () => {
    const table = await grouped();
    expect(lines(table)).to.deep.equal([
      '= Status: open 1 row | Sum 20',
      'Desk',
      '= Status: paid 2 rows | Sum 40',
      'Lamp',
      'Chair',
      '= Status: None 1 row | Sum 40',
      'Pen',
    ]);
    await expect(table).to.be.accessible();
  });

  it('opens and closes a group by keyboard, and says which and how many', async () => {
    const table = await grouped();
    const [, paid] = heads(table);
    expect(paid?.textContent).to.equal('Status: paid 2 rows');
    expect(paid?.ariaExpanded).to.equal('true');
    paid?.focus();
    await sendKeys({press: 'Enter'});
    await table.updateComplete;
    expect(lines(table).filter((line) => !line.startsWith('='))).to.deep.equal(['Desk', 'Pen']);
    expect(heads(table)[1]?.ariaExpanded).to.equal('false');
    expect(rootOf(table).activeElement).to.equal(heads(table)[1]);
    table.rows = [...ORDERS, {id: 5, name: 'Ink', status: 'paid', region: 'EU', total: 5}];
    await table.updateComplete;
    expect(lines(table)).to.include('= Status: paid 3 rows | Sum 45');
    expect(lines(table)).not.to.include('Ink');
  });

  it('nests groups, and sorts within them', async () => {
    const table = await grouped({groupBy: ['region', 'status'], sort: '-name'});
    expect(lines(table)).to.deep.equal([
      '= Region: EU 2 rows | Sum 30',
      '= Status: open 1 row | Sum 20',
      'Desk',
      '= Status: paid 1 row | Sum 10',
      'Lamp',
      '= Region: US 2 rows | Sum 70',
      '= Status: paid 1 row | Sum 30',
      'Chair',
      '= Status: None 1 row | Sum 40',
      'Pen',
    ]);
    heads(table)[0]?.click();
    await table.updateComplete;
    expect(lines(table).slice(0, 2)).to.deep.equal(['= Region: EU 2 rows | Sum 30', '= Region: US 2 rows | Sum 70']);
  });

  it('follows what is pushed, row by row', async () => {
    const data = await dataFixture();
    data.provider.data = {orders: ORDERS};
    const table = document.createElement('table-widget');
    Object.assign(table, {columns: COLUMNS, groupBy: ['status'], dataSource: 'interface:orders', stream: 'orders'});
    await data.add(table);
    await waitUntil(async () => (await data.settle(), heads(table).length === 3), 'groups', PATIENT);
    data.provider.push('orders', [{op: 'update', key: '1', record: {id: 1, total: 15}}]);
    await data.settle();
    expect(lines(table)).to.include('= Status: paid 2 rows | Sum 45');
    data.provider.push('orders', [{op: 'update', key: '1', record: {id: 1, status: 'open'}}]);
    await data.settle();
    expect(lines(table)).to.include('= Status: open 2 rows | Sum 35');
    data.remove();
  });

  it('draws only what is in view of many, with the number of each line', async () => {
    const rows = Array.from({length: 600}, (_, id) => ({id, name: `N${id}`, status: `s${id % 3}`, total: 1}));
    const table = await grouped({rows});
    expect(rootOf(table).querySelectorAll('tbody > tr').length).to.be.below(80);
    expect(rootOf(table).querySelector('table')?.getAttribute('aria-rowcount')).to.equal('604');
    const scroller = rootOf(table).querySelector('.scroller') as HTMLElement;
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => lines(table).includes('N599'), 'the last row', PATIENT);
  });

  it('F119 shows values as text', async () => {
    const table = await grouped({
      rows: HOSTILE_TEXTS.slice(0, 3).map((status, id) => ({id, name: 'x', status, total: 1})),
    });
    expect(rootOf(table).querySelector('tbody script, tbody img')).to.equal(null);
    await expect(table).to.be.accessible();
  });

  it('keeps the rows of each group in their order, without looking at a row twice', () => {
    const all = Int32Array.of(1, 0, 2, 3);
    const {lines: places, groups} = groupLines(ORDERS, {shown: all, all}, ['status'], () => false);
    expect(places).to.deep.equal([-1, 1, -2, 0, 2, -3, 3]);
    expect(groups.map((group) => group.places)).to.deep.equal([[1], [0, 2], [3]]);
    expect(
      ['sum', 'avg', 'min', 'max', 'count'].map((kind) => aggregateOf(ORDERS, [0, 2], 'total', kind as 'sum')),
    ).to.deep.equal([40, 20, 10, 30, 2]);
    expect(aggregateOf(ORDERS, [0], 'name', 'sum')).to.equal(undefined);
  });
});

const buttons = (table: TableWidget): HTMLElement[] => [...rootOf(table).querySelectorAll<HTMLElement>('.disclosure')];
const details = (table: TableWidget): string[] =>
  [...rootOf(table).querySelectorAll('.detail-row')].map((row) => row.textContent?.trim() ?? '');

async function detailed(more: object = {}): Promise<TableWidget> {
  const table = await fixture<TableWidget>(html`
    <table-widget caption="Orders" columns="name, total">
      <template slot="detail"><p>{{name}} costs {{total}}</p></template>
    </table-widget>
  `);
  Object.assign(table, {rows: ORDERS, ...more});
  await waitUntil(() => buttons(table).length > 0, 'has buttons', PATIENT);
  await table.updateComplete;
  return table;
}

describe('<table-widget> with details of its rows', () => {
  it('AX-11 opens and closes them by a button that names the row and what it opens', async () => {
    const table = await detailed();
    const [first] = buttons(table);
    expect([first?.ariaLabel, first?.ariaExpanded]).to.deep.equal(['Details of Lamp', 'false']);
    first?.focus();
    await sendKeys({press: 'Enter'});
    await table.updateComplete;
    expect(first?.ariaExpanded).to.equal('true');
    expect(details(table)).to.deep.equal(['Lamp costs 10']);
    expect(
      rootOf(table)
        .getElementById(first?.getAttribute('aria-controls') ?? '')
        ?.textContent?.trim(),
    ).to.equal('Lamp costs 10');
    await expect(table).to.be.accessible();
    await sendKeys({press: 'Space'});
    await table.updateComplete;
    expect(details(table)).to.deep.equal([]);
    expect(rootOf(table).activeElement).to.equal(first);
  });

  it('tells what opens, which a listener may refuse', async () => {
    const table = await detailed();
    const told: RowExpandDetail[] = [];
    table.addEventListener('row-expand', (event) => {
      const {detail} = event as CustomEvent<RowExpandDetail>;
      told.push(detail);
      if (detail.key === '2') event.preventDefault();
    });
    buttons(table)[0]?.click();
    buttons(table)[1]?.click();
    await table.updateComplete;
    expect(told.map(({key, open}) => [key, open])).to.deep.equal([
      ['1', true],
      ['2', true],
    ]);
    expect(details(table)).to.deep.equal(['Lamp costs 10']);
  });

  it('keeps open what is open through new rows and another order', async () => {
    const table = await detailed();
    buttons(table)[0]?.click();
    await table.updateComplete;
    table.rows = [{id: 9, name: 'New', total: 1}, {...ORDERS[0], total: 11}, ...ORDERS.slice(1)];
    await table.updateComplete;
    expect(lines(table).slice(0, 4)).to.deep.equal(['New', 'Lamp', 'Lamp costs 11', 'Desk']);
    table.rows = ORDERS.slice(1);
    await table.updateComplete;
    expect(details(table)).to.deep.equal([]);
  });

  it('measures them where only what is in view is drawn', async () => {
    const rows = Array.from({length: 500}, (_, id) => ({id, name: `N${id}`, total: id}));
    const table = await detailed({rows});
    const scroller = rootOf(table).querySelector('.scroller') as HTMLElement;
    const before = scroller.scrollHeight;
    buttons(table)[1]?.click();
    await waitUntil(() => details(table).length === 1, 'opens', PATIENT);
    const height = rootOf(table).querySelector('.detail-row')?.getBoundingClientRect().height ?? 0;
    await waitUntil(() => Math.abs(scroller.scrollHeight - before - height) <= 2, 'is as high as all', PATIENT);
    scroller.scrollTop = 300 * 40 + height;
    await nextFrame();
    await nextFrame();
    expect(details(table)).to.deep.equal([]);
    expect(lines(table)).to.include('N300');
    expect(Math.abs(scroller.scrollHeight - before - height)).to.be.below(3);
    scroller.scrollTop = 0;
    await waitUntil(() => details(table).length === 1, 'is still open', PATIENT);
  });
});
