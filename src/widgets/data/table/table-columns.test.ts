import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {activeIn} from '../../../core/composed-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/dropdown/open-menu.js';
import type {DropdownWidget} from '../../action/dropdown/dropdown-widget.js';
import './column-menu.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 5000};
/** WebKit's driver drags no mouse. */
const drags = /Chrome|Firefox/.test(navigator.userAgent);

const ROWS = Array.from({length: 8}, (_, id) => ({id, name: `Name ${id}`, role: 'user', city: 'Lyon', age: 20 + id}));
const COLUMNS = [
  {field: 'name', sortable: true},
  {field: 'role', sortable: true},
  'city',
  {field: 'age', summary: 'sum' as const},
];

const all = (table: TableWidget, selector: string): HTMLElement[] => [
  ...(table.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const one = (table: TableWidget, selector: string): HTMLElement => all(table, selector)[0] as HTMLElement;
const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const fieldsOf = (table: TableWidget): (string | undefined)[] =>
  all(table, 'th[data-field]').map(({dataset}) => dataset['field']);
const head = (table: TableWidget, field: string): HTMLElement =>
  all(table, 'th[data-field]').find(({dataset}) => dataset['field'] === field) as HTMLElement;
const widthOf = (table: TableWidget, field: string): number => Math.round(head(table, field).offsetWidth);
const handle = (table: TableWidget, field: string): HTMLElement => head(table, field).querySelector('.resize')!;

async function table(properties: Partial<TableWidget> = {}, width = 700): Promise<TableWidget> {
  const place = await fixture(html`<div><table-widget></table-widget></div>`);
  (place as HTMLElement).style.inlineSize = `${width}px`;
  const element = place.querySelector('table-widget') as TableWidget;
  Object.assign(element, {rows: ROWS, columns: COLUMNS, ...properties});
  await element.updateComplete;
  await nextFrame();
  return element;
}

const heard = <Detail>(element: TableWidget, name: string): Detail[] => {
  const details: Detail[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').toReversed();
    for (const each of held) await sendKeys({down: each});
    await sendKeys({press: last});
    for (const each of held) await sendKeys({up: each});
  }
};

const middle = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Opens the menu of a header, or of all columns, and chooses what begins with a text. */
async function choose(menu: DropdownWidget, text: string): Promise<void> {
  menu.querySelector('button')?.focus();
  await press('Enter');
  await waitUntil(() => activeIn(document)?.localName === 'dropdown-item-widget', 'no item has the focus', PATIENT);
  const label = (): string => (activeIn(document) as {label?: string} | null)?.label ?? '';
  for (let step = 0; step < 20 && !label().startsWith(text); step++) await press('ArrowDown');
  expect(label()).to.match(new RegExp(`^${text}`));
  await press('Enter');
  await nextFrame();
}

const menuOf = (element: TableWidget, field: string): DropdownWidget =>
  head(element, field).querySelector('dropdown-widget')!;

describe('<table-widget> widths', () => {
  afterEach(() => resetMouse());

  it('change by the keys of a handle, and no other column with them', async () => {
    const element = await table({resizable: true});
    const told = heard(element, 'column-resize');
    const [role, city] = [widthOf(element, 'role'), widthOf(element, 'city')];
    handle(element, 'role').focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'Shift+ArrowRight');
    await waitUntil(() => Math.abs(widthOf(element, 'role') - role - 60) < 2);
    expect(widthOf(element, 'city')).to.be.closeTo(city, 1);
    expect(told.at(-1)).to.deep.equal({field: 'role', width: widthOf(element, 'role')});
    const {role: kind, ariaValueNow, ariaValueText, ariaLabel} = handle(element, 'role');
    expect([kind, ariaLabel]).to.deep.equal(['separator', 'Width of Role']);
    expect([ariaValueNow, ariaValueText]).to.deep.equal([String(role + 60), `${role + 60} pixels`]);
    await press('Home');
    await waitUntil(() => widthOf(element, 'role') === 64);
    await press('End');
    await waitUntil(() => widthOf(element, 'role') === 1000);
    await press('Enter');
    await waitUntil(() => widthOf(element, 'role') < 120);
  });

  it('AX-12 grow to the left in right-to-left text', async () => {
    const element = await table({resizable: true, dir: 'rtl'});
    const width = widthOf(element, 'role');
    handle(element, 'role').focus();
    await press('ArrowLeft', 'ArrowLeft');
    await waitUntil(() => Math.abs(widthOf(element, 'role') - width - 20) < 2);
  });

  it('follow a drag, which Escape takes back', async function () {
    if (!drags) this.skip();
    const element = await table({resizable: true});
    const told = heard(element, 'column-resize');
    const width = widthOf(element, 'role');
    const [x, y] = middle(handle(element, 'role'));
    const drag = async (by: number): Promise<void> => {
      await sendMouse({type: 'move', position: [x, y]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [x + by, y]});
    };
    await drag(50);
    await waitUntil(() => Math.abs(widthOf(element, 'role') - width - 50) < 2);
    expect(told).to.deep.equal([]);
    await press('Escape');
    await sendMouse({type: 'up'});
    await waitUntil(() => Math.abs(widthOf(element, 'role') - width) < 2);
    expect(told).to.deep.equal([]);
    await drag(40);
    await sendMouse({type: 'up'});
    await waitUntil(() => told.length === 1);
    expect(widthOf(element, 'role')).to.be.closeTo(width + 40, 2);
    expect(element.sort).to.equal(undefined);
  });

  it('are what the content asks for after a double click', async function () {
    if (!drags) this.skip();
    const element = await table({resizable: true, columnState: {widths: {role: 300}}});
    expect(widthOf(element, 'role')).to.equal(300);
    const position = middle(handle(element, 'role'));
    await sendMouse({type: 'click', position});
    await sendMouse({type: 'click', position});
    handle(element, 'role').dispatchEvent(new MouseEvent('dblclick'));
    await waitUntil(() => widthOf(element, 'role') < 120);
  });

  it('stand over those of the author and of a long table, and go back to them', async () => {
    const element = await table({enableVirtualScroll: true, columns: [{field: 'name', width: 150}, 'role', 'city']});
    const before = one(element, 'thead th').offsetWidth;
    element.columnState = {widths: {name: 220}};
    await element.updateComplete;
    await waitUntil(() => widthOf(element, 'name') === 220);
    element.columnState = undefined;
    await waitUntil(() => widthOf(element, 'name') === before);
  });

  it('belong to columns that may have them', async () => {
    const element = await table({columns: [{field: 'name', resizable: true, minWidth: 90}, 'role']});
    expect(all(element, '.resize')).to.have.length(1);
    handle(element, 'name').focus();
    await press('Home');
    await waitUntil(() => widthOf(element, 'name') === 90);
  });
});

describe('<table-widget> order of columns', () => {
  afterEach(() => resetMouse());

  it('AX-35 changes by Ctrl and an arrow key, the focus and a word go with the column', async () => {
    const element = await table({reorderable: true});
    const told = heard(element, 'column-reorder');
    head(element, 'name').querySelector<HTMLElement>('.sort')!.focus();
    await press('Control+ArrowRight');
    await waitUntil(() => fieldsOf(element)[1] === 'name');
    await press('Alt+ArrowRight');
    await waitUntil(() => fieldsOf(element).join() === 'role,city,name,age');
    expect(told.at(-1)).to.deep.equal({order: ['role', 'city', 'name', 'age']});
    expect(activeIn(document)?.closest('th')?.dataset['field']).to.equal('name');
    expect(textOf(all(element, '.row')[0]?.children[2])).to.equal('Name 0');
    await waitUntil(() => document.body.textContent?.includes('Name: column 3 of 4'), 'nothing was said', PATIENT);
  });

  it('AX-35 is the order in which the cells are read and gone through, header and rows alike', async () => {
    const element = await table({reorderable: true});
    head(element, 'name').querySelector<HTMLElement>('.sort')!.focus();
    await press('Control+ArrowRight');
    await waitUntil(() => fieldsOf(element)[1] === 'name');
    const lines = [...all(element, 'thead tr').slice(0, 1), ...all(element, '.row')];
    for (const line of lines) {
      const cells = [...line.children].filter((each) => each.checkVisibility());
      const edges = cells.map((each) => each.getBoundingClientRect().left);
      expect(edges).to.deep.equal(edges.toSorted((one, other) => one - other));
    }
    const places = all(element, '.row').map((row) =>
      [...row.children].findIndex((each) => textOf(each).startsWith('Name ')),
    );
    expect(new Set(places)).to.deep.equal(new Set([1]));
  });

  it('AX-12 follows the arrow in right-to-left text', async () => {
    const element = await table({reorderable: true, dir: 'rtl'});
    head(element, 'name').querySelector<HTMLElement>('.sort')!.focus();
    await press('Control+ArrowLeft');
    await waitUntil(() => fieldsOf(element)[1] === 'name');
  });

  it('is kept where a listener refuses it', async () => {
    const element = await table({reorderable: true});
    element.addEventListener('column-reorder', (event) => event.preventDefault());
    head(element, 'name').querySelector<HTMLElement>('.sort')!.focus();
    await press('Control+ArrowRight');
    await nextFrame();
    expect(fieldsOf(element)[0]).to.equal('name');
  });

  it('changes by a drag, which does not sort', async function () {
    if (!drags) this.skip();
    const element = await table({reorderable: true});
    await sendMouse({type: 'move', position: middle(head(element, 'role'))});
    await sendMouse({type: 'down'});
    const {right, top} = head(element, 'city').getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(right - 30), Math.round(top + 10)]});
    await sendMouse({type: 'move', position: [Math.round(right - 8), Math.round(top + 10)]});
    await waitUntil(() => head(element, 'city').dataset['drop'] === 'behind');
    await sendMouse({type: 'up'});
    await waitUntil(() => fieldsOf(element).join() === 'name,city,role,age');
    expect(element.sort).to.equal(undefined);
  });
});

describe('<table-widget> menu of a column', () => {
  it('sorts, moves, sizes, pins and hides, with the focus back at the column', async () => {
    const element = await table({columnMenu: true, resizable: true});
    const sorted = heard(element, 'sort-change');
    await choose(menuOf(element, 'role'), 'Sort d');
    await waitUntil(() => head(element, 'role').ariaSort === 'descending');
    expect(sorted).to.deep.equal([{sort: [{field: 'role', desc: true}]}]);
    await choose(menuOf(element, 'role'), 'Move r');
    await waitUntil(() => fieldsOf(element).join() === 'name,city,role,age');
    await waitUntil(() => activeIn(document)?.ariaLabel === 'Options for Role', 'the focus is elsewhere', PATIENT);
    await choose(menuOf(element, 'role'), 'Pin to s');
    await waitUntil(() => fieldsOf(element).join() === 'role,name,city,age');
    await choose(menuOf(element, 'role'), 'Hide');
    await waitUntil(() => fieldsOf(element).join() === 'name,city,age');
    await waitUntil(() => activeIn(document)?.ariaLabel === 'Options for Name', 'the focus is elsewhere', PATIENT);
  });

  it('sizes a column without a drag, and stays open for more', async () => {
    const element = await table({columnMenu: true, resizable: true});
    const width = widthOf(element, 'role');
    await choose(menuOf(element, 'role'), 'Wider');
    await press('Enter');
    await waitUntil(() => Math.abs(widthOf(element, 'role') - width - 80) < 3);
    await press('Escape');
  });
});

describe('<table-widget> shown and hidden columns', () => {
  it('leaves out hidden columns until they are chosen, and takes it all back', async () => {
    const columns = [...COLUMNS, {field: 'id', hidden: true}];
    const element = await table({columnChooser: true, columns});
    const told = heard(element, 'column-visibility-change');
    expect(fieldsOf(element)).to.deep.equal(['name', 'role', 'city', 'age']);
    const chooser = one(element, '.column-chooser') as DropdownWidget;
    await choose(chooser, 'ID');
    await waitUntil(() => fieldsOf(element).join() === 'name,role,city,age,id');
    await press('Home', 'Enter');
    await waitUntil(() => fieldsOf(element).join() === 'role,city,age,id');
    expect(told).to.deep.equal([{hidden: []}, {hidden: ['name']}]);
    await press('End', 'Enter');
    await waitUntil(() => fieldsOf(element).join() === 'name,role,city,age');
  });

  it('keeps the text of labels as text', async () => {
    const columns = HOSTILE_TEXTS.map((label, index) => ({field: `f${index}`, label, summary: 'max' as const}));
    const rows = [Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [`f${index}`, text]))];
    const element = await table({columnMenu: true, columnChooser: true, resizable: true, columns, rows});
    expect(all(element, 'img, script, b')).to.deep.equal([]);
    expect(all(element, 'th[data-field]').map((cell) => cell.ariaLabel)).to.deep.equal([...HOSTILE_TEXTS]);
  });
});

describe('<table-widget> pinned columns', () => {
  const WIDE = ['name', 'role', 'city', 'age', 'id'].map((field) => ({
    field,
    // A header does not break, so that the table is wider than its box in each engine.
    label: field === 'name' || field === 'id' ? 'x'.repeat(120) : field,
  }));

  const edges = (element: TableWidget, field: string): [number, number] => {
    const box = one(element, '.scroller').getBoundingClientRect();
    const {left, right} = head(element, field).getBoundingClientRect();
    return [Math.round(left - box.left), Math.round(box.right - right)];
  };

  for (const dir of ['ltr', 'rtl'] as const)
    it(`stay at their ends while the others are scrolled, ${dir}`, async () => {
      const pins = {city: 'start', role: 'start', age: 'end'} as const;
      const columns = WIDE.map((column) => ({
        ...column,
        ...(column.field in pins && {pinned: pins[column.field as 'city']}),
        ...(column.field === 'id' && {summary: 'count' as const}),
      }));
      const element = await table({columns, selectable: true, dir}, 1000);
      const box = one(element, '.scroller');
      await waitUntil(() => box.hasAttribute('data-scrolls'));
      const at = dir === 'ltr' ? 0 : 1;
      await waitUntil(() => Math.abs(edges(element, 'age')[1 - at]!) <= 1, 'the last one does not stay');
      const before = edges(element, 'city');
      box.scrollLeft = dir === 'ltr' ? 200 : -200;
      await nextFrame();
      expect(edges(element, 'city')).to.deep.equal(before);
      expect(edges(element, 'age')[1 - at]).to.be.closeTo(0, 1);
      for (const row of ['.row', '.summary', 'thead tr']) {
        const cells = [...one(element, row).children].map((cell) => getComputedStyle(cell).position);
        expect(cells, row).to.deep.equal(['sticky', 'sticky', 'sticky', cells[3], cells[4], 'sticky']);
      }
    });

  it('scroll with the others where they would leave them no room', async () => {
    const columns = WIDE.toReversed().map((column) => ({...column, pinned: 'start' as const}));
    const element = await table({columns}, 320);
    const box = one(element, '.scroller');
    await waitUntil(() => box.hasAttribute('data-scrolls'));
    await nextFrame();
    expect(getComputedStyle(head(element, 'role')).position).not.to.equal('sticky');
  });
});
