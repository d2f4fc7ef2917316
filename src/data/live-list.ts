import {ChangeLog} from './changes.js';
import {diffRows} from './list-diff.js';
import {DEFAULT_BOUND, type KeyedListOptions} from './list-options.js';
import {ListPage} from './list-page.js';
import type {LiveData} from './live-data.js';
import {listOps, verbOf} from './message-meaning.js';
import {changedFields, mayHoldKey, patchRecord} from './record-changes.js';
import {keyOf, keyText, sameJson} from './records.js';
import {nameRows} from './row-names.js';
import {RowSequence, type Row} from './row-sequence.js';
import type {Change, Json, LiveList, Op} from './types.js';

/** Up to this many rows a snapshot is compared row by row, so that only what changed is drawn again. */
const COMPARED = 1000;

/** A keyed, bounded, ordered list of records, changed by stream operations. Each costs the same at any length. */
export class KeyedList implements LiveList, LiveData {
  #options: KeyedListOptions;
  #bound: number;
  #limit: number | undefined;
  #count = 0;
  #version = 0;
  #rows = new Map<string, Row>();
  #sequence = new RowSequence();
  #log = new ChangeLog();
  #nameless = 0;
  #array: readonly Json[] | undefined;
  #page: ListPage | undefined;

  constructor(options: KeyedListOptions = {}) {
    this.#options = options;
    const limit = Math.trunc(options.limit ?? 0) || DEFAULT_BOUND;
    this.#bound = Math.abs(limit);
    if (limit < 0) this.#limit = limit;
    const {page} = options;
    if (page) this.#page = new ListPage(page.size, page.before);
  }

  get size(): number {
    return this.#sequence.size;
  }

  /** How many rows there are, those included that the bound dropped or the server did not send. */
  get total(): number {
    return Math.max(this.#count, this.size);
  }

  get version(): number {
    return this.#version;
  }

  get keyField(): string | undefined {
    return this.#options.key;
  }

  /** The record at an index; null outside the list. */
  at(index: number): Json {
    return this.#sequence.rows()[index]?.record ?? null;
  }

  get(key: string): Json | undefined {
    return this.#rows.get(key)?.record;
  }

  /** Whether an operation on this key would find a row. */
  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** The key of the row at an index; empty outside the list. */
  key(index: number): string {
    return this.#sequence.rows()[index]?.key ?? '';
  }

  toArray(): readonly Json[] {
    return (this.#array ??= this.#sequence.rows().map((row) => row.record));
  }

  [Symbol.iterator](): Iterator<Json> {
    return this.toArray()[Symbol.iterator]();
  }

  apply(ops: readonly Op[], topic?: string): Change | undefined {
    for (const op of ops) this.#apply(op, topic);
    return this.#changed();
  }

  /** Holds these records and no others. `total` counts those too that were not sent. */
  reset(records: readonly Json[], total?: number): Change | undefined {
    this.#reset(records, total);
    return this.#changed();
  }

  replace(data: unknown, total?: number): Change | undefined {
    if (data === null || data === undefined) return this.reset([], total);
    return this.reset(Array.isArray(data) ? (data as Json[]) : [data as Json], total);
  }

  /** From now on keeps the first `n` rows (`n` above 0) or the last (below), never more than the list's own bound. */
  setLimit(limit: number): Change | undefined {
    this.#setLimit(limit);
    return this.#changed();
  }

  clone(): this {
    const copy = new KeyedList(this.#options) as this;
    copy.#limit = this.#limit;
    copy.#count = this.#count;
    copy.#nameless = this.#nameless;
    copy.#version = this.#version;
    copy.#page = this.#page?.clone();
    copy.#fill(this.#sequence.rows().map((row) => ({...row})));
    return copy;
  }

  changeFrom(before: this): Change | undefined {
    if (before === this) return undefined;
    if (before.total !== this.total) this.#log.counted();
    return diffRows(before.#sequence.rows(), this.#sequence.rows()) ?? this.#log.take();
  }

  #apply(op: Op, topic?: string): void {
    switch (op.op) {
      case 'insert':
        return this.#insert(op.record, op.at ?? (this.#options.at === 'first' ? 0 : -1));
      case 'update':
        return this.#update(keyText(op.key) ?? keyOf(op.record, this.keyField), op.record, op.at);
      case 'delete':
        return this.#delete(keyText(op.key));
      case 'reset':
        return Array.isArray(op.records) ? this.#reset(op.records, op.total) : undefined;
      case 'limit':
        return this.#setLimit(op.limit);
      case 'value':
        return this.#value(op, topic);
    }
  }

  #value(op: Extract<Op, {op: 'value'}>, topic?: string): void {
    const side = {
      has: (key: string) => this.has(key),
      keyField: this.keyField,
      at: this.#options.at === 'last' ? -1 : 0,
    };
    // A record that is not on this page may be new, or be known on another.
    const isUnclear = this.#page !== undefined && verbOf(topic, op.event) === undefined;
    for (const meant of listOps(op, side, topic)) if (!isUnclear || meant.op !== 'insert') this.#apply(meant);
  }

  #insert(record: Json, at: number): void {
    if (record === undefined) return;
    const key = keyOf(record, this.keyField);
    const known = key === undefined ? undefined : this.#find(key);
    if (known) return this.#put(known, record);
    const index = this.#page ? this.#page.place(at, this.total, this.size) : this.#sequence.place(at, this.size + 1);
    if (index === undefined) return this.#countElsewhere(key, 1);
    if (key !== undefined) this.#makeRoom(key);
    const row: Row = {key: key ?? this.#nextName(), record, loose: key === undefined};
    this.#rows.set(row.key, row);
    this.#sequence.insert(row, index);
    this.#count = Math.max(this.#count, this.size - 1) + 1;
    this.#log.inserted(row.key);
    this.#trim(this.#page || index * 2 < this.size - 1 ? 'last' : 'first');
  }

  #update(key: string | undefined, patch: Json, at?: number): void {
    const row = key === undefined || patch === undefined ? undefined : this.#find(key);
    if (!row) return;
    const patched = patchRecord(row.record, patch);
    if (patched) this.#change(row, patched.record, patched.fields);
    if (at !== undefined) this.#move(row, at);
  }

  #delete(key: string | undefined): void {
    const row = key === undefined ? undefined : this.#find(key);
    if (!row) return this.#page && this.total > this.size ? this.#countElsewhere(key, -1) : undefined;
    this.#count = Math.max(0, this.total - 1);
    this.#drop(row);
  }

  /** News of a row on another page. */
  #countElsewhere(key: string | undefined, by: 1 | -1): void {
    const more = this.#page?.count(key, by) ?? 0;
    if (more === 0) return;
    this.#count = this.total + more;
    this.#log.counted();
  }

  #put(row: Row, record: Json): void {
    const fields = changedFields(row.record, record);
    if (fields ? fields.size > 0 : !sameJson(row.record, record)) this.#change(row, record, fields);
  }

  #change(row: Row, record: Json, fields: ReadonlySet<string> | undefined): void {
    row.record = record;
    this.#log.updated(row.key, fields);
    if (!fields || mayHoldKey(fields, this.keyField)) this.#rekey(row);
  }

  /** A row whose own key was changed by an update goes by the new one, unless another row has it. */
  #rekey(row: Row): void {
    const key = keyOf(row.record, this.keyField);
    if (key === undefined || key === row.key || this.#find(key)) return;
    this.#makeRoom(key);
    this.#rows.delete(row.key);
    this.#log.removed(row.key);
    row.key = key;
    this.#rows.set(key, row);
    this.#log.inserted(key);
  }

  #move(row: Row, at: number): void {
    const place = this.#page ? this.#page.place(at, this.total - 1, this.size - 1) : at;
    if (place === undefined) return this.#drop(row);
    if (this.#sequence.indexOf(row) === this.#sequence.place(place, this.size)) return;
    this.#sequence.remove(row);
    this.#sequence.insert(row, place);
    this.#log.moved();
  }

  #drop(row: Row): void {
    this.#rows.delete(row.key);
    this.#sequence.remove(row);
    this.#log.removed(row.key);
  }

  #reset(records: readonly Json[], total?: number): void {
    this.#page?.reset();
    const before = this.#sequence.rows();
    const named = nameRows(records, this.keyField);
    this.#nameless = named.nameless;
    const compared = Math.max(before.length, named.rows.length) <= COMPARED;
    if (compared) for (const row of named.rows) row.record = this.#shared(row);
    this.#count = Math.max(total ?? 0, named.rows.length);
    const most = this.#most;
    this.#fill(this.#limit !== undefined && this.#limit < 0 ? named.rows.slice(-most) : named.rows.slice(0, most));
    if (!compared) return this.#log.replaced();
    const change = diffRows(before, this.#sequence.rows());
    if (change) this.#log.add(change);
  }

  /** The record that is held already, where a snapshot says the same: what it feeds need not be drawn again. */
  #shared(row: Row): Json {
    const held = this.#rows.get(row.key)?.record;
    return held !== undefined && sameJson(held, row.record) ? held : row.record;
  }

  #fill(rows: Row[]): void {
    this.#sequence.fill(rows);
    this.#rows = new Map(rows.map((row) => [row.key, row]));
    this.#array = undefined;
  }

  #setLimit(limit: number): void {
    if (!Number.isInteger(limit) || limit === 0) return;
    this.#limit = limit;
    this.#trim(limit > 0 ? 'last' : 'first');
  }

  get #most(): number {
    return Math.min(this.#page?.size ?? this.#bound, this.#bound, Math.abs(this.#limit ?? this.#bound));
  }

  #trim(side: 'first' | 'last'): void {
    const end = this.#limit === undefined ? side : this.#limit > 0 ? 'last' : 'first';
    const held = this.total;
    const most = Math.min(this.#most, this.#options.grows ?? Infinity);
    while (this.size > most) this.#drop(this.#sequence[end]!);
    this.#count = held;
  }

  #find(key: string): Row | undefined {
    const row = this.#rows.get(key);
    return row?.loose ? undefined : row;
  }

  /** A row that was only lent its name gives it up to the record that owns it. */
  #makeRoom(key: string): void {
    const row = this.#rows.get(key);
    if (!row) return;
    this.#rows.delete(key);
    row.key = this.#nextName();
    this.#rows.set(row.key, row);
    this.#log.replaced();
  }

  #nextName(): string {
    do this.#nameless++;
    while (this.#rows.has(`#${this.#nameless}`));
    return `#${this.#nameless}`;
  }

  #changed(): Change | undefined {
    const change = this.#log.take();
    if (!change) return undefined;
    this.#version++;
    this.#array = undefined;
    return change;
  }
}
