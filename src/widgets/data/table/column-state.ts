import type {PinSide} from './columns.js';

/** What a reader did to the columns: it can be kept, and given back to the table. What is not said is as the author wrote it. */
export interface ColumnState {
  /** The fields in their order; columns that are not among them stay behind the one before them. */
  readonly order?: readonly string[];
  /** The fields of all columns that are not shown. */
  readonly hidden?: readonly string[];
  /** Where columns stay in view, by field; `none` lets go of one that the author keeps there. */
  readonly pinned?: Readonly<Record<string, PinSide | 'none'>>;
  /** Widths in px, by field. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** Detail of `column-resize`. */
export interface ColumnResizeDetail {
  readonly field: string;
  /** In px. */
  readonly width: number;
}

/** Detail of `column-reorder`: the fields of all columns in their new order. */
export interface ColumnReorderDetail {
  readonly order: readonly string[];
}

/** Detail of `column-visibility-change`: the fields of all columns that are not shown. */
export interface ColumnVisibilityDetail {
  readonly hidden: readonly string[];
}

/** Detail of `column-pin`. */
export interface ColumnPinDetail {
  readonly field: string;
  readonly pinned: PinSide | 'none';
}

/** What is taken over of the rows into text for other programs. */
export interface TableTextOptions {
  /** All rows that match, and not those of this page alone; true by default. Pages that the source cuts are not fetched. */
  readonly all?: boolean;
  /** Values as the cells show them, and not as they came; false by default. */
  readonly formatted?: boolean;
  /** What stands between two values; a comma by default, and `;` is what some spreadsheets read. */
  readonly separator?: string;
}

/** How a file is written. */
export interface TableFileOptions extends TableTextOptions {
  /** The name of the file; the caption of the table by default. */
  readonly filename?: string;
}
