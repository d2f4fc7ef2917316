import {isRecord} from './is-record.js';
import type {JsonRecord} from './types.js';

/** Where the key of a record is, where nobody says. */
export const KEY_FIELDS = ['id', 'key', '_id'] as const;

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

/** Whether two JSON values say the same; the order of fields does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b);
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameJson(own(a, name), own(b, name)));
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
