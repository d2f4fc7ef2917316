import {property} from '../../../core/decorators.js';
import {flag, json} from '../../../core/properties.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {ColumnState, TableFileOptions, TableTextOptions} from './column-state.js';

// The constructor of a mixin must be able to take anything.
// oxlint-disable-next-line typescript/no-explicit-any
type Constructor<T> = abstract new (...args: any[]) => T;

/** What a table has whose columns a reader can change. */
export interface WithColumnsElement {
  resizable?: boolean;
  reorderable?: boolean;
  columnMenu?: boolean;
  columnChooser?: boolean;
  copyable?: boolean;
  urlKey?: string;
  columnState?: ColumnState;
  toCsv(options?: TableTextOptions): Promise<string>;
  exportCsv(options?: TableFileOptions): Promise<void>;
}

/** Gives a table what is done to its columns. Nothing of it is loaded before it is asked for. */
export const WithColumns = <Base extends Constructor<WidgetElement>>(
  base: Base,
): Base & Constructor<WithColumnsElement> => {
  /**
   * @event {CustomEvent<ColumnResizeDetail>} column-resize - A user has made a column wider or narrower.
   * @event {CustomEvent<ColumnReorderDetail>} column-reorder - A user puts a column elsewhere; cancelable.
   * @event {CustomEvent<ColumnVisibilityDetail>} column-visibility-change - A user shows or hides a column; cancelable.
   * @event {CustomEvent<ColumnPinDetail>} column-pin - A user pins a column to an end of the table, or lets go of it; cancelable.
   * @csspart tools - What stands above the table.
   * @csspart chooser-button - The button that shows and hides columns.
   * @csspart menu-button - The button in a header that opens its menu.
   * @csspart resize-handle - The edge of a header that sizes its column.
   * @csspart summary - The rows below the rows of the data.
   * @csspart summary-row - The row that sums up the columns.
   * @csspart summary-cell - A cell of it.
   */
  abstract class WithColumns extends base {
    /** Columns can be made wider and narrower, by the edge of their header or its keys; false by default. A column's own `resizable` goes first. */
    @property(flag) resizable?: boolean;

    /** Columns can be put into another order: by dragging their headers, or with Ctrl or Alt and the arrow keys in one; false by default. */
    @property(flag) reorderable?: boolean;

    /** Each header has a menu that sorts, pins, moves, sizes and hides its column; false by default. */
    @property(flag) columnMenu?: boolean;

    /** A button above the table shows and hides columns; false by default. */
    @property(flag) columnChooser?: boolean;

    /** The keys that copy take the selected rows, as text that spreadsheets read; false by default. */
    @property(flag) copyable?: boolean;

    /** Keeps order, filters, page and columns in the address of the page, under this name, so that a link or a reload shows the same: `users` gives `?users.sort=-name`; in none by default. Each table of a page needs a name of its own. */
    @property() urlKey?: string;

    /** What a reader did to the columns, to be kept and given back: JSON of `{"order", "hidden", "pinned", "widths"}`; nothing by default. */
    @property({...json, attribute: 'column-state'}) columnState?: ColumnState;

    /** The rows as text with commas between values, the first line the headers; columns that are not shown are left out. Text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
    async toCsv(options?: TableTextOptions): Promise<string> {
      return (await import('./table-csv.js')).csvOf(this, options);
    }

    /** Has the browser save the rows as a file that spreadsheets open. */
    async exportCsv(options?: TableFileOptions): Promise<void> {
      (await import('./table-csv.js')).saveCsv(this, options);
    }
  }
  return WithColumns;
};
