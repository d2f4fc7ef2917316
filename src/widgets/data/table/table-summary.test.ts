import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import '../../../providers/function/function-provider.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const sums = (table: TableWidget): string[] =>
  [...(table.shadowRoot?.querySelectorAll('tfoot .summary > *') ?? [])].map(textOf);

const ROWS = [
  {id: 1, name: 'b', price: 10, at: '2026-01-02'},
  {id: 2, name: 'a', price: 2.5, at: '2026-01-01'},
  {id: 3, name: 'c', price: null, at: null},
];
const COLUMNS = [
  'name',
  {field: 'price', format: 'currency("EUR")', summary: 'sum' as const},
  {field: 'at', format: 'date', summary: 'min' as const},
  {field: 'id', summary: 'count' as const},
];

async function table(properties: Partial<TableWidget> = {}): Promise<TableWidget> {
  const element = await fixture<TableWidget>(html`<table-widget></table-widget>`);
  Object.assign(element, {rows: ROWS, columns: COLUMNS, ...properties});
  await element.updateComplete;
  return element;
}

describe('<table-widget> summary', () => {
  it('sums up all rows that match, not those of the page alone, as the column is written', async () => {
    const element = await table({perPage: 1});
    expect(sums(element)).to.deep.equal(['Summary', 'Sum €12.50', 'Least Jan 1, 2026', 'Count 3']);
    element.filter = {name: 'a'};
    await element.updateComplete;
    expect(sums(element)).to.deep.equal(['Summary', 'Sum €2.50', 'Least Jan 1, 2026', 'Count 1']);
  });

  it('is a row with a header of its own, counted where rows are left out', async () => {
    const element = await table({perPage: 2, selectable: true});
    const row = element.shadowRoot?.querySelector('tfoot tr');
    expect(row?.querySelector('th')?.getAttribute('scope')).to.equal('row');
    expect(row?.getAttribute('aria-rowindex')).to.equal('5');
    expect(element.shadowRoot?.querySelector('table')?.getAttribute('aria-rowcount')).to.equal('5');
    expect(row?.children).to.have.length(5);
  });

  it('says that it is of this page alone where the source cuts the pages', async () => {
    const data = await dataFixture();
    data.provider.data = {orders: {data: ROWS, total: 40, can: {page: 'number'}}};
    const element = document.createElement('table-widget');
    const columns = [{field: 'price', summary: 'sum' as const, aggregate: 'sum' as const}, 'name'];
    Object.assign(element, {columns, dataSource: 'interface:orders', perPage: 3, groupBy: ['name']});
    await data.add<TableWidget>(element);
    await waitUntil(() => sums(element)[0] === 'This page Sum 12.5', 'no sum of the page', {timeout: 5000});
    expect(element.shadowRoot?.querySelector('tfoot .sr-only'), 'to be seen').to.be.null;
    const group = (): string => textOf(element.shadowRoot?.querySelector('.group-button'));
    await waitUntil(() => group() === 'Name: a 1 row on this page', group(), {timeout: 5000});
    data.remove();
  });

  it('goes where there are no rows', async () => {
    const element = await table({rows: []});
    expect(sums(element)).to.deep.equal([]);
  });

  it('follows what is pushed', async () => {
    const provider = await fixture<FunctionProvider>(html`
      <function-provider .functions=${{orders: () => ROWS}} .feeds=${{orders: () => () => {}}}>
        <table-widget data-source="interface:orders" stream="orders" .columns=${COLUMNS}></table-widget>
      </function-provider>
    `);
    const element = provider.querySelector('table-widget') as TableWidget;
    await waitUntil(() => sums(element)[1] === 'Sum €12.50', 'no rows', {timeout: 5000});
    await waitUntil(() => element.dataController?.connection === 'live', 'not live', {timeout: 5000});
    provider.push('orders', {op: 'update', record: {id: 1, price: 20}});
    await waitUntil(() => sums(element)[1] === 'Sum €22.50', 'no change', {timeout: 5000});
    provider.push('orders', {op: 'insert', at: 0, record: {id: 4, name: 'd', price: 1, at: '2025-05-05'}});
    await waitUntil(
      () => sums(element).join() === 'Summary,Sum €23.50,Least May 5, 2025,Count 4',
      sums(element).join(),
    );
  });
});
