import type {TemplateChildren} from '../../../core/template-children.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import type {ReadyAction} from './actions-of.js';
import type {Paging} from './paging.js';
import type {Places} from './row-order.js';
import type {Selection} from './selection.js';
import type {TableModel} from './table-model.js';
import type {TableParts} from './table-parts.js';

/** Detail of `row-click`. */
export interface RowClickDetail {
  readonly record: JsonRecord;
  readonly key: string;
}

/** What the features of a table may know of it and ask of it. */
export interface TableHost {
  readonly element: WidgetElement;
  readonly model: TableModel;
  readonly selection: Selection;
  readonly templates: TemplateChildren;
  readonly language: string;
  readonly selectable: boolean;
  /** Whether one row alone can be selected. */
  readonly single: boolean;
  /** The lines that are drawn: places of records, and below zero those of `parts`. */
  readonly lines: Places;
  readonly parts: TableParts;
  readonly rowActions: readonly ReadyAction[];
  readonly rowNavigate: string;
  /** Whether a click on a row means something by itself. */
  readonly clickable: boolean;
  readonly virtual: boolean;
  /** Whether rows come and go by themselves, so that changes are worth showing. */
  readonly live: boolean;
  /** Where the rows shown stand among all. */
  readonly paging: Paging;
  /** The keys of the rows of this page, in their order. */
  readonly shownKeys: readonly string[];
  /** How a row is called: the text of its first column. */
  nameOf(record: JsonRecord, key: string): string;
  /** A user has selected a row or let it go. */
  select(key: string, on: boolean, extend: boolean): void;
  /** A user has chosen an action of a row. */
  act(action: ReadyAction, key: string, control: HTMLElement): void;
}
