import type {KeyedListOptions} from './list-options.js';
import {KeyedList} from './live-list.js';
import type {LiveData} from './live-data.js';
import {LiveValue} from './live-value.js';
import {Overlays} from './overlays.js';
import {openAnswer} from './answer.js';
import type {Around} from './envelope.js';
import type {Change, DataError, Op, Snapshot} from './types.js';

/** Whether an entry is a list whatever comes, a record or value, or what the first answer says. */
export type DataMode = 'list' | 'value' | 'auto';

const REPLACED: Change = {type: 'replace'};
/** The rows are the same, but not what stands around them. */
const SAME_ROWS: Change = {type: 'patch', inserted: [], updated: new Map(), removed: [], moved: false};

const speaksOfRows = (ops: readonly Op[]): boolean =>
  ops.some((op) => op.op !== 'value' || (op.bare === true && Array.isArray(op.value)));

/** What an entry holds: what the server said, and over it what the user did and the server has not answered yet. */
export class EntryData {
  /** How many snapshots were taken, the first word of a feed without any counted as one. */
  loads = 0;
  /** How many records the last snapshot spoke of, those included that were not sent. */
  total?: number;
  /** What stood around the list of the last snapshot: to some widgets a record of their own. */
  around?: Around;
  /** What could not be used of the last snapshot, in plain words. */
  warnings: readonly string[] = [];
  /** Why a part of the last snapshot is missing, where the server gave the rest. */
  partial?: DataError;

  readonly #mode: DataMode;
  readonly #options: KeyedListOptions;
  readonly #path: string | undefined;
  #base?: LiveData;
  #overlays?: Overlays<LiveData>;

  /** `path` is the part of an answer that is held; without one its envelope is opened. */
  constructor(mode: DataMode, options: KeyedListOptions, path?: string) {
    this.#mode = mode;
    this.#options = options;
    this.#path = path;
  }

  /** True once anything was said, be it that there is nothing. */
  get has(): boolean {
    return this.#base !== undefined;
  }

  /** The keyed list that shows, where the data is a list. */
  get list(): KeyedList | undefined {
    const view = this.#overlays?.view;
    return view instanceof KeyedList ? view : undefined;
  }

  /** What shows as a plain value: the rows of a list, a record, or a value. */
  get value(): unknown {
    const view = this.#overlays?.view;
    if (view instanceof KeyedList) return view.toArray();
    return view instanceof LiveValue ? view.value : undefined;
  }

  /** True for a number, a text or a truth: operations on records say nothing of it. */
  get isPlain(): boolean {
    return !this.list && /^(?:string|number|boolean)$/.test(typeof this.value);
  }

  /** True where there is nothing to show. */
  get empty(): boolean {
    const {list, value} = this;
    return list ? list.size === 0 : value === undefined || value === null;
  }

  /** Puts a snapshot in place of the base; undefined when it says the same. The first is a change even if it is empty. */
  replace(snapshot: Snapshot): Change | undefined {
    const {data, total, around, warnings} = openAnswer(snapshot, this.#path);
    this.loads++;
    this.total = total;
    const isSame = this.around?.answer === around?.answer;
    this.around = around;
    const told = snapshot.warnings ?? [];
    this.warnings = [...told.map(({message, hint = ''}) => `${message} ${hint}`.trim()), ...warnings];
    this.partial = told.find((error) => error.partial);
    const isNew = this.#become(this.#isList(data));
    const change = this.#base!.replace(data, total);
    const shown = isNew ? REPLACED : this.#overlays!.rebase(change);
    return shown ?? (isSame ? undefined : SAME_ROWS);
  }

  /** Applies operations to the base; undefined when nothing that shows has changed. */
  apply(ops: readonly Op[], topic?: string, ending?: string): Change | undefined {
    const isNew = !this.#base && this.#become(this.#mode === 'list' || (this.#mode === 'auto' && speaksOfRows(ops)));
    if (isNew) this.loads++;
    const change = this.#overlays!.rebase(this.#base!.apply(ops, topic), ending);
    return isNew ? REPLACED : change;
  }

  /** Shows operations that the server has not confirmed. */
  overlay(intent: string, ops: readonly Op[]): Change | undefined {
    return this.#overlays?.add(intent, ops);
  }

  /** Takes an overlay away: what shows is the server's truth again. */
  uncover(intent: string): Change | undefined {
    return this.#overlays?.remove(intent);
  }

  #isList(picked: unknown): boolean {
    if (this.#mode !== 'auto') return this.#mode === 'list';
    if (Array.isArray(picked)) return true;
    // An empty answer of a list is an empty list, not another kind of data.
    return (picked === null || picked === undefined) && this.#base instanceof KeyedList;
  }

  #become(isList: boolean): boolean {
    if (this.#base && this.#base instanceof KeyedList === isList) return false;
    const pending = this.#overlays?.entries() ?? [];
    this.#base = isList ? new KeyedList(this.#options) : new LiveValue(this.#options);
    this.#overlays = new Overlays(this.#base);
    for (const [intent, ops] of pending) this.#overlays.add(intent, ops);
    return true;
  }
}
