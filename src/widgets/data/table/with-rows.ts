import type {PropertyDeclaration} from 'lit';
import {property} from '../../../core/decorators.js';
import {flag, json, list, numeric} from '../../../core/properties.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {BulkAction, RowAction} from './actions-of.js';

// The constructor of a mixin must be able to take anything.
// oxlint-disable-next-line typescript/no-explicit-any
type Constructor<T> = abstract new (...args: any[]) => T;

/** What a table has that says what can be done with its rows. */
export interface Rows {
  perPage?: number;
  page?: number;
  pagesElsewhere?: boolean;
  selectable?: boolean | 'single';
  groupBy?: readonly string[];
  editAction?: string;
  selection?: readonly string[];
  filterBy?: string;
  rowNavigate?: string;
  clickable?: boolean;
  rowActions?: readonly RowAction[];
  bulkActions?: readonly BulkAction[];
}

/** One row alone can be selected, or many. */
const SELECTING: PropertyDeclaration = {
  converter: {fromAttribute: (text) => (text === 'single' ? text : text === null ? undefined : text !== 'false')},
};

/** Gives a table what says which rows are shown, and what can be done with them. */
export const WithRows = <Base extends Constructor<WidgetElement>>(base: Base): Base & Constructor<Rows> => {
  abstract class WithRows extends base {
    /** Rows a page; all on one by default, 50 for a stream. */
    @property({...numeric([1, 10_000]), attribute: 'per-page'}) perPage?: number;

    /** The page that is shown, from 1; 1 by default. */
    @property({...numeric([1, 1_000_000_000]), attribute: false}) page?: number;

    /** The pages are turned elsewhere, as by a `<pagination-widget>`, so the table shows none; false by default. */
    @property({attribute: false}) pagesElsewhere?: boolean;

    /** Gives every row a check box; with `single` a radio button, for one row alone; false by default. */
    @property(SELECTING) selectable?: boolean | 'single';

    /** The fields by which the rows stand in groups, separated by commas, the outermost first; none by default. */
    @property({...list, attribute: 'group-by'}) groupBy?: readonly string[];

    /** The action that saves a cell that was edited, such as `action:update_user`: it gets the key of the row, and the new value under the name of its field; none by default. Until it has answered, and unless it fails, the new value shows. */
    @property({attribute: 'edit-action'}) editAction?: string;

    /** The keys of the selected rows; none by default. */
    @property({attribute: false}) selection?: readonly string[];

    /** The field by which the selected rows narrow the others of the `filter-group`, such as `status`; `id:customer_id` where the others call it by the second name; by none by default. */
    @property({attribute: 'filter-by'}) filterBy?: string;

    /** Where a click on a row leads: a path such as `/users/{id}`, as a real link in the first column, or an action; nowhere by default. */
    @property({attribute: 'row-navigate'}) rowNavigate?: string;

    /** Gives each row a button in its first cell, the keyboard's way to `row-click`; by default where that event is listened to on the table itself. Written where the listener comes before the element is defined, as in a script that is no module, or stands further up: the table can't know of those. That cell must hold no control of its own then. */
    @property(flag) clickable?: boolean;

    /** Buttons of each row: JSON of `{"icon", "label", "action", "confirm", "danger"}`; none by default. With `"danger": true` or `"color": "danger"`, or where the name says it as `delete_user` does, one is red. In `confirm`, `{name}` is that field of the row. */
    @property({...json, attribute: 'row-actions'}) rowActions?: readonly RowAction[];

    /** Buttons for the selected rows: JSON of `{"label", "action", "confirm", "danger"}`; none by default. They make the table selectable. In `confirm`, `{count}` is how many rows; true is a question that says so by itself. */
    @property({...json, attribute: 'bulk-actions'}) bulkActions?: readonly BulkAction[];
  }
  return WithRows;
};
