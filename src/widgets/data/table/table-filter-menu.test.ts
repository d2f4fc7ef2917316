import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import type {Condition} from '../../../data/types.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 15_000};

const ROWS = [
  {id: 1, name: 'Ada', price: 12.5, active: true, born: '2001-05-06', role: 'admin'},
  {id: 2, name: 'Grace', price: 7, active: false, born: '2002-01-02', role: 'user'},
  {id: 3, name: 'Alan', price: 3, active: true, born: null, role: 'user'},
];
const COLUMNS = [
  {field: 'name', filterable: 'menu'},
  {field: 'price', filterable: 'menu', sortable: true},
  {field: 'active', filterable: 'menu'},
  {field: 'born', format: 'date', filterable: 'menu'},
  {field: 'role', type: 'select', filterable: 'menu'},
];

type Field = HTMLElement & {value: unknown; options?: readonly {value: string; label: string}[]; label?: string};

const rootOf = (table: TableWidget): ShadowRoot => table.shadowRoot as ShadowRoot;
const namesOf = (table: TableWidget): string[] =>
  [...rootOf(table).querySelectorAll('.row .row-header')].map((cell) => cell.textContent?.trim() ?? '');
const button = (table: TableWidget, field: string) =>
  rootOf(table).querySelector<HTMLElement>(`.filter-button[data-field="${field}"]`) as HTMLElement;
const panel = (table: TableWidget) => rootOf(table).querySelector<HTMLElement>('.filter-panel:popover-open');
const fields = (table: TableWidget): Field[] => [
  ...(panel(table)?.querySelectorAll<Field>('select-widget, input-widget, date-picker-widget') ?? []),
];
const chips = (table: TableWidget): HTMLElement[] => [
  ...rootOf(table).querySelectorAll<HTMLElement>('.filter-chips .chip'),
];

async function make(more: object = {}): Promise<TableWidget> {
  const table = await fixture<TableWidget>(html`<table-widget caption="Users"></table-widget>`);
  Object.assign(table, {rows: ROWS, columns: COLUMNS, ...more});
  await waitUntil(() => button(table, 'name'), 'has its menus', PATIENT);
  return table;
}

async function open(table: TableWidget, field: string): Promise<void> {
  button(table, field).click();
  await waitUntil(() => panel(table) && fields(table).length > 0, 'opens', PATIENT);
  await table.updateComplete;
}

async function set(table: TableWidget, at: number, value: unknown): Promise<void> {
  const field = fields(table)[at] as Field;
  field.value = value;
  field.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  await table.updateComplete;
}

async function apply(table: TableWidget): Promise<void> {
  panel(table)?.querySelector<HTMLElement>('.primary')?.click();
  await waitUntil(() => !panel(table), 'closes', PATIENT);
  await table.updateComplete;
}

describe('<table-widget> filtered from its headers', () => {
  it('offers what fits the column', async () => {
    const table = await make();
    await open(table, 'price');
    expect(fields(table)[0]?.options?.map(({label}) => label)).to.include.members(['is', 'is at least', 'is between']);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !panel(table), 'closes', PATIENT);
    await open(table, 'name');
    expect(fields(table)[0]?.options?.map(({label}) => label)).to.include.members(['contains', 'starts with']);
    // It begins to fade in with the next frame.
    await nextFrame();
    await nextFrame();
    const running = [...document.getAnimations(), ...rootOf(table).getAnimations()];
    await Promise.all(running.map(({finished}) => finished.catch(() => undefined)));
    await expect(table).to.be.accessible();
  });

  it('filters by a number, says what holds, and takes it back by its chip', async () => {
    const table = await make();
    const heard: Condition[][] = [];
    table.addEventListener('filter-change', (event) =>
      heard.push([...(event as CustomEvent<{filter: Condition[]}>).detail.filter]),
    );
    await open(table, 'price');
    await set(table, 0, 'gte');
    await set(table, 1, '7');
    await apply(table);
    expect(namesOf(table)).to.deep.equal(['Ada', 'Grace']);
    expect(heard).to.deep.equal([[{field: 'price', op: 'gte', value: 7, origin: 'user'}]]);
    expect(chips(table).map((chip) => chip.textContent?.trim())).to.deep.equal(['Price: is at least 7']);
    expect(button(table, 'price').ariaLabel).to.equal('Filter by Price, active');
    chips(table)[0]?.click();
    await table.updateComplete;
    expect(namesOf(table).length).to.equal(3);
    expect(rootOf(table).activeElement).to.equal(button(table, 'price'));
  });

  it('filters between two values, of which one may be open', async () => {
    const table = await make();
    await open(table, 'price');
    await set(table, 0, 'range');
    await set(table, 1, '3');
    await set(table, 2, '7');
    await apply(table);
    expect(namesOf(table)).to.deep.equal(['Grace', 'Alan']);
    await open(table, 'price');
    await set(table, 2, '');
    await apply(table);
    expect(namesOf(table).length).to.equal(3);
  });

  it('filters by choices that the rows hold, by yes and no, by days and by what is empty', async () => {
    const table = await make();
    await open(table, 'role');
    expect(fields(table)[1]?.options?.map(({label}) => label)).to.deep.equal(['admin', 'user']);
    await set(table, 1, ['1']);
    await apply(table);
    expect(namesOf(table)).to.deep.equal(['Grace', 'Alan']);
    await open(table, 'active');
    await set(table, 1, 'true');
    await apply(table);
    expect(namesOf(table)).to.deep.equal(['Alan']);
    await open(table, 'born');
    await set(table, 0, 'null');
    await apply(table);
    expect(namesOf(table)).to.deep.equal(['Alan']);
    expect(chips(table).length).to.equal(3);
    await open(table, 'born');
    await set(table, 0, 'gt');
    await set(table, 1, '2001-12-31');
    await apply(table);
    expect(namesOf(table)).to.deep.equal([]);
    expect(rootOf(table).textContent).to.include('No results');
  });

  it('is worked by keyboard alone: Enter applies, the focus comes back', async () => {
    const table = await make();
    button(table, 'name').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => rootOf(table).activeElement?.localName === 'select-widget', 'goes in', PATIENT);
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'gr'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !panel(table), 'closes', PATIENT);
    await table.updateComplete;
    expect(namesOf(table)).to.deep.equal(['Grace']);
    expect(rootOf(table).activeElement).to.equal(button(table, 'name'));
  });

  it('asks a source that can filter', async () => {
    const data = await dataFixture();
    data.provider.capabilities = {filter: true};
    data.provider.data = {users: ROWS};
    const table = document.createElement('table-widget');
    Object.assign(table, {columns: COLUMNS, dataSource: 'resource:users'});
    await data.add(table);
    await waitUntil(async () => (await data.settle(), button(table, 'price')), 'menus', PATIENT);
    button(table, 'price').click();
    await waitUntil(async () => (await data.settle(), fields(table).length > 0), 'opens', PATIENT);
    await set(table, 0, 'lt');
    await set(table, 1, '5');
    panel(table)?.querySelector<HTMLElement>('.primary')?.click();
    const asked = () => data.provider.reads.at(-1)?.request.view.filter;
    await waitUntil(async () => (await data.advance(200), asked()), 'asked', PATIENT);
    expect(asked()).to.deep.equal([{field: 'price', op: 'lt', value: 5, origin: 'user'}]);
    data.remove();
  });
});
