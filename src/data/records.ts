import {isRecord} from './is-record.js';
import type {Json, JsonRecord} from './types.js';

const KEY_FIELDS = ['id', 'key', '_id'] as const;

/** The text of a key, undefined where a value can't be one. `7` and `"7"` are one key. */
export function keyText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** The key of a record: the named field, a path with dots allowed; without a name, `id`, else `key`, else `_id`. */
export function keyOf(record: unknown, field?: string): string | undefined {
  if (!isRecord(record)) return undefined;
  if (field !== undefined) return keyText(own(record, field) ?? ownPath(record, field));
  for (const name of KEY_FIELDS) {
    const key = keyText(own(record, name));
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The record with the fields of another over it, one level deep. Made by spreading, so `__proto__` is a plain field. */
export function mergeRecord(record: Json, patch: Json): Json {
  return isRecord(record) && isRecord(patch) ? {...record, ...patch} : patch;
}

/** Whether two JSON values say the same; the order of fields does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b);
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameJson(own(a, name), own(b, name)));
}

/** The names of the fields that differ between two records; undefined where one of them is no record. */
export function changedFields(before: Json, after: Json): Set<string> | undefined {
  if (!isRecord(before) || !isRecord(after)) return undefined;
  const changed = patchedFields(before, after);
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) changed.add(name);
  return changed;
}

/** The names of the fields of a patch that say something else than the record. */
function patchedFields(record: JsonRecord, patch: JsonRecord): Set<string> {
  const changed = new Set<string>();
  for (const name of Object.keys(patch)) {
    if (!Object.hasOwn(record, name) || !sameJson(record[name], patch[name])) changed.add(name);
  }
  return changed;
}

/** A record with a patch over it, and which of its fields say something else now. */
export interface Patched {
  readonly record: Json;
  /** Undefined where one of them is no record. */
  readonly fields: ReadonlySet<string> | undefined;
}

/** What `mergeRecord` gives, and what has changed by it; undefined where that is nothing. */
export function patchRecord(record: Json, patch: Json): Patched | undefined {
  if (!isRecord(record) || !isRecord(patch))
    return sameJson(record, patch) ? undefined : {fields: undefined, record: patch};
  if (!changesLike(record, patch)) usual = patchedFields(record, patch);
  const fields = usual;
  if (fields.size === 0) return undefined;
  // A stream mostly sends whole records: one that has the same fields needs no third one made of both.
  return {fields, record: sameNames(record, patch) ? patch : {...record, ...patch}};
}

/** What the last patch changed: those of a stream change the same fields again and again, whose set is made once. */
let usual: ReadonlySet<string> = new Set();

function changesLike(record: JsonRecord, patch: JsonRecord): boolean {
  let count = 0;
  for (const name of Object.keys(patch)) {
    if (Object.hasOwn(record, name) && sameJson(record[name], patch[name])) continue;
    if (!usual.has(name)) return false;
    count++;
  }
  return count === usual.size;
}

function sameNames(one: object, other: object): boolean {
  const names = Object.keys(other);
  const own = Object.keys(one);
  if (names.length !== own.length) return false;
  for (let at = 0; at < names.length; at++) if (names[at] !== own[at]) return false;
  return true;
}

/** Whether one of these fields may hold the key of a record, see `keyOf`. */
export function mayHoldKey(fields: ReadonlySet<string>, field?: string): boolean {
  if (field === undefined) return KEY_FIELDS.some((name) => fields.has(name));
  return fields.has(field) || (field.includes('.') && fields.has(field.slice(0, field.indexOf('.'))));
}

function own(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as JsonRecord)[name] : undefined;
}

function ownPath(record: JsonRecord, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? own(value, name) : undefined), record);
}

function sameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((value, i) => sameJson(value, b[i]));
}
