import type {TemplateResult} from 'lit';
import type {CellMaker} from './cells.js';
import type {Column} from './columns.js';
import type {TableCore} from './table-core.js';
import type {BodyRow, ViewRow} from './table-row.js';
import type {TableRows} from './table-rows.js';
import type {Places} from './row-order.js';

/** A row that stands for no record of its own: the head of a group, the details of a row. */
export interface ExtraLine {
  /** What tells it apart, which no record is called. */
  readonly key: string;
  make(view: ViewRow): BodyRow;
}

/** A part of the table that is loaded when an attribute, a column or a template first asks for it. */
export interface TableFeature {
  /** What may be read of the table has changed. */
  update?(): void;
  /** The lines to draw: places of records, and below zero what `extra` gives. The same list as before where nothing changed. */
  lines?(lines: Places, extras: ExtraLine[]): Places;
  /** Wraps what fills the cells of a column. */
  wrap?(column: Column, index: number, make: CellMaker): CellMaker;
  /** What stands in the header of a column, behind its name. */
  header?(column: Column): TemplateResult | undefined;
  /** What stands above the rows. */
  above?(): TemplateResult | undefined;
  /** What stands in the bar below the rows, beside what is selected. */
  beside?(): TemplateResult | undefined;
  /** The rows are drawn. */
  drawn?(): void;
  /** The height of the lines where they are not all of one; in px. */
  readonly heights?: LineHeights;
  disconnect?(): void;
}

/** Where the lines stand that are drawn only while they are in view; in px from the first one. */
export interface LineHeights {
  topOf(line: number, rowHeight: number): number;
  lineAt(top: number, rowHeight: number): number;
  /** Measures what is drawn; true where something has another height than before. */
  measure(rowHeight: number): boolean;
}

export type FeatureMaker = new (core: TableCore, rows: TableRows) => TableFeature;
