import {findWord} from '../core/words.js';
import type {FormatArgs, FormatContext} from './format.js';
import {humanize} from './humanize.js';
import {listFormat, numberFormat} from './intl.js';

/** A value as plain text: numbers and strings as they are, missing ones and objects as nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return ['number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : '';
}

/** `humanize`: `in_progress` is "In progress"; a status the library knows is said in the reader's language. */
export function humanized(value: unknown, args: FormatArgs, {language}: FormatContext): string | undefined {
  if (typeof value === 'boolean') return findWord(language, value ? 'yes' : 'no');
  if (typeof value === 'number') return numberFormat(language).format(value);
  return typeof value === 'string' ? humanize(value, language) : undefined;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** `default("–")`: another value where there is none. */
export const defaultTo = (value: unknown, {list}: FormatArgs): unknown => (isMissing(value) ? (list[0] ?? '') : value);

/** `not`: true where the value is false, empty or missing. */
export const not = (value: unknown): boolean => !isTrue(value);

/** Truth as an attribute has it: the text "false" is false too. */
export const isTrue = (value: unknown): boolean => value !== 'false' && Boolean(value);

/** `is("active")`, `is("a", "b")`: whether the value is one of these; 1 and "1" are the same. */
export const isOneOf = (value: unknown, {list}: FormatArgs): boolean =>
  list.some((item) => item === value || (isScalar(item) && isScalar(value) && String(item) === String(value)));

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** `empty`: whether there is nothing: no value, no text, no item, no field. */
export function isEmptyValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return isMissing(value);
}

/** `join(", ")`: the scalars of a list as one text; without a separator, as the language joins a list. */
export function join(value: unknown, {list}: FormatArgs, {language}: FormatContext): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(textOf).filter(Boolean);
  const [separator] = list;
  if (typeof separator === 'string') return texts.join(separator);
  return listFormat(language, {type: 'unit', style: 'short'}).format(texts);
}

/** `json`: the value as JSON text. */
export const json = (value: unknown): string => JSON.stringify(value) ?? '';
