import {activeIn} from '../../../core/composed-tree.js';
import type {EditCell} from './edit-cell.js';
import type {GridFocus} from './grid-focus.js';
import type {TableCore} from './table-core.js';

/** What the keys of a grid lead to. */
export interface GridEditing {
  cellOf(node: Element | undefined): EditCell | undefined;
  edit(cell: EditCell, first?: string): void;
  paste(cell: EditCell, pasted: string): boolean;
  forget(cell: EditCell): boolean;
  explain(cell: EditCell | undefined): void;
  goBack(forth: boolean): void;
}

/** How an editor is left. */
export type Way = 'down' | 'up' | 'next' | 'previous' | 'away';

/** Keys and clicks in a table that is edited: to move, to begin, to select, to take back. */
export class GridKeys {
  readonly #core: TableCore;
  readonly #grid: GridFocus;
  readonly #editing: GridEditing;
  #table?: HTMLTableElement | null;
  /** The cell that had the focus before the pointer came down. */
  #pressed?: EditCell | undefined;

  constructor(core: TableCore, grid: GridFocus, editing: GridEditing) {
    this.#core = core;
    this.#grid = grid;
    this.#editing = editing;
  }

  /** Listens to the table, once for each that is drawn. */
  listen(): void {
    const table = this.#core.element.shadowRoot?.querySelector<HTMLTableElement>('.scroller table');
    if (!table || table === this.#table) return;
    this.#table = table;
    table.addEventListener('keydown', this.#handleKey);
    table.addEventListener('focusin', this.#handleFocus);
    table.addEventListener('focusout', this.#handleBlur);
    table.addEventListener('pointerdown', this.#handlePress);
    table.addEventListener('click', this.#handleClick);
  }

  /** Hears nothing of the page any more. */
  rest(): void {
    document.removeEventListener('paste', this.#handlePaste);
  }

  /** Leaves an editor in some way, once what is typed in it is taken. */
  leave(way: Way, event: Event, {key, column}: EditCell, commit: () => boolean): void {
    const target = this.#targetOf(way, key, column.field);
    const isStep = way === 'next' || way === 'previous';
    if (!commit()) return event.preventDefault();
    if (!target || way === 'away') return;
    if (isStep) event.preventDefault();
    this.#grid.focusCell(target.key, target.field);
  }

  // Looked for before the change is made, after which the rows may stand in another order.
  #targetOf(way: Way, key: string, field: string): {key: string; field: string} | undefined {
    const {model, shownKeys} = this.#core;
    const at = shownKeys.indexOf(key);
    if (way === 'down' || way === 'up') {
      const next = shownKeys[at + (way === 'down' ? 1 : -1)];
      return next === undefined ? {key, field} : {key: next, field};
    }
    const fields = model.columns.filter(({editable}) => editable).map((column) => column.field);
    const by = way === 'next' ? 1 : -1;
    const place = fields.indexOf(field) + by;
    const row = shownKeys[place < 0 || place >= fields.length ? at + by : at];
    const to = fields.at(place % fields.length);
    return row === undefined || to === undefined ? undefined : {key: row, field: to};
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.composedPath()[0];
    const cell = target instanceof HTMLElement && target.matches('.editable') ? this.#cellOf(event) : undefined;
    if (this.#grid.move(event) || this.#act(event) || (cell && this.#begin(event, cell))) event.preventDefault();
  };

  #act(event: KeyboardEvent): boolean {
    const {key, ctrlKey, metaKey, shiftKey} = event;
    const letter = key.toLowerCase();
    if (ctrlKey || metaKey) {
      const isForth = letter === 'y' || (letter === 'z' && shiftKey);
      if (letter === 'z' || letter === 'y') return (this.#editing.goBack(isForth), true);
      const takesAll = letter === 'a' && this.#core.selectable && !this.#core.single;
      if (takesAll) this.#core.selectAll(true);
      return takesAll;
    }
    return key === ' ' && this.#select(event);
  }

  // With Shift from any cell of the row, without it from one that has no other use of the key.
  #select(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0] as HTMLElement;
    const row = target.closest('tr');
    const box = row?.querySelector<HTMLInputElement>('.select-cell input');
    const isFree = event.shiftKey || (target.matches('td,th') && !target.matches('.editable'));
    if (!box || !isFree || target === box) return false;
    box.click();
    return true;
  }

  #begin({key, ctrlKey, metaKey, altKey}: KeyboardEvent, cell: EditCell): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    if (key === 'Escape') return this.#editing.forget(cell);
    if (key === 'Enter' || key === 'F2') return (this.#editing.edit(cell), true);
    if (key === 'Delete' || key === 'Backspace') return (this.#editing.edit(cell, ''), true);
    if (!/^.$/u.test(key)) return false;
    this.#editing.edit(cell, key === ' ' ? undefined : key);
    return true;
  }

  #cellOf(event: Event): EditCell | undefined {
    const node = event.composedPath().find((each) => each instanceof HTMLElement);
    return this.#editing.cellOf(node);
  }

  readonly #handleFocus = (event: Event): void => {
    // Where nothing is marked, browsers tell the page of a paste, and not the cell.
    document.addEventListener('paste', this.#handlePaste);
    const node = event.composedPath().find((each) => each instanceof HTMLElement);
    if (!node || node.matches('.editor')) return;
    this.#grid.take(node);
    this.#editing.explain(this.#editing.cellOf(node));
  };

  readonly #handleBlur = (): void => {
    this.rest();
    this.#editing.explain(undefined);
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const focus = activeIn(document);
    const cell = focus?.matches('.editable') ? this.#editing.cellOf(focus) : undefined;
    if (event.defaultPrevented || !cell) return;
    if (this.#editing.paste(cell, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };

  readonly #handlePress = (event: PointerEvent): void => {
    const cell = this.#cellOf(event);
    this.#pressed = cell?.place.matches(':focus') ? cell : undefined;
  };

  // The first click goes to a cell, the second one into it.
  readonly #handleClick = (event: MouseEvent): void => {
    const cell = this.#cellOf(event);
    const target = event.composedPath()[0] as HTMLElement;
    if (!cell || cell !== this.#pressed || target.closest('a,button')) return;
    event.stopPropagation();
    this.#editing.edit(cell);
  };
}
