import {isRecord} from './is-record.js';
import {KEY_FIELDS, sameJson} from './records.js';
import type {Json, JsonRecord} from './types.js';

/** The record with the fields of another over it, one level deep. Made by spreading, so `__proto__` is a plain field. */
export function mergeRecord(record: Json, patch: Json): Json {
  return isRecord(record) && isRecord(patch) ? {...record, ...patch} : patch;
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
