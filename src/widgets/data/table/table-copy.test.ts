import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {readSeparated} from '../../../core/read-separated.testing.js';
import {guarded} from '../../../core/spreadsheet-text.js';
import '../../../testing/preload.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

const ROWS = [
  {id: 1, name: 'Ada', note: '=1+1', n: 1204.5},
  {id: 2, name: 'Grace', note: 'tab\there', n: -3},
  {id: 3, name: 'Alan', note: null, n: 0},
];

async function table(properties: Partial<TableWidget> = {}): Promise<TableWidget> {
  const element = await fixture<TableWidget>(html`<table-widget></table-widget>`);
  const columns = ['name', 'note', 'n', {field: 'id', hidden: true}];
  Object.assign(element, {rows: ROWS, columns, selectable: true, copyable: true, ...properties});
  await element.updateComplete;
  return element;
}

/** What the keys that copy put on the clipboard while the focus is at an element; undefined where they are left alone. */
function copied(at: Element): string | undefined {
  const event = new ClipboardEvent('copy', {
    bubbles: true,
    composed: true,
    cancelable: true,
    clipboardData: new DataTransfer(),
  });
  at.dispatchEvent(event);
  return event.defaultPrevented ? event.clipboardData?.getData('text/plain') : undefined;
}

const box = (element: TableWidget, index: number): HTMLElement =>
  element.shadowRoot!.querySelectorAll<HTMLElement>('.row [part="checkbox"]')[index]!;

describe('<table-widget> copy', () => {
  it('F110 takes the selected rows in their order, as text that a spreadsheet reads and does not run', async () => {
    const element = await table({sort: '-name', selection: ['1', '2']});
    expect(copied(box(element, 0))).to.equal("Grace\ttab here\t-3\nAda\t'=1+1\t1,204.5");
    await waitUntil(() => document.body.textContent?.includes('2 rows copied'), 'nothing was said', {timeout: 5000});
  });

  it('F110 keeps each value in its cell, and puts no markup on the clipboard', async () => {
    const notes = ['"a', '=1\n=2', '"=1"', '\u0000=1', '<b>x</b>', 'b"c', '\uFF0B1'];
    const rows = notes.map((note, id) => ({id, name: `n${id}`, note}));
    const element = await table({rows, columns: ['name', 'note'], selection: rows.map(({id}) => String(id))});
    const event = new ClipboardEvent('copy', {
      bubbles: true,
      composed: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    box(element, 0).dispatchEvent(event);
    // Firefox gives an event that is made by hand a clipboard of its own.
    const {clipboardData} = event;
    expect([...clipboardData!.types]).to.deep.equal(['text/plain']);
    const lines = readSeparated(clipboardData!.getData('text/plain'), '\t');
    expect(lines.map(([, note]) => note)).to.deep.equal(notes.map((note) => guarded(note).replaceAll('\n', ' ')));
  });

  it('leaves the keys alone without a selection, where text is marked, in a field, and by default', async () => {
    const element = await table();
    expect(copied(box(element, 0))).to.equal(undefined);
    element.selection = ['1'];
    element.caption = 'Some text';
    element.columns = [{field: 'name', filterable: true}];
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('input.filter')!.focus();
    expect(copied(element.shadowRoot!.querySelector('input.filter')!)).to.equal(undefined);
    box(element, 0).focus();
    expect(copied(box(element, 0))).to.equal('Ada');
    const text = document.createElement('p');
    text.textContent = 'outside';
    element.after(text);
    document.getSelection()!.selectAllChildren(text);
    expect(copied(box(element, 0))).to.equal(undefined);
    document.getSelection()!.removeAllRanges();
    element.copyable = false;
    expect(copied(box(element, 0))).to.equal(undefined);
  });
});
