import {emit} from '../../../core/emit.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {Condition, JsonRecord} from '../../../data/types.js';
import {Selection, type SelectionState} from './selection.js';
import type {TableModel} from './table-model.js';

/** Detail of `selection-change`. */
export interface SelectionChangeDetail {
  readonly keys: readonly string[];
  /** The records of these keys, as far as they are here. */
  readonly records: readonly JsonRecord[];
  /** Whether all rows that match are meant, those of other pages included, which `filter` tells and not the keys. */
  readonly all?: true;
  /** With `all`, the conditions that hold for these rows. */
  readonly filter?: readonly Condition[];
  /** With `all`, how many rows that are. */
  readonly count?: number;
}

/** All rows that match, on whatever page. */
export interface AllRows {
  readonly filter: readonly Condition[];
  readonly count: number;
}

/** What a selection reads of its table. */
export interface SelectingHost extends WidgetElement {
  selection?: readonly string[];
  filterGroup?: string;
  filterBy?: string;
}

/** The selected rows of a table: what users do with them is told, what the page sets is not. */
export class TableSelection {
  readonly keys = new Selection();
  /** All rows that match are meant; undefined where only those of the keys are. */
  all?: AllRows;
  readonly #host: SelectingHost;
  readonly #model: TableModel;
  #told?: readonly string[];

  constructor(host: SelectingHost, model: TableModel) {
    this.#host = host;
    this.#model = model;
  }

  /** The page has set the selection. */
  take(keys: unknown): void {
    if (keys !== this.#told) this.all = undefined;
    this.keys.set(Array.isArray(keys) ? keys.map(String) : []);
  }

  stateOf(shown: readonly string[]): SelectionState {
    return this.keys.stateOf(shown);
  }

  select(key: string, on: boolean, shown: readonly string[], extend: boolean): void {
    this.keys.toggle(key, on, shown, extend);
    this.#tell();
  }

  selectAll(on: boolean, shown: readonly string[]): void {
    this.keys.toggleAll(on, shown);
    this.#tell();
  }

  /** Selects one row alone. */
  choose(key: string): void {
    this.keys.set([key]);
    this.#tell();
  }

  clear(): void {
    if (this.keys.set([])) this.#tell();
  }

  /** Selects all rows that match: those of the keys as far as they are here, the others by what they have to fit. */
  takeAll(keys: readonly string[], all: AllRows): void {
    this.keys.set(keys);
    this.#tell(all);
  }

  /** Lets go of rows that are no more; to be called only where all rows are here. */
  prune(): void {
    if (this.keys.size > 0 && this.keys.prune((key) => this.#model.keys.placeOf(key) !== undefined)) this.#tell();
  }

  #tell(all?: AllRows): void {
    const {keys} = this.keys;
    this.all = all;
    this.#told = keys;
    this.#host.selection = keys;
    const records = keys.map((key) => this.#model.recordOf(key)).filter((record) => record !== undefined);
    emit<SelectionChangeDetail>(this.#host, 'selection-change', {
      detail: {keys, records, ...(all && {all: true as const, ...all})},
    });
  }
}
