import type {FieldError, Values} from '../data/types.js';
import {FieldErrors, type Finder} from './field-errors.js';
import {FormChanges, type ChangeListener} from './form-changes.js';
import {mergeValues} from './merge.js';
import {nameOf, pathOf} from './names.js';
import {RowKeys} from './rows.js';
import {UNION_TYPE} from './specials.js';
import {isSame, valueAt, withValue} from './values.js';

const NONE: readonly FieldError[] = [];
/** Who looks at a value some time after it was changed. */
const SLOW = ['server', 'page'] as const;

/**
 * What is filled in, and what is known of it: by field touched, changed, wrong. It knows no page and no server; names
 * are those of fields, `addresses[0][street]`, and a name that means nothing is no field: nothing is done.
 */
export class FormEngine {
  readonly #rows = new RowKeys();
  readonly #errors = new FieldErrors();
  readonly #changes = new FormChanges();
  readonly #touched = new Set<string>();
  #values: Values;
  #initial: Values;
  #showsAll = false;

  constructor(values: Values = {}) {
    this.#values = this.#initial = values;
  }

  /** What is filled in now. Never changed in place. */
  get values(): Values {
    return this.#values;
  }

  /** What was there at first, or when it was last saved. */
  get initial(): Values {
    return this.#initial;
  }

  /** Listens to one field, a list, or (`''`) the whole form; gives the way to stop. */
  subscribe(name: string, listener: ChangeListener): () => void {
    const path = name === '' ? [] : pathOf(name);
    return path ? this.#changes.subscribe(path, listener) : () => undefined;
  }

  value(name: string): unknown {
    const path = pathOf(name);
    return path && valueAt(this.#values, path);
  }

  /** Puts a value in; what was said of the old one is no longer true. */
  setValue(name: string, value: unknown): void {
    const path = pathOf(name);
    if (!path) return;
    const values = withValue(this.#values, path, value);
    if (values === this.#values) return;
    this.#values = values;
    const identity = this.#rows.identityOf(path);
    const isNews = SLOW.filter((finder) => this.#errors.set(finder, identity, NONE)).length > 0;
    this.#changes.tell('value', path);
    if (isNews) this.#changes.tell('field', path);
    if (Array.isArray(value)) this.#changes.tell('rows', path);
  }

  /** Puts a value in that nobody has written, such as the first row of a list: nothing is changed by it. */
  seed(name: string, value: unknown): void {
    const path = pathOf(name);
    if (!path) return;
    this.#initial = withValue(this.#initial, path, value);
    this.setValue(name, value);
  }

  /** True where something was changed: in one field, in a list, or (without a name) anywhere. */
  isDirty(name?: string): boolean {
    if (name === undefined) return !isSame(this.#values, this.#initial);
    const path = pathOf(name);
    return path !== undefined && !isSame(valueAt(this.#values, path), valueAt(this.#initial, path));
  }

  isTouched(name: string): boolean {
    const path = pathOf(name);
    return path !== undefined && this.#touched.has(this.#rows.identityOf(path));
  }

  /** Says that somebody has been at a field: from now on its errors show. */
  touch(name: string): void {
    const path = pathOf(name);
    if (!path || this.isTouched(name)) return;
    this.#touched.add(this.#rows.identityOf(path));
    this.#changes.tell('field', path);
  }

  /** Shows the errors of all fields, as after a submission that failed. */
  touchAll(): void {
    this.#showsAll = true;
    this.#changes.tell('form');
  }

  /** The fields that somebody has been at, by name. */
  get touched(): readonly string[] {
    return [...this.#touched].flatMap((identity) => this.#nameOf(identity) ?? []);
  }

  /** What is wrong with a field, or (`''`) with the form as a whole, whether it shows or not. */
  errorsOf(name: string): readonly FieldError[] {
    const path = name === '' ? [] : pathOf(name);
    return path ? this.#errors.of(this.#rows.identityOf(path)) : NONE;
  }

  /** What is to be shown at a field. */
  shownErrorsOf(name: string): readonly FieldError[] {
    return this.#showsAll || name === '' || this.isTouched(name) ? this.errorsOf(name) : NONE;
  }

  /** Everything that is wrong, by field. */
  get errors(): readonly FieldError[] {
    return [...this.#errors.fields].flatMap((identity) => {
      const path = this.#nameOf(identity);
      return path === undefined ? [] : this.#errors.of(identity).map((error) => ({...error, path}));
    });
  }

  /** Says what one finder found, in place of all that it found before, or of what it found in some fields; true for news. */
  setErrors(finder: Finder, errors: readonly FieldError[], only?: readonly string[]): boolean {
    const found = new Map<string, FieldError[]>();
    for (const identity of (only ?? []).map((name) => this.#identityOf(name))) found.set(identity, []);
    for (const error of errors) {
      const identity = this.#identityOf(error.path);
      if (only && !found.has(identity)) continue;
      found.set(identity, [...(found.get(identity) ?? []), error]);
    }
    const news = only
      ? [...found].filter(([identity, list]) => this.#errors.set(finder, identity, list)).map(([identity]) => identity)
      : this.#errors.replace(finder, found);
    for (const identity of news) this.#changes.tell('field', this.#rows.pathOf(identity) ?? []);
    return news.length > 0;
  }

  /** The rows of a list; none where there is no list. */
  rowsOf(list: string): readonly unknown[] {
    const rows = this.value(list);
    return Array.isArray(rows) ? rows : [];
  }

  /** The keys of a list's rows: a row keeps its key, its errors and its touched fields wherever it is moved. */
  keysOf(list: string): readonly string[] {
    const path = pathOf(list);
    return path ? this.#rows.keysOf(path, this.rowsOf(list).length) : [];
  }

  /** Adds a row at the end, or at a place. */
  addItem(list: string, item: unknown = {}, at = this.rowsOf(list).length): void {
    this.#setRows(
      list,
      this.rowsOf(list).toSpliced(at, 0, item),
      this.keysOf(list).toSpliced(at, 0, this.#rows.make()),
    );
  }

  /** Takes a row away, with all that was known of it. */
  removeItem(list: string, at: number): void {
    const gone = this.keysOf(list)[at];
    if (gone === undefined) return;
    const identity = this.#identityOf(`${list}[${at}]`);
    this.#errors.forget(identity);
    for (const touched of this.#touched) if (touched.startsWith(`${identity}[`)) this.#touched.delete(touched);
    this.#setRows(list, this.rowsOf(list).toSpliced(at, 1), this.keysOf(list).toSpliced(at, 1));
  }

  /** Moves a row to another place. */
  moveItem(list: string, from: number, to: number): void {
    const rows = this.rowsOf(list);
    const key = this.keysOf(list)[from];
    if (from === to || key === undefined || !(to in rows)) return;
    const move = <T>(all: readonly T[], one: T): T[] => all.toSpliced(from, 1).toSpliced(to, 0, one);
    this.#setRows(list, move(rows, rows[from]), move(this.keysOf(list), key));
  }

  /** Makes a record another kind of its union. What is filled in stays, for whoever changes his mind. */
  setUnionType(name: string, kind: string): void {
    this.setValue(`${name}[${UNION_TYPE}]`, kind);
  }

  /** Back to what was there at first, or to other values; nobody has touched anything. */
  reset(values: Values = this.#initial): void {
    this.#values = this.#initial = values;
    this.#touched.clear();
    this.#showsAll = false;
    for (const finder of [...SLOW, 'rules'] as const) this.#errors.replace(finder, new Map());
    this.#changes.tell('form');
  }

  /** Takes what the server says now; what somebody has changed in the meantime stays as it is. */
  rebase(values: Values): void {
    this.#values = mergeValues(this.#initial, this.#values, values).values;
    this.#initial = values;
    this.#changes.tell('form');
  }

  #setRows(list: string, rows: readonly unknown[], keys: readonly string[]): void {
    const path = pathOf(list);
    if (!path) return;
    this.#values = withValue(this.#values, path, rows);
    this.#rows.setKeys(path, keys);
    this.#changes.tell('value', path);
    this.#changes.tell('rows', path);
  }

  #identityOf(name: string): string {
    return this.#rows.identityOf(pathOf(name) ?? []);
  }

  #nameOf(identity: string): string | undefined {
    const path = this.#rows.pathOf(identity);
    return path && nameOf(path);
  }
}
