import type {Change, Delivery, JsonRecord, LiveList, View} from '../../../data/types.js';
import {readColumns, sameColumns, type Column} from './columns.js';
import {keysOf, ListedKeys, type RowKeys} from './row-keys.js';
import {concernsView, firstRows, orderRows, type RowOrder} from './row-order.js';
import {readRows} from './rows.js';

/** What the rows are made of, read anew with each update of the table. */
export interface ModelInput {
  readonly rows: unknown;
  readonly columns: unknown;
  readonly key: string | undefined;
  /** The most rows: the first n, or with a negative number the last. */
  readonly limit: number | undefined;
  /** The most rows of a page that the source has cut; undefined where the table cuts its own. */
  readonly most?: number | undefined;
  /** The steps that are the table's own. */
  readonly view: View;
  /** Leaves out columns and puts the others into an order; all as they are by default. */
  readonly arrange?: Arrange | undefined;
  readonly language: string;
}

/** Leaves out columns and puts the others into an order. */
export type Arrange = (columns: readonly Column[]) => readonly Column[];

/** Fields by the key of their row; undefined where they are not known. */
export type Updates = ReadonlyMap<string, ReadonlySet<string> | undefined>;

const NO_ROWS = new Int32Array();
const EMPTY: RowOrder = {shown: NO_ROWS, all: NO_ROWS, matching: 0, before: 0};

/**
 * The rows of a table without any of its nodes: the records with their keys, the columns, and which rows are shown in
 * what order. Where only fields changed that neither sort nor filter looks at, the order is kept.
 */
export class TableModel {
  records: readonly JsonRecord[] = [];
  keys: RowKeys = new ListedKeys([]);
  /** The columns that are shown. */
  columns: readonly Column[] = [];
  /** All columns, in the author's order. */
  allColumns: readonly Column[] = [];
  order: RowOrder = EMPTY;
  /** What is wrong with the rows as a whole. */
  problem?: string;
  /** How many members were no records. */
  bad = 0;
  /** The rows of which alone something changed with the last update; undefined where all have to be looked at. */
  updates?: Updates;

  #list?: LiveList;
  #pending: 'all' | Map<string, ReadonlySet<string> | undefined> = 'all';
  #input?: ModelInput;
  #length = 0;
  #shown: {readonly order?: RowOrder; readonly keys: readonly string[]} = {keys: []};

  /** Notes a delivery of the source; its rows come with the next update. */
  receive({list, change}: Pick<Delivery, 'list' | 'change'>): void {
    this.#list = list;
    this.#pending = joined(this.#pending, change);
  }

  /** The source went: keys are the records' own. */
  forget(): void {
    if (!this.#list) return;
    this.#list = undefined;
    this.#pending = 'all';
  }

  update(input: ModelInput, element?: Element): void {
    const before = this.#input;
    this.#input = input;
    const pending = this.#pending;
    this.#pending = new Map();
    this.updates = undefined;
    if (before && pending !== 'all' && this.#patch(before, input, pending)) return;
    if (!before || pending === 'all' || pending.size > 0 || !this.#isRead(before, input)) this.#readRows(input);
    this.allColumns = readColumns(input.columns, this.records, input.language, element);
    const columns = input.arrange?.(this.allColumns) ?? this.allColumns;
    if (!sameColumns(columns, this.columns)) this.columns = columns;
    this.order = firstRows(orderRows(this.records, input.view, input.language), input.most);
  }

  /** The keys of the rows that are shown, in their order. */
  get shownKeys(): readonly string[] {
    const {order, keys} = this;
    if (order !== this.#shown.order) {
      const shown: string[] = [];
      for (let index = 0; index < order.shown.length; index++) shown.push(keys.at(order.shown[index] as number));
      this.#shown = {order, keys: shown};
    }
    return this.#shown.keys;
  }

  /** The record of a key; undefined where it is not among the rows. */
  recordOf(key: string): JsonRecord | undefined {
    const place = this.keys.placeOf(key);
    return place === undefined ? undefined : this.records[place];
  }

  // Takes over new records in place, without looking at the other rows; false where that would not be right.
  #patch(before: ModelInput, input: ModelInput, updates: Updates): boolean {
    if (!sameSetting(before, input)) return false;
    if (input.rows === before.rows) {
      if (updates.size > 0 || !this.#isRead(before, input)) return false;
      this.updates = updates;
      return true;
    }
    if (updates.size === 0 || !this.#isList(input.rows) || (input.limit ?? 0) !== 0) return false;
    if ((input.rows as readonly unknown[]).length !== this.#length) return false;
    for (const fields of updates.values()) if (!fields || concernsView(input.view, fields)) return false;
    this.records = input.rows as readonly JsonRecord[];
    this.updates = updates;
    return true;
  }

  #readRows({rows, key, limit}: ModelInput): void {
    const {records, bad, problem} = readRows(rows);
    this.problem = problem;
    this.bad = bad;
    const list = this.#list;
    const isList = list !== undefined && this.#isList(records);
    this.records = limit ? cut(records, limit) : records;
    this.#length = records.length;
    // A list that is cut at its beginning still names the rows that are left.
    const first = limit !== undefined && limit < 0 ? records.length - this.records.length : 0;
    this.keys = isList
      ? new ListedKeys(this.records.map((_, place) => list.key(first + place)))
      : keysOf(this.records, key);
  }

  // The very same rows, of which another view is wanted.
  #isRead(before: ModelInput, {rows, key, limit}: ModelInput): boolean {
    const length = Array.isArray(rows) ? rows.length : 0;
    return rows === before.rows && key === before.key && limit === before.limit && length === this.#length;
  }

  #isList(rows: unknown): boolean {
    const list = this.#list;
    if (!list || !Array.isArray(rows) || rows.length !== list.size) return false;
    const held = list.toArray();
    return held === rows || held.every((record, index) => record === rows[index]);
  }
}

function joined(
  pending: 'all' | Map<string, ReadonlySet<string> | undefined>,
  change: Change,
): 'all' | Map<string, ReadonlySet<string> | undefined> {
  if (pending === 'all' || change.type === 'replace') return 'all';
  if (change.moved || change.inserted.length > 0 || change.removed.length > 0) return 'all';
  for (const [key, fields] of change.updated) {
    const known = pending.get(key);
    pending.set(key, pending.has(key) && known && fields ? new Set([...known, ...fields]) : fields);
  }
  return pending;
}

const cut = <T>(list: readonly T[], limit: number): readonly T[] =>
  limit < 0 ? list.slice(limit) : list.slice(0, limit);

const sameSetting = (one: ModelInput, other: ModelInput): boolean =>
  one.columns === other.columns &&
  one.key === other.key &&
  one.limit === other.limit &&
  one.most === other.most &&
  one.arrange === other.arrange &&
  one.language === other.language &&
  JSON.stringify(one.view) === JSON.stringify(other.view);
