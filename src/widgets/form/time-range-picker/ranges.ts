import {findWord, word, type WordKey} from '../../../core/words.js';
import '../../../core/words/en/range.js';

/** One choice: what is shown, and what is sent. */
export interface RangeOption {
  readonly label: string;
  readonly value: string;
}

/** The choices where the page gives none. */
const DEFAULTS: readonly string[] = ['last_hour', 'last_day', 'last_week'];
/** The choice that asks for two moments. */
export const CUSTOM = 'custom';
/** Between the two moments of a custom range, as in ISO 8601. */
const BETWEEN = '/';

const COUNTED = /^last_(\d+)_(minute|hour|day|week|month)s?$/;
const COUNTED_WORDS: Readonly<Record<string, WordKey>> = {
  minute: 'range.minutes',
  hour: 'range.hours',
  day: 'range.days',
};

function humanise(name: string): string {
  const text = name.replace(/_/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a range is called: `last_hour` is “Last hour”, `last_15_minutes` is “Last 15 minutes”. */
export function rangeLabel(name: string, language: string): string {
  const [, count, unit = ''] = COUNTED.exec(name) ?? [];
  const counted = COUNTED_WORDS[unit];
  if (count && counted) return word(language, counted, {count: Number(count)});
  return findWord(language, `range.${name.replace(/^last_/, '')}`) ?? humanise(name);
}

function optionOf(given: unknown, language: string): RangeOption | undefined {
  if (Array.isArray(given)) return named(given[0], given[1], language);
  if (typeof given !== 'object' || given === null) return named(undefined, given, language);
  const {label, value, name, id} = given as Readonly<Record<string, unknown>>;
  return named(label ?? name, value ?? id, language);
}

function named(label: unknown, value: unknown, language: string): RangeOption | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = typeof label === 'string' && label !== '' ? label : rangeLabel(String(value), language);
  return {label: text, value: String(value)};
}

/** The choices: names, pairs of label and value, or records with `label` and `value` (or `name` and `id`); others are left out. */
export function rangeOptions(given: unknown, language: string): readonly RangeOption[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : DEFAULTS;
  return list.map((each) => optionOf(each, language)).filter((option) => option !== undefined);
}

/** The two moments of a custom range, empty where they are not chosen; undefined for a named range. */
export function momentsOf(value: string | undefined): {readonly from: string; readonly to: string} | undefined {
  if (value === CUSTOM) return {from: '', to: ''};
  if (!value?.includes(BETWEEN)) return undefined;
  const [from = '', to = ''] = value.split(BETWEEN);
  return {from, to};
}

/** A custom range from two moments, the earlier first; `custom` while one is missing. */
export function customRange(from: string, to: string): string {
  if (!from || !to) return CUSTOM;
  return from <= to ? `${from}${BETWEEN}${to}` : `${to}${BETWEEN}${from}`;
}
