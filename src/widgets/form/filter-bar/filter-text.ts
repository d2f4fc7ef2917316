import {isRecord} from '../../../data/is-record.js';
import {word} from '../../../core/words.js';
import {choicesOf} from '../../../form/choices.js';
import {dateFormat, listFormat, numberFormat} from '../../../format/intl.js';
import {isoDay} from '../../../format/days.js';
import {heldOf, isRange, type Held, type Part} from './filter-parts.js';
import type {Filter} from './filter-spec.js';
import '../../../core/words/en/filters.js';

/** What is known when a chip is written. */
export interface TextContext {
  readonly language: string;
  /** What can be chosen now, from a source too. */
  readonly options?: readonly unknown[];
}

/** What is asked of a field, in words: `Status: Active`. */
export function filterText(filter: Filter, part: Part, context: TextContext): string {
  const held = heldOf(filter, part);
  // What another than its own control asks of the field.
  const text = held === undefined ? plainText(part) : heldText(filter, held, context);
  return `${filter.label}: ${text}`;
}

function plainText(part: Part): string {
  if (!isRecord(part)) return [part].flat().map(String).join(', ');
  return Object.values(part).flat().map(String).join(', ');
}

function heldText(filter: Filter, held: Held, context: TextContext): string {
  const {language} = context;
  if (isRange(filter) && Array.isArray(held)) return rangeText(filter, held as readonly Held[], language);
  if (filter.type === 'boolean') return word(language, String(held) === 'true' ? 'yes' : 'no');
  const values = [held].flat().map((value) => oneText(filter, value, context));
  return values.length > 1 ? listFormat(language, {type: 'disjunction'}).format(values) : values.join('');
}

function rangeText(filter: Filter, [low, high]: readonly Held[], language: string): string {
  const [from, to] = [low, high].map((end) => (end === null || end === '' ? '' : oneText(filter, end, {language})));
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from ? word(language, 'filters.from', {value: from}) : word(language, 'filters.to', {value: to ?? ''});
}

function oneText({type, options}: Filter, value: Held, {language, options: now = options}: TextContext): string {
  const text = String(value);
  if (type === 'number' || type === 'range') return Number.isNaN(Number(text)) ? text : number(Number(text), language);
  const day = type === 'date' || type === 'date-range' ? isoDay(text) : undefined;
  if (day) return dateFormat(language, {dateStyle: 'medium', timeZone: 'UTC'}).format(Date.parse(day));
  return choicesOf(now).find((choice) => choice.value === text)?.label ?? text;
}

const number = (value: number, language: string): string => numberFormat(language).format(value);
