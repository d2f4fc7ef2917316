import type {JsonRecord} from '../../../data/types.js';
import type {Cell, CellMaker, CellScope} from './cells.js';
import type {Column} from './columns.js';

/** What an editable cell asks of the editing. */
export interface CellKeeper {
  /** The record as it is shown: with what was typed and is not yet saved. */
  shown(key: string, field: string, record: JsonRecord): JsonRecord;
  /** What was typed and refused; undefined where nothing was. */
  refused(key: string, field: string): string | undefined;
  /** The cell is drawn. */
  cellDrawn(cell: EditCell): void;
}

/** A cell that can be edited: what it shows, and beside it room for its editor. */
export class EditCell implements Cell {
  readonly place: HTMLElement;
  readonly column: Column;
  key = '';
  record: JsonRecord = {};
  readonly #keeper: CellKeeper;
  readonly #inner: Cell;
  readonly #refused = document.createElement('span');

  constructor(place: HTMLElement, column: Column, keeper: CellKeeper, make: CellMaker) {
    this.place = place;
    this.column = column;
    this.#keeper = keeper;
    const value = document.createElement('span');
    value.className = 'value';
    this.#refused.className = 'refused';
    this.#refused.hidden = true;
    place.classList.add('editable');
    place.append(value, this.#refused);
    this.#inner = make(value);
  }

  update(scope: CellScope): boolean {
    this.key = scope.key;
    this.record = scope.record;
    const {field} = this.column;
    const changed = this.#inner.update({...scope, record: this.#keeper.shown(scope.key, field, scope.record)});
    const refused = this.#keeper.refused(scope.key, field);
    this.#refused.hidden = refused === undefined;
    this.#refused.textContent = refused ?? '';
    this.place.toggleAttribute('data-refused', refused !== undefined);
    this.place.ariaInvalid = refused === undefined ? null : 'true';
    this.#keeper.cellDrawn(this);
    return changed;
  }

  pause(): void {
    this.#inner.pause?.();
  }

  dispose(): void {
    this.#inner.dispose?.();
  }
}
