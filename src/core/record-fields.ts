import {isRecord} from '../data/is-record.js';
import type {JsonRecord} from '../data/types.js';

/** The first of these fields that holds something; undefined where none does. */
export function firstField(item: unknown, names: readonly string[]): unknown {
  if (!isRecord(item)) return undefined;
  for (const name of names) {
    const value = Object.hasOwn(item, name) ? item[name] : undefined;
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

const NAMES = ['name', 'label', 'title', 'full_name', 'email', 'id'] as const;

function readable(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

/** The first of these fields as text. A record in a field, such as `actor: {name}`, is called by its name. */
export function textField(item: unknown, names: readonly string[]): string | undefined {
  if (!isRecord(item)) return undefined;
  for (const name of names) {
    const value = firstField(item, [name]);
    const text = readable(value) ?? readable(firstField(value as JsonRecord, NAMES));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** By what names a list of entries may have the words of one. */
export const LABELS = ['label', 'title', 'name', 'text'] as const;

/** A text or number from a list as text; undefined for records and what can't be read. */
export const plainText = (item: unknown): string | undefined => readable(item);
