import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import type {CellEditDetail} from './edit-changes.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

/** The first use of a part of the library loads it. */
const PATIENT = {timeout: 5000};

const ROWS = [
  {id: 1, name: 'Ada', price: 12.5, active: true, born: '2001-05-06', role: 'admin'},
  {id: 2, name: 'Grace', price: 7, active: false, born: '2002-01-02', role: 'user'},
  {id: 3, name: 'Alan', price: 3, active: true, born: null, role: 'user'},
];
const COLUMNS = [
  {field: 'id', label: 'No.'},
  {field: 'name', editable: true, required: true},
  {field: 'price', editable: true, min: 0, max: 100},
  {field: 'active', editable: true},
  {field: 'role', editable: true, options: ['admin', 'user', {value: 'owner', label: 'Owner'}]},
];

const rootOf = (table: TableWidget): ShadowRoot => table.shadowRoot as ShadowRoot;
const cell = (table: TableWidget, row: number, column: number): HTMLElement =>
  rootOf(table).querySelectorAll<HTMLElement>('tbody .row')[row]?.children[column] as HTMLElement;
const read = (table: TableWidget, row: number, column: number): string => {
  const place = cell(table, row, column);
  const shown = place.matches('[data-refused]') ? place.querySelector('.refused') : place;
  return shown?.textContent?.trim() ?? '';
};
const editor = (table: TableWidget) => rootOf(table).querySelector<HTMLInputElement>('.editor');
const note = (table: TableWidget): string => {
  const box = rootOf(table).querySelector('.edit-note:popover-open');
  return box?.textContent ?? '';
};
const active = (table: TableWidget): Element | null => rootOf(table).activeElement;
const said = (): string =>
  [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent ?? '').join(' ');

async function ready(table: TableWidget): Promise<TableWidget> {
  await waitUntil(() => rootOf(table).querySelector('tbody .editable'), 'can be edited', PATIENT);
  await table.updateComplete;
  return table;
}

async function make(more: object = {}): Promise<TableWidget> {
  const table = await fixture<TableWidget>(html`<table-widget caption="Users"></table-widget>`);
  Object.assign(table, {rows: ROWS, columns: COLUMNS, ...more});
  return ready(table);
}

const heard = (table: TableWidget): CellEditDetail[] => {
  const details: CellEditDetail[] = [];
  table.addEventListener('cell-edit', (event) => details.push((event as CustomEvent<CellEditDetail>).detail));
  return details;
};
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({press: key});
};

describe('<table-widget> with cells to edit', () => {
  it('AX-11 AX-35 is a grid with one tab stop', async () => {
    const table = await make({selectable: true, rowActions: [{label: 'Open', action: 'open'}]});
    expect(rootOf(table).querySelector('table')?.getAttribute('role')).to.equal('grid');
    const stops = [...rootOf(table).querySelectorAll<HTMLElement>('table *')].filter(({tabIndex}) => tabIndex >= 0);
    expect(stops.length).to.equal(1);
    expect(cell(table, 0, 1).ariaReadOnly).to.equal('true');
    await expect(table).to.be.accessible();
  });

  it('AX-11 is gone through with the arrows, Home and End', async () => {
    const table = await make();
    cell(table, 0, 1).focus();
    await press('ArrowRight', 'ArrowDown');
    expect(active(table)).to.equal(cell(table, 1, 2));
    await press('Home');
    expect(active(table)).to.equal(cell(table, 1, 0));
    await press('End');
    expect(active(table)).to.equal(cell(table, 1, 4));
    await press('ArrowRight', 'ArrowUp', 'ArrowLeft');
    expect(active(table)).to.equal(cell(table, 0, 3));
    await press('ArrowUp');
    expect(active(table)?.closest('thead')).to.exist;
    await press('ArrowDown', 'PageDown');
    expect(active(table)).to.equal(cell(table, 2, 3));
    await press('PageUp');
    expect(active(table)).to.equal(cell(table, 0, 3));
  });

  it('AX-11 goes to the first and the last cell with Control', async () => {
    const table = await make();
    cell(table, 1, 1).focus();
    await sendKeys({down: 'Control'});
    await press('End');
    expect(active(table)).to.equal(cell(table, 2, 4));
    await press('Home');
    await sendKeys({up: 'Control'});
    expect(active(table)).to.equal(cell(table, 0, 0));
  });

  it('AX-11 reaches rows that are not drawn yet', async () => {
    const rows = Array.from({length: 600}, (_, id) => ({...ROWS[0], id, name: `N${id}`}));
    const table = await make({rows});
    const name = (): string => active(table)?.textContent?.trim() ?? '';
    cell(table, 0, 1).focus();
    await sendKeys({down: 'Control'});
    await press('End');
    await sendKeys({up: 'Control'});
    expect(active(table)?.closest('tr')?.getAttribute('aria-rowindex')).to.equal('601');
    await press('Home', 'ArrowRight', 'PageUp');
    const [, place] = /^N(\d+)$/.exec(name()) ?? [];
    expect(Number(place)).to.be.within(500, 598);
    expect(active(table)).to.satisfy((each: HTMLElement) => each.matches('.editable'));
  });

  it('writes a text where it is read, behind a figure too', async () => {
    const table = await make();
    const text = document.createRange();
    text.selectNodeContents(cell(table, 0, 1));
    const {left} = text.getBoundingClientRect();
    cell(table, 0, 1).focus();
    await press('Enter');
    const field = editor(table)!;
    expect(field.getBoundingClientRect().left + parseFloat(getComputedStyle(field).paddingLeft)).to.be.closeTo(
      left,
      0.5,
    );
  });

  it('begins with Enter, keeps with Enter and goes to the row below', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 1).focus();
    await press('Enter');
    expect(editor(table)?.value).to.equal('Ada');
    await sendKeys({type: 'Ada L.'});
    await press('Enter');
    expect(read(table, 0, 1)).to.equal('Ada L.');
    expect(active(table)).to.equal(cell(table, 1, 1));
    expect(told.map(({key, field, value, previous, kind}) => ({key, field, value, previous, kind}))).to.deep.equal([
      {key: '1', field: 'name', value: 'Ada L.', previous: 'Ada', kind: 'edit'},
    ]);
    expect(ROWS[0]?.name).to.equal('Ada');
    expect((table.rows as typeof ROWS)[0]?.name).to.equal('Ada L.');
  });

  it('AX-35 begins with the first letter in place of what was there, and restores it with Escape', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 1).focus();
    await sendKeys({type: 'Xy'});
    expect(editor(table)?.value).to.equal('Xy');
    await press('Escape');
    expect(editor(table)).to.equal(null);
    expect(read(table, 0, 1)).to.equal('Ada');
    expect(active(table)).to.equal(cell(table, 0, 1));
    expect(told).to.deep.equal([]);
  });

  it('AX-35 goes on with Tab from one cell that is edited to the next', async () => {
    const table = await make();
    cell(table, 0, 4).focus();
    await press('F2', 'Tab');
    expect(active(table)).to.equal(cell(table, 1, 1));
    await press('F2');
    await sendKeys({down: 'Shift'});
    await press('Tab');
    await sendKeys({up: 'Shift'});
    expect(active(table)).to.equal(cell(table, 0, 4));
  });

  describe('AX-35 what is pasted on a cell', () => {
    const paste = (text: string): boolean => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      clipboardData.setData('text/html', `<b>${text}</b>`);
      // Firefox gives an event that is made by hand a clipboard of its own.
      const event = Object.defineProperty(
        new ClipboardEvent('paste', {bubbles: true, cancelable: true}),
        'clipboardData',
        {
          value: clipboardData,
        },
      );
      return !document.body.dispatchEvent(event);
    };

    it('takes the place of what it holds once it is kept, and nothing before', async () => {
      const table = await make();
      const told = heard(table);
      cell(table, 0, 1).focus();
      expect(paste('Ada\tLovelace\r\n')).to.equal(true);
      expect(editor(table)?.value).to.equal('Ada Lovelace');
      await press('Escape');
      expect(read(table, 0, 1)).to.equal('Ada');
      expect(active(table)).to.equal(cell(table, 0, 1));
      paste('Lovelace');
      await press('Enter');
      expect(read(table, 0, 1)).to.equal('Lovelace');
      expect(told.map(({value}) => value)).to.deep.equal(['Lovelace']);
    });

    it('is read by what the column holds, and refused in words where it is wrong', async () => {
      const table = await make();
      cell(table, 0, 2).focus();
      paste('1000');
      await press('Enter');
      expect(note(table)).to.contain('100');
      await press('Escape');
      cell(table, 0, 4).focus();
      paste('Owner');
      await press('Enter');
      expect((table.rows as typeof ROWS)[0]?.role).to.equal('owner');
    });

    it('is left to the page where it means nothing there, and where no cell has the focus', async () => {
      const table = await make();
      const told = heard(table);
      for (const column of [0, 3, 4]) {
        cell(table, 0, column).focus();
        expect(paste('nobody'), `column ${column}`).to.equal(false);
      }
      cell(table, 0, 1).focus();
      expect(paste(' ')).to.equal(false);
      cell(table, 0, 1).blur();
      expect(paste('nobody')).to.equal(false);
      table.remove();
      expect(paste('nobody')).to.equal(false);
      expect(told).to.deep.equal([]);
    });

    it('shows markup as text', async () => {
      const table = await make();
      for (const text of HOSTILE_TEXTS.filter((each) => each.length < 200)) {
        cell(table, 0, 1).focus();
        if (!paste(text)) continue;
        expect(editor(table)?.value).to.equal(text.trim().replaceAll(/[\t\r\n]+/g, ' '));
        await press('Escape');
      }
      expect((globalThis as {hit?: unknown}).hit).to.equal(undefined);
    });
  });

  it('reads numbers as the language writes them', async () => {
    const table = await make({lang: 'de'});
    const told = heard(table);
    cell(table, 0, 2).focus();
    await press('F2');
    expect(editor(table)?.value).to.equal('12,5');
    await sendKeys({type: '9,75'});
    await press('Enter');
    expect(told[0]?.value).to.equal(9.75);
    expect(read(table, 0, 2)).to.equal('9,75');
  });

  it('says what is wrong, and keeps what was typed', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 2).focus();
    await sendKeys({type: '512'});
    await press('Enter');
    await waitUntil(() => note(table) === 'Enter 100 or less.', 'said why', PATIENT);
    expect(editor(table)?.value).to.equal('512');
    expect(editor(table)?.ariaInvalid).to.equal('true');
    const described = editor(table)?.getAttribute('aria-describedby') ?? '';
    expect(rootOf(table).getElementById(described)?.textContent).to.equal('Enter 100 or less.');
    cell(table, 1, 1).focus();
    await waitUntil(() => !editor(table), 'left', PATIENT);
    expect(read(table, 0, 2)).to.equal('512');
    expect(cell(table, 0, 2).ariaInvalid).to.equal('true');
    expect(told).to.deep.equal([]);
    cell(table, 0, 2).focus();
    await waitUntil(() => note(table) === 'Enter 100 or less.', 'explains it', PATIENT);
    await press('Escape');
    expect(read(table, 0, 2)).to.equal('12.5');
  });

  it('turns a yes into a no at once', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 3).focus();
    await press('Space');
    expect(read(table, 0, 3)).to.equal('No');
    expect(told[0]?.value).to.equal(false);
    expect(active(table)).to.equal(cell(table, 0, 3));
  });

  it('offers what may be chosen', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 4).focus();
    await press('Enter');
    const select = editor(table) as unknown as HTMLSelectElement;
    expect([...select.options].map(({text}) => text)).to.deep.equal(['–', 'admin', 'user', 'Owner']);
    expect(select.selectedOptions[0]?.text).to.equal('admin');
    select.value = '2';
    await press('Enter');
    expect(told[0]?.value).to.equal('owner');
  });

  it('changes nothing where a listener takes it over', async () => {
    const table = await make();
    table.addEventListener('cell-edit', (event) => event.preventDefault());
    cell(table, 0, 1).focus();
    await sendKeys({type: 'Other'});
    await press('Enter');
    expect(read(table, 0, 1)).to.equal('Ada');
  });

  it('takes changes back and makes them again', async () => {
    const table = await make();
    const told = heard(table);
    cell(table, 0, 1).focus();
    await sendKeys({type: 'One'});
    await press('Enter');
    await sendKeys({type: 'Two'});
    await press('Enter');
    expect([read(table, 0, 1), read(table, 1, 1)]).to.deep.equal(['One', 'Two']);
    await sendKeys({down: 'Control'});
    await press('z', 'z');
    expect([read(table, 0, 1), read(table, 1, 1)]).to.deep.equal(['Ada', 'Grace']);
    await sendKeys({down: 'Shift'});
    await press('z');
    await sendKeys({up: 'Shift'});
    await sendKeys({up: 'Control'});
    expect(read(table, 0, 1)).to.equal('One');
    expect(told.map(({kind}) => kind)).to.deep.equal(['edit', 'edit', 'undo', 'undo', 'redo']);
    expect(active(table)).to.equal(cell(table, 0, 1));
  });

  it('F119 writes what is typed as text', async () => {
    const table = await make();
    const hostile = HOSTILE_TEXTS[0] ?? '';
    cell(table, 0, 1).focus();
    await press('F2');
    (editor(table) as HTMLInputElement).value = hostile;
    await press('Enter');
    expect(read(table, 0, 1)).to.equal(hostile.trim());
    expect(rootOf(table).querySelector('tbody script, tbody img')).to.equal(null);
  });

  it('keeps the place of the editor when the row moves', async () => {
    const table = await make({sort: 'name'});
    cell(table, 0, 1).focus();
    await sendKeys({type: 'Zo'});
    await press('Enter');
    await table.updateComplete;
    expect([0, 1, 2].map((row) => read(table, row, 1))).to.deep.equal(['Alan', 'Grace', 'Zo']);
    expect(active(table)).to.equal(cell(table, 0, 1));
  });
});

describe('<table-widget> with cells to edit, connected', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
    data.provider.data = {list_users: ROWS};
  });
  afterEach(() => data.remove());

  async function connected(): Promise<TableWidget> {
    const table = document.createElement('table-widget');
    Object.assign(table, {columns: COLUMNS, dataSource: 'interface:list_users', stream: 'users'});
    table.editAction = 'action:update_user';
    await data.add(table);
    await waitUntil(async () => (await data.settle(), rootOf(table).querySelector('.editable')), 'edits', PATIENT);
    return table;
  }

  async function change(table: TableWidget, text: string): Promise<void> {
    cell(table, 0, 1).focus();
    await sendKeys({type: text});
    await press('Enter');
    await waitUntil(async () => (await data.settle(), data.provider.changes.length > 0), 'sent', PATIENT);
  }

  it('sends the key and the value, and shows the value at once', async () => {
    const table = await connected();
    await change(table, 'Neo');
    const [sent] = data.provider.changes;
    expect(sent?.request.source).to.deep.include({kind: 'action', name: 'update_user'});
    expect(sent?.request.keys).to.deep.equal(['1']);
    expect(sent?.request.values).to.deep.equal({name: 'Neo'});
    expect(read(table, 0, 1)).to.equal('Neo');
    sent?.done({ops: {users: [{op: 'update', record: {id: 1, name: 'Neo'}}]}});
    await data.settle();
    expect(read(table, 0, 1)).to.equal('Neo');
  });

  it('keeps what was typed where the source refuses it, and says why', async () => {
    const table = await connected();
    await change(table, 'Taken');
    const message = 'This name is taken.';
    data.provider.changes[0]?.fail({
      code: 'invalid',
      message: 'No.',
      retryable: false,
      fields: [{path: 'name', code: 'taken', message}],
    });
    await waitUntil(async () => (await data.settle(), cell(table, 0, 1).matches('[data-refused]')), 'refused', PATIENT);
    expect(read(table, 0, 1)).to.equal('Taken');
    cell(table, 0, 1).focus();
    await waitUntil(() => note(table) === message, 'says why', PATIENT);
    await press('Enter');
    expect(editor(table)?.value).to.equal('Taken');
    await press('Escape');
    expect(read(table, 0, 1)).to.equal('Ada');
  });

  it('shows the former value again of rows that the author wrote, too', async () => {
    const table = document.createElement('table-widget');
    Object.assign(table, {columns: COLUMNS, rows: ROWS, editAction: 'action:update_user'});
    await data.add(table);
    await waitUntil(async () => (await data.settle(), rootOf(table).querySelector('.editable')), 'edits', PATIENT);
    await change(table, 'Neo');
    expect(read(table, 0, 1)).to.equal('Neo');
    data.provider.changes[0]?.fail({code: 'invalid', message: 'No.', retryable: false});
    await waitUntil(async () => (await data.settle(), cell(table, 0, 1).matches('[data-refused]')), 'refused', PATIENT);
    expect(read(table, 0, 1)).to.equal('Neo');
    expect((table.rows as typeof ROWS)[0]?.name).to.equal('Ada');
  });

  it('leaves alone what is typed when the cell changes at the source, and says so', async () => {
    const table = await connected();
    cell(table, 0, 1).focus();
    await sendKeys({type: 'Mine'});
    data.provider.push('users', [{op: 'update', key: '1', record: {id: 1, name: 'Theirs'}}]);
    await waitUntil(async () => (await data.settle(), note(table).includes('Theirs')), 'noted', PATIENT);
    expect(editor(table)?.value).to.equal('Mine');
    expect(active(table)).to.equal(editor(table));
    await waitUntil(() => said().includes('Theirs'), 'said', PATIENT);
    await press('Escape');
    expect(read(table, 0, 1)).to.equal('Theirs');
  });
});
