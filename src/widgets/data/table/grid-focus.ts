import {ownsKey} from '../../../core/focus-stops.js';
import type {TableCore} from './table-core.js';
import type {TableRows} from './table-rows.js';

const CONTROLS = 'a[href],button,input,select,textarea,summary,[contenteditable]';

const tableOf = ({element}: TableCore): HTMLTableElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLTableElement>('.scroller table');

/** What of a cell takes the focus: its controls, or the cell itself where it has none or is edited in place. */
function stopsOf(cell: Element): HTMLElement[] {
  if (cell.matches('.editable')) return [cell as HTMLElement];
  const controls = [...cell.querySelectorAll<HTMLElement>('*')].filter(
    (each) => each.matches(CONTROLS) || each.shadowRoot?.delegatesFocus === true,
  );
  return controls.length > 0 ? controls : [cell as HTMLElement];
}

/** Where the focus is in a table that is gone through with the arrows. */
interface Place {
  /** The key of the row; undefined in the header. */
  readonly key: string | undefined;
  readonly row: number;
  readonly cell: number;
}

/**
 * One tab stop for the whole table: the arrows go from cell to cell, Home and End along a row, with Ctrl to the first
 * and the last row, Page Up and Page Down by what is in view.
 */
export class GridFocus {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #ready = new WeakSet<Element>();
  #current?: HTMLElement;
  #place: Place = {key: undefined, row: 1, cell: 0};

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
  }

  /** The cell that has the focus, or would get it with Tab. */
  get cell(): HTMLElement | undefined {
    return this.#current?.closest<HTMLElement>('td,th') ?? undefined;
  }

  /** Takes what is drawn anew out of the way of Tab, and finds another place where the last one is gone. */
  sync(): void {
    const rows = this.#lines();
    for (const row of rows) this.#prepare(row);
    if (this.#current?.isConnected) return this.#write(this.#current);
    const {key, row, cell} = this.#place;
    const own = key === undefined ? rows[row] : this.#rows.body?.rowOf(key)?.element;
    const at = own ?? rows[Math.min(row, rows.length - 1)];
    const stop = at && stopsOf(at.cells[Math.min(cell, at.cells.length - 1)] ?? at)[0];
    if (stop) this.#write(stop);
  }

  /** The focus has come to this node. */
  take(node: Element): void {
    const cell = node.closest<HTMLTableCellElement>('td,th');
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement)) return;
    this.#prepare(row);
    const stop = stopsOf(cell).find((each) => each === node || each.contains(node)) ?? cell;
    this.#note(row, cell);
    this.#write(stop);
  }

  /** Puts the focus on the cell of a field, which is brought into view first. */
  focusCell(key: string, field: string): void {
    const {model, lines} = this.#core;
    const place = model.keys.placeOf(key);
    const line = Array.from(lines).findIndex((each) => each === place);
    if (line >= 0) this.#rows.reveal(line);
    const index = model.columns.findIndex((column) => column.field === field) + (this.#rows.plan?.first ?? 0);
    const row = this.#rows.body?.rowOf(key)?.element;
    const stop = row?.cells[index] && stopsOf(row.cells[index])[0];
    if (stop) this.#focus(stop);
  }

  /** Moves with a key; false where the key has another meaning. */
  move(event: KeyboardEvent): boolean {
    const from = event.composedPath().find((node) => node instanceof HTMLElement);
    const cell = from?.closest<HTMLTableCellElement>('td,th');
    const row = cell?.parentElement;
    if (!from || !cell || !(row instanceof HTMLTableRowElement) || ownsKey(from, event)) return false;
    const stop = this.#target(event, row, cell, from);
    if (!stop) return false;
    event.preventDefault();
    this.#focus(stop);
    return true;
  }

  #target(event: KeyboardEvent, row: HTMLTableRowElement, cell: HTMLTableCellElement, from: Element) {
    const {key, ctrlKey, metaKey, shiftKey, altKey} = event;
    if (shiftKey || altKey) return undefined;
    const far = ctrlKey || metaKey;
    const stops = [...row.cells].flatMap(stopsOf);
    const at = stops.findIndex((each) => each === from || each.contains(from));
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const isOn = (key === 'ArrowRight') !== this.#core.element.matches(':dir(rtl)');
      return far ? undefined : stops[Math.max(0, at + (isOn ? 1 : -1))];
    }
    if (key === 'Home') return far ? this.#inRow(0, 0) : stops[0];
    if (key === 'End') return far ? this.#inRow(Infinity, Infinity) : stops.at(-1);
    if (far) return undefined;
    const step = {ArrowUp: -1, ArrowDown: 1, PageUp: -this.#page, PageDown: this.#page}[key];
    return step === undefined ? undefined : this.#inRow(this.#lineOf(row) + step, cell.cellIndex);
  }

  /** How many rows are in view. */
  get #page(): number {
    const scroller = this.#core.element.shadowRoot?.querySelector('.scroller');
    const height = this.#rows.body?.rows[0]?.element.offsetHeight || 40;
    const seen = Math.min(scroller?.clientHeight ?? 0, innerHeight);
    return Math.max(1, Math.floor(seen / height) - 2);
  }

  // The rows of the header are counted with those of the body, the first of which is the line 0.
  #lineOf(row: HTMLTableRowElement): number {
    const {rows = []} = tableOf(this.#core)?.tHead ?? {};
    const head = [...rows].indexOf(row);
    if (head >= 0) return head - rows.length;
    return this.#rows.start + (this.#rows.body?.rows.findIndex(({element}) => element === row) ?? 0);
  }

  #inRow(line: number, cell: number): HTMLElement | undefined {
    const head = [...(tableOf(this.#core)?.tHead?.rows ?? [])];
    const last = this.#core.lines.length - 1;
    const at = Math.max(-head.length, Math.min(line, last));
    if (at >= 0) this.#rows.reveal(at);
    const row = at < 0 ? head[head.length + at] : this.#rows.body?.rows[at - this.#rows.start]?.element;
    const stops = row && stopsOf(row.cells[Math.min(cell, row.cells.length - 1)] ?? row);
    return cell === Infinity ? stops?.at(-1) : stops?.[0];
  }

  #focus(stop: HTMLElement): void {
    const cell = stop.closest<HTMLTableCellElement>('td,th');
    if (cell?.parentElement instanceof HTMLTableRowElement) this.#note(cell.parentElement, cell);
    this.#write(stop);
    stop.focus();
  }

  #note(row: HTMLTableRowElement, cell: HTMLTableCellElement): void {
    const key = this.#rows.body?.rowAt(row)?.key;
    this.#place = {key, row: this.#lines().indexOf(row), cell: cell.cellIndex};
  }

  #write(stop: HTMLElement): void {
    if (this.#current && this.#current !== stop) this.#current.tabIndex = -1;
    this.#current = stop;
    if (stop.getAttribute('tabindex') !== '0') stop.tabIndex = 0;
  }

  // The header is drawn by others, and what is in it may be new.
  #prepare(row: HTMLTableRowElement): void {
    if (this.#ready.has(row) && row.parentElement?.localName !== 'thead') return;
    this.#ready.add(row);
    for (const cell of row.cells) {
      for (const stop of stopsOf(cell)) if (stop !== this.#current && stop.tabIndex !== -1) stop.tabIndex = -1;
      if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
    }
  }

  #lines(): HTMLTableRowElement[] {
    return [...(tableOf(this.#core)?.rows ?? [])].filter((row) => !row.matches('.space'));
  }
}
