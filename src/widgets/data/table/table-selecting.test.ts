import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import type {SelectionChangeDetail} from './table-selection.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 5000};

const ROWS = Array.from({length: 7}, (_, id) => ({id, name: `N${id}`, kind: id % 2 ? 'odd' : 'even'}));

const rootOf = (table: TableWidget): ShadowRoot => table.shadowRoot as ShadowRoot;
const boxes = (table: TableWidget): HTMLInputElement[] => [
  ...rootOf(table).querySelectorAll<HTMLInputElement>('tbody input'),
];
const offer = (table: TableWidget) => rootOf(table).querySelector<HTMLElement>('[part~="select-matching"]');
const selectAll = (table: TableWidget) => rootOf(table).querySelector<HTMLInputElement>('thead input');

async function make(more: object = {}): Promise<TableWidget> {
  const table = await fixture<TableWidget>(
    html`<table-widget caption="Users" selectable columns="name"></table-widget>`,
  );
  Object.assign(table, {rows: ROWS, ...more});
  await table.updateComplete;
  return table;
}

const heard = (table: TableWidget): SelectionChangeDetail[] => {
  const details: SelectionChangeDetail[] = [];
  table.addEventListener('selection-change', (event) =>
    details.push((event as CustomEvent<SelectionChangeDetail>).detail),
  );
  return details;
};

describe('<table-widget> selecting', () => {
  it('selects one row alone where only one can be', async () => {
    const table = await make({selectable: 'single'});
    const told = heard(table);
    expect(boxes(table).map(({type}) => type)).to.deep.equal(ROWS.map(() => 'radio'));
    expect(selectAll(table)).to.equal(null);
    boxes(table)[1]?.click();
    boxes(table)[2]?.click();
    await table.updateComplete;
    expect(told.map(({keys}) => keys)).to.deep.equal([['1'], ['2']]);
    expect(
      boxes(table)
        .map(({checked}) => checked)
        .indexOf(true),
    ).to.equal(2);
    await expect(table).to.be.accessible();
  });

  it('reads selectable="single"', async () => {
    const table = await fixture<TableWidget>(html`<table-widget selectable="single"></table-widget>`);
    expect(table.selectable).to.equal('single');
    table.setAttribute('selectable', 'false');
    expect(table.selectable).to.equal(false);
  });

  it('AX-35 selects a range with Shift and Space', async () => {
    const table = await make();
    boxes(table)[1]?.focus();
    await sendKeys({press: 'Space'});
    boxes(table)[4]?.focus();
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Space'});
    await sendKeys({up: 'Shift'});
    expect(table.selection).to.deep.equal(['1', '2', '3', '4']);
  });

  it('offers all rows of all pages once those of a page are selected', async () => {
    const table = await make({perPage: 3, filter: {kind: 'even'}, rows: [...ROWS, {id: 8, name: 'N8', kind: 'even'}]});
    const told = heard(table);
    expect(offer(table)).to.equal(null);
    selectAll(table)?.click();
    await waitUntil(() => offer(table), 'offers', PATIENT);
    expect(offer(table)?.textContent?.trim()).to.equal('Select all 5 that match');
    offer(table)?.click();
    await table.updateComplete;
    const {keys, all, count, filter} = told.at(-1) as SelectionChangeDetail;
    expect(keys).to.deep.equal(['0', '2', '4', '6', '8']);
    expect([all, count]).to.deep.equal([true, 5]);
    expect(table.selectedAll).to.deep.equal({filter, count});
    expect(filter).to.deep.equal([{field: 'kind', op: 'eq', value: 'even'}]);
    expect(rootOf(table).querySelector('.selected')?.textContent).to.equal('5 rows selected');
    boxes(table)[0]?.click();
    await table.updateComplete;
    expect(told.at(-1)?.all).to.equal(undefined);
    expect(rootOf(table).querySelector('.selected')?.textContent).to.equal('4 rows selected');
  });

  it('sends the conditions in place of keys that are not here', async () => {
    const data = await dataFixture();
    data.provider.capabilities = {filter: true, sort: true, page: 'number', total: true};
    const table = document.createElement('table-widget');
    const bulkActions = [{label: 'Archive', action: 'action:archive'}];
    Object.assign(table, {
      columns: ['name'],
      perPage: 2,
      bulkActions,
      filter: {kind: 'even'},
      dataSource: 'resource:users',
    });
    await data.add(table);
    data.provider.waiting[0]?.answer(ROWS.slice(0, 2), {total: 90});
    await waitUntil(async () => (await data.settle(), boxes(table).length === 2), 'rows', PATIENT);
    selectAll(table)?.click();
    await waitUntil(async () => (await data.settle(), offer(table)), 'offers', PATIENT);
    offer(table)?.click();
    await data.settle();
    rootOf(table).querySelector<HTMLElement>('[part~="bulk-action"]')?.click();
    await waitUntil(async () => (await data.settle(), data.provider.changes.length > 0), 'sent', PATIENT);
    const {keys, values} = data.provider.changes[0]?.request ?? {};
    expect(keys ?? []).to.deep.equal([]);
    expect(values).to.deep.equal({all: true, filter: [{field: 'kind', op: 'eq', value: 'even'}]});
    data.remove();
  });
});

const ORDERS = [
  {id: 1, name: 'Ada', n: 2, m: 1},
  {id: 2, name: 'Grace', n: 1, m: 2},
  {id: 3, name: 'Alan', n: 1, m: 1},
];
const headers = (table: TableWidget): HTMLElement[] => [...rootOf(table).querySelectorAll<HTMLElement>('thead .sort')];
const namesOf = (table: TableWidget): (string | null)[] =>
  [...rootOf(table).querySelectorAll('tbody .row-header')].map(({textContent}) => textContent);

describe('<table-widget> sorting by several columns', () => {
  const columns = ['name', 'n', 'm'].map((field) => ({field, sortable: true}));

  it('adds a column with Shift and Enter, tells all, and numbers them', async () => {
    const table = await make({rows: ORDERS, columns, selectable: undefined});
    const told: unknown[] = [];
    table.addEventListener('sort-change', (event) => told.push((event as CustomEvent<{sort: unknown}>).detail.sort));
    headers(table)[1]?.focus();
    await sendKeys({press: 'Enter'});
    headers(table)[2]?.focus();
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await table.updateComplete;
    expect(told).to.deep.equal([
      [{field: 'n'}],
      [{field: 'n'}, {field: 'm'}],
      [{field: 'n'}, {field: 'm', desc: true}],
    ]);
    expect(namesOf(table)).to.deep.equal(['Grace', 'Alan', 'Ada']);
    const sorts = [...rootOf(table).querySelectorAll('thead th')].map((cell) => cell.getAttribute('aria-sort'));
    expect(sorts).to.deep.equal([null, 'ascending', null]);
    expect(headers(table).map((button) => button.querySelector('.sort-step')?.textContent)).to.deep.equal([
      undefined,
      '1',
      '2',
    ]);
    expect(headers(table)[2]?.querySelector('.sr-only')?.textContent).to.equal(
      ', sorted descending, step 2 of the order',
    );
    await expect(table).to.be.accessible();
  });

  it('lets go of one column with Shift, and of all others without', async () => {
    const table = await make({rows: ORDERS, columns, selectable: undefined, sort: '-n, m'});
    headers(table)[1]?.dispatchEvent(new MouseEvent('click', {shiftKey: true, bubbles: true}));
    await table.updateComplete;
    expect(table.sort).to.deep.equal([{field: 'm'}]);
    headers(table)[0]?.click();
    await table.updateComplete;
    expect(table.sort).to.deep.equal([{field: 'name'}]);
  });
});
