import {emit} from '../../../core/emit.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import {Selection, type SelectionState} from './selection.js';
import type {TableModel} from './table-model.js';

/** Detail of `selection-change`. */
export interface SelectionChangeDetail {
  readonly keys: readonly string[];
  /** The records of these keys, as far as they are here. */
  readonly records: readonly JsonRecord[];
}

/** What a selection reads of its table. */
export interface SelectingHost extends WidgetElement {
  selection?: readonly string[];
}

/** The selected rows of a table: what users do with them is told, what the page sets is not. */
export class TableSelection {
  readonly keys = new Selection();
  readonly #host: SelectingHost;
  readonly #model: TableModel;

  constructor(host: SelectingHost, model: TableModel) {
    this.#host = host;
    this.#model = model;
  }

  /** The page has set the selection. */
  take(keys: unknown): void {
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

  clear(): void {
    if (this.keys.set([])) this.#tell();
  }

  /** Lets go of rows that are no more; to be called only where all rows are here. */
  prune(): void {
    if (this.keys.size > 0 && this.keys.prune((key) => this.#model.placeOf(key) !== undefined)) this.#tell();
  }

  #tell(): void {
    const {keys} = this.keys;
    this.#host.selection = keys;
    const records = keys.map((key) => this.#model.recordOf(key)).filter((record) => record !== undefined);
    emit<SelectionChangeDetail>(this.#host, 'selection-change', {detail: {keys, records}});
  }
}
