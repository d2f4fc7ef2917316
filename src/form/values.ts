/** Values of a form by their way, changed by copies: what did not change is the same object as before. */
import {getIn} from '../data/paths.js';
import type {Values} from '../data/types.js';
import {isPlace, type FieldPath} from './names.js';

type Named = {readonly [name: string]: unknown};

/** True for an object that holds named values: no list, no file. */
export const isRecord = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** The value at the end of a way; undefined where the way ends before. */
export const valueAt = (values: Values, path: FieldPath): unknown => getIn(values, path);

/** The values with another one at the end of a way. Lists have no holes: a place too far is the one behind the last. */
export function withValue(values: Values, path: FieldPath, value: unknown): Values {
  return put(values, path, 0, value) as Values;
}

function put(here: unknown, path: FieldPath, depth: number, value: unknown): unknown {
  const part = path[depth];
  if (part === undefined) return value;
  if (Array.isArray(here) || (!isRecord(here) && isPlace(part))) return putInList(here, path, depth, value);
  const record = isRecord(here) ? here : {};
  const old = Object.hasOwn(record, part) ? record[part] : undefined;
  const fresh = put(old, path, depth + 1, value);
  if (fresh === old && Object.hasOwn(record, part)) return here;
  return {...record, [part]: fresh};
}

function putInList(here: unknown, path: FieldPath, depth: number, value: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(here) ? here : [];
  const part = path[depth] ?? '';
  if (!isPlace(part)) return here;
  const index = part === '' ? list.length : Math.min(Number(part), list.length);
  const fresh = put(list[index], path, depth + 1, value);
  return fresh === list[index] && index < list.length ? here : list.toSpliced(index, 1, fresh);
}

/** Nothing has been filled in: what a form offers for an empty field differs from server to server. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** True where two values say the same to who fills in a form: blank ones are alike, numbers are their text. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (isBlank(one) && isBlank(other))) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
  }
  return isScalar(one) && isScalar(other) && String(one) === String(other);
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
