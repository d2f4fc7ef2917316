/** A form's values as the flat pairs of names and texts that HTML sends, and back. */
import type {Values} from '../data/types.js';
import {isPlace, nameOf, pathOf, type FieldPath} from './names.js';
import {isYes, specialOf, type Special} from './specials.js';
import {isRecord} from './values.js';

export type Entry = readonly [name: string, value: string | File];

/** The pairs of nested values. Lists of plain values repeat `name[]`; what is undefined or null is sent empty. */
export function toEntries(values: Values, form?: string): Entry[] {
  return [...entriesOf(values, [], form)];
}

function* entriesOf(value: unknown, path: FieldPath, form: string | undefined): Generator<Entry> {
  if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) yield* entriesOf(inner, [...path, name], form);
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      yield* entriesOf(inner, [...path, isRecord(inner) || Array.isArray(inner) ? String(index) : ''], form);
    }
  } else yield [nameOf(path, form), value instanceof File ? value : textOf(value)];
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A record or a list in the making: which of them is known when all its names have come. */
class Group {
  readonly inner = new Map<string, Group | string | File | (string | File)[]>();
  /** Where a special field puts this row, before where its name says. */
  sort?: number;
  isList?: true;

  /** The group at the end of a way, made where there is none. */
  at(path: FieldPath): Group {
    const [first, ...rest] = path;
    if (first === undefined) return this;
    const name = first === '' ? this.#behindTheLast : first;
    const known = this.inner.get(name);
    const group = known instanceof Group ? known : new Group();
    this.inner.set(name, group);
    return group.at(rest);
  }

  put(path: FieldPath, value: string | File): void {
    const isMany = path.at(-1) === '';
    const name = path.at(isMany ? -2 : -1) ?? '';
    const {inner} = this.at(path.slice(0, isMany ? -2 : -1));
    const old = inner.get(name);
    inner.set(name, isMany ? [...(Array.isArray(old) ? old : []), value] : value);
  }

  obey({does, list, place}: Special, value: string | File): void {
    const rows = this.at(list);
    rows.isList = true;
    if (does === 'sort') rows.at([String(place)]).sort = Number(value) || 0;
    else if (!isYes(value)) return;
    else if (does === 'drop') rows.inner.delete(String(place));
    else rows.at(['']);
  }

  get #behindTheLast(): string {
    return String(Math.max(-1, ...[...this.inner.keys()].map(Number).filter(Number.isInteger)) + 1);
  }

  get values(): Values | unknown[] {
    const names = [...this.inner.keys()];
    if (!this.isList && (names.length === 0 || !names.every(isPlace))) {
      return Object.fromEntries([...this.inner].map(([name, value]) => [name, plain(value)])) as Values;
    }
    const placeOf = ([name, row]: [string, unknown]): number =>
      (row instanceof Group ? row.sort : undefined) ?? Number(name);
    return [...this.inner].sort((one, other) => placeOf(one) - placeOf(other)).map(([, row]) => plain(row));
  }
}

const plain = (value: unknown): unknown => (value instanceof Group ? value.values : value);

/**
 * The nested values of pairs. Of a name that comes twice the last counts, unless it ends in `[]`; special fields are
 * obeyed; names that mean nothing, or a prototype, are left out.
 */
export function fromEntries(entries: Iterable<Entry>, form?: string): Values {
  const top = new Group();
  const specials: [Special, string | File][] = [];
  for (const [name, value] of entries) {
    const path = pathOf(name, form);
    const special = path && specialOf(path);
    if (special) specials.push([special, value]);
    else if (path) top.put(path, value);
  }
  for (const [special, value] of specials) top.obey(special, value);
  return top.values as Values;
}
