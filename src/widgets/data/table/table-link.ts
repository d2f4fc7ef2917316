import {isRecord} from '../../../data/is-record.js';
import type {ColumnState} from './column-state.js';
import {isOn} from './columns.js';
import {Opening} from './opening.js';
import {TableAddress, type AddressLimits} from './table-address.js';
import type {TableCore} from './table-core.js';
import {readSort} from './view-state.js';

/** A field that could be one of a record, where the author names none. */
const FIELD = /^[\w$./-]{1,100}$/;

/** Keeps what a reader asked of a table in the address of the page, and takes it from there. */
export class TableLink {
  readonly #core: TableCore;
  #key?: string | undefined;
  #address?: TableAddress | undefined;
  /** What the author asked, before the address was read. */
  #first: {readonly sort?: unknown; readonly page?: number | undefined; readonly columns?: ColumnState | undefined} =
    {};
  #written: readonly unknown[] = [];

  constructor(core: TableCore) {
    this.#core = core;
  }

  follow(): void {
    addEventListener('popstate', this.#take);
  }

  rest(): void {
    removeEventListener('popstate', this.#take);
  }

  /** Reads the address, once for each name of the table. */
  ask(): void {
    const {element} = this.#core;
    const {urlKey} = element;
    if (urlKey === this.#key) return;
    if (this.#key === undefined) this.#first = {sort: element.sort, page: element.page, columns: element.columnState};
    this.#key = urlKey;
    this.#address = urlKey === undefined ? undefined : new TableAddress(urlKey);
    this.#take();
  }

  /** Writes what has changed since. */
  write(): void {
    const address = this.#address;
    const {element, view} = this.#core;
    const now = [element.sort, element.page, view.typed, element.columnState];
    if (!address || now.every((each, index) => each === this.#written[index])) return;
    this.#written = now;
    const first = this.#first;
    const isSorted = JSON.stringify(view.sort) !== JSON.stringify(readSort(first.sort).value);
    address.write({
      ...(isSorted && {sort: view.sort}),
      ...(element.page !== undefined && element.page !== first.page && {page: element.page}),
      filter: view.typed,
      columns: element.columnState === first.columns ? {} : (element.columnState ?? {}),
    });
  }

  readonly #take = (): void => {
    const {element, view} = this.#core;
    if (!this.#address) return;
    const {sort, filter = [], page, columns} = this.#address.read(this.#limits());
    const first = this.#first;
    element.sort = sort ?? first.sort;
    element.page = page ?? first.page;
    if (page !== undefined) (view.opening ??= new Opening()).begin();
    element.columnState = Object.keys(columns).length > 0 ? columns : first.columns;
    view.typed = filter;
    this.#written = [element.sort, element.page, view.typed, element.columnState];
    element.requestUpdate();
  };

  #limits(): AddressLimits {
    const {drawnColumns} = this.#core.settings;
    if (!Array.isArray(drawnColumns)) return {canSort: (field) => FIELD.test(field), canFilter: () => false};
    const may = (field: string, what: 'sortable' | 'filterable'): boolean =>
      drawnColumns.some(
        (column) => isRecord(column) && column['field'] === field && (isOn(column[what]) || column[what] === 'menu'),
      );
    const own = new Set(readSort(this.#first.sort).value.map(({field}) => field));
    return {
      canSort: (field) => own.has(field) || may(field, 'sortable'),
      canFilter: (field) => may(field, 'filterable'),
    };
  }
}
