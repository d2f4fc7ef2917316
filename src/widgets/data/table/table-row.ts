import type {JsonRecord} from '../../../data/types.js';
import type {FormatContext} from '../../../format/format.js';
import type {Cell, CellScope} from './cells.js';
import type {RowPlan} from './row-plan.js';

/** One row as it is to be drawn. */
export interface ViewRow {
  readonly key: string;
  readonly record: JsonRecord;
  /** The place among all rows that match, from 0. */
  readonly index: number;
  /** The place among all lines, those of groups and details included; that of the row by default. */
  readonly line?: number;
  /** What makes the row where it stands for no record. */
  readonly make?: (view: ViewRow) => BodyRow;
}

/** One row in the body of a table, whatever it stands for. */
export interface BodyRow extends ViewRow {
  readonly element: HTMLTableRowElement;
  line?: number;
  /** Where it stands among the rows that are drawn. */
  place?: number;
  /** In which drawing it was wanted last. */
  drawing?: number;
  /** The number that readers are told; undefined where it has none. */
  number?: number | undefined;
  /** Whether it stands for a group or for details, and not for a record. */
  readonly isExtra?: boolean;
  /** Draws what changed and tells `changed` of each cell that now reads otherwise. */
  update(row: ViewRow, count: number, context: FormatContext, changed?: (cell: HTMLElement) => void): void;
  /** Draws the cells at these places of the row alone. */
  refresh(places: readonly number[], count: number, context: FormatContext): void;
  /** The row has another place than before. */
  move(index: number, count: number, context: FormatContext): void;
  pause(): void;
  dispose(): void;
}

/** One row on the page: its nodes, and what fills them. */
export class TableRow implements BodyRow {
  readonly element: HTMLTableRowElement;
  key: string;
  record: JsonRecord;
  index: number;
  line?: number;
  place = -1;
  drawing = 0;
  number: number | undefined = undefined;
  readonly #plan: RowPlan;
  readonly #cells: readonly Cell[];
  readonly #places: readonly HTMLElement[];

  constructor(plan: RowPlan, row: ViewRow, count: number, context: FormatContext) {
    this.#plan = plan;
    this.key = row.key;
    this.record = row.record;
    this.index = row.index;
    this.element = plan.prototype.cloneNode(true) as HTMLTableRowElement;
    const places: HTMLElement[] = [];
    for (let cell = this.element.firstElementChild; cell; cell = cell.nextElementSibling)
      places.push(cell as HTMLElement);
    this.#places = places;
    this.#cells = plan.makers.map((make, index) => make(places[index] as HTMLElement));
    const scope = this.#scope(count, context);
    for (const cell of this.#cells) cell.update(scope);
  }

  update(row: ViewRow, count: number, context: FormatContext, changed?: (cell: HTMLElement) => void): void {
    this.record = row.record;
    this.index = row.index;
    const scope = this.#scope(count, context);
    this.#cells.forEach((cell, index) => {
      if (cell.update(scope)) changed?.(this.#places[index] as HTMLElement);
    });
  }

  /** The row stands for another record from now on. */
  become(row: ViewRow, count: number, context: FormatContext): void {
    this.key = row.key;
    this.line = row.line;
    this.update(row, count, context);
  }

  refresh(places: readonly number[], count: number, context: FormatContext): void {
    const scope = this.#scope(count, context);
    for (const place of places) this.#cells[place]?.update(scope);
  }

  move(index: number, count: number, context: FormatContext): void {
    this.index = index;
    this.refresh(this.#plan.positional, count, context);
  }

  pause(): void {
    for (const cell of this.#cells) cell.pause?.();
  }

  dispose(): void {
    for (const cell of this.#cells) cell.dispose?.();
    this.element.remove();
  }

  #scope(count: number, context: FormatContext): CellScope {
    return {record: this.record, key: this.key, index: this.index, count, context};
  }
}
