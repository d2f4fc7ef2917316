import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import {valueIn, type Column, type SummaryFunction, type SummaryKind} from './columns.js';
import type {TableModel} from './table-model.js';

const KINDS: readonly unknown[] = ['sum', 'avg', 'min', 'max', 'count'] satisfies readonly SummaryKind[];
/** Sums of fractions drift with each difference that is added: after so many all are added up anew. */
const DRIFT = 500;

export const hasSummary = ({summary}: Column): boolean => KINDS.includes(summary) || typeof summary === 'function';

/** What stands below one column. */
export interface Summary {
  readonly kind: SummaryKind | 'own';
  readonly value: unknown;
}

/** What is read of the model. */
export type SummaryModel = Pick<TableModel, 'columns' | 'updates' | 'order' | 'records' | 'keys'>;

/**
 * What stands below the columns, for all rows that match. A push that changes some rows adds differences; only where
 * rows come or go, or a least or greatest value is no more, all rows are looked at again.
 */
export class ColumnSummaries {
  #columns: readonly Column[] = [];
  #totals: readonly Total[] = [];
  #model?: SummaryModel;

  /** Takes over what the last update of the model changed. */
  update(model: SummaryModel): void {
    this.#model = model;
    const columns = model.columns.filter(hasSummary);
    const isSame =
      columns.length === this.#columns.length && columns.every((column, index) => column === this.#columns[index]);
    if (!model.updates || !isSame) {
      this.#columns = columns;
      this.#totals = columns.map((column) => new Total(column));
      return;
    }
    for (const key of model.updates.keys()) {
      const record = model.records[model.keys.placeOf(key) ?? -1];
      if (record) for (const total of this.#totals) total.change(key, record);
    }
  }

  /** What stands below a column; undefined where nothing does. */
  of(column: Column): Summary | undefined {
    const total = this.#totals[this.#columns.indexOf(column)];
    return total && this.#model && total.read(this.#model);
  }
}

/** One column added up. */
class Total {
  readonly #column: Column;
  readonly #kind: SummaryKind | 'own';
  #values?: Map<string, unknown>;
  #sum = 0;
  #count = 0;
  #changes = 0;
  #known?: Summary | undefined;

  constructor(column: Column) {
    this.#column = column;
    this.#kind = typeof column.summary === 'function' ? 'own' : (column.summary as SummaryKind);
  }

  change(key: string, record: JsonRecord): void {
    const values = this.#values;
    if (!values) return;
    // A function may look at any field of the record.
    if (this.#kind === 'own') return this.#forget();
    const before = values.get(key);
    const value = valueIn(record, this.#column.field);
    if (!values.has(key) || Object.is(before, value)) return;
    values.set(key, value);
    const isExtreme = this.#kind === 'min' || this.#kind === 'max';
    if (++this.#changes > DRIFT || isExtreme) return this.#changed(before, value, isExtreme);
    this.#add(before, -1);
    this.#add(value, 1);
    this.#known = undefined;
  }

  read(model: SummaryModel): Summary {
    this.#values ??= this.#collect(model);
    return (this.#known ??= {kind: this.#kind, value: this.#work(this.#values, model)});
  }

  // A value that does not touch the extreme one changes nothing.
  #changed(before: unknown, value: unknown, isExtreme: boolean): void {
    if (!isExtreme) return this.#forget();
    if (!this.#known) return;
    const extreme = this.#known.value;
    const isBeyond = isValue(value) && (extreme === undefined || this.#wins(value, extreme));
    if (isBeyond) this.#known = {kind: this.#kind, value};
    else if (Object.is(before, extreme)) this.#known = undefined;
  }

  #forget(): void {
    this.#values = undefined;
    this.#known = undefined;
  }

  #collect({order, records, keys}: SummaryModel): Map<string, unknown> {
    this.#sum = this.#count = this.#changes = 0;
    const values = new Map<string, unknown>();
    for (const index of order.all) {
      const value = valueIn(records[index] ?? {}, this.#column.field);
      values.set(keys.at(index), value);
      this.#add(value, 1);
    }
    return values;
  }

  #add(value: unknown, sign: 1 | -1): void {
    if (!isValue(value)) return;
    const number = Number(value);
    const isCounted = this.#kind === 'count' || Number.isFinite(number);
    if (isCounted) this.#count += sign;
    if (Number.isFinite(number)) this.#sum += sign * number;
  }

  #wins(value: unknown, other: unknown): boolean {
    const order = compare(value, other);
    return this.#kind === 'min' ? order < 0 : order > 0;
  }

  #work(values: ReadonlyMap<string, unknown>, model: SummaryModel): unknown {
    if (this.#kind === 'sum') return this.#count > 0 ? this.#sum : undefined;
    if (this.#kind === 'count') return this.#count;
    if (this.#kind === 'avg') return this.#count > 0 ? this.#sum / this.#count : undefined;
    if (this.#kind === 'own') return this.#call(values, model);
    let extreme: unknown;
    for (const value of values.values())
      if (isValue(value) && (extreme === undefined || this.#wins(value, extreme))) extreme = value;
    return extreme;
  }

  #call(values: ReadonlyMap<string, unknown>, {order, records}: SummaryModel): unknown {
    try {
      const all = Array.from(order.all, (index) => records[index] ?? {});
      return (this.#column.summary as SummaryFunction)([...values.values()], all);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      warn(undefined, `The summary of the column "${this.#column.field}" failed: ${message}`);
      return undefined;
    }
  }
}

const isValue = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && typeof value !== 'boolean';

function compare(one: unknown, other: unknown): number {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isFinite(a) && Number.isFinite(b)) return a - b;
  const [left, right] = [String(one), String(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
