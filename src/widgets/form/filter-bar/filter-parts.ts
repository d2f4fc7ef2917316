import {isRecord} from '../../../data/is-record.js';
import type {Json} from '../../../data/types.js';
import {addDays, isoDay} from '../../../format/days.js';
import type {Filter} from './filter-spec.js';

/** What is asked of one field, as a table's `filter` has it: a value, a list of values, or values by operator. */
export type Part = Json;

/** What is asked, by field. */
export type Asked = Readonly<Record<string, Part>>;

/** What a control of a filter holds: one value, several, or the two ends of a range. */
export type Held = Json | undefined;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether anything is asked by it; an end of a range that is empty asks nothing. */
export const isAsked = (part: Part): boolean =>
  isRecord(part) ? !Object.values(part).every(isNothing) : !isNothing(part);

/** Whether two parts ask the same. */
export const isSame = (one: Part | undefined, other: Part | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether it has two ends. */
export const isRange = ({type}: Pick<Filter, 'type'>): boolean => type === 'range' || type === 'date-range';

/** The part of what a control holds, its numbers still as text; undefined where nothing is asked. */
export function partOf(filter: Pick<Filter, 'type' | 'op'>, raw: Held): Part | undefined {
  const {type, op} = filter;
  const held = Array.isArray(raw) ? (raw.map((one) => clean(type, one as Held) ?? null) as Held) : clean(type, raw);
  if (isNothing(held)) return undefined;
  if (isRange(filter) && Array.isArray(held)) return rangePart(type, held as readonly Json[]);
  // All of that day, whatever the time.
  if (type === 'date' && op === 'eq') return rangePart('date-range', [held as Json, held as Json]);
  return op === 'eq' || (op === 'in' && Array.isArray(held)) ? held : {[op]: held as Json};
}

function clean(type: Filter['type'], held: Held): Held {
  if (typeof held !== 'string') return held;
  const text = held.trim();
  const isNumber = (type === 'number' || type === 'range') && text !== '' && !Number.isNaN(Number(text));
  return isNumber ? Number(text) : text;
}

function rangePart(type: Filter['type'], [low, high]: readonly Json[]): Part | undefined {
  const day = type === 'date-range' ? isoDay(high) : undefined;
  const ends: Record<string, Json> = {};
  if (!isNothing(low)) ends['gte'] = low!;
  if (day) ends['lt'] = addDays(day, 1);
  else if (!isNothing(high)) ends['lte'] = high!;
  return Object.keys(ends).length > 0 ? ends : undefined;
}

/** What the control of a filter holds, of what is asked of its field. */
export function heldOf(filter: Pick<Filter, 'type' | 'op'>, part: Part | undefined): Held {
  const {type, op} = filter;
  if (isNothing(part)) return undefined;
  if (isRange(filter)) return endsOf(part);
  if (type === 'date' && op === 'eq') return endsOf(part)?.[0];
  if (isRecord(part)) return part[op] as Held;
  return op === 'in' && !Array.isArray(part) ? [part as Json] : part;
}

function endsOf(part: Part | undefined): [Json, Json] | undefined {
  if (!isRecord(part)) return isNothing(part) ? undefined : [part as Json, part as Json];
  const {gte = null, lte = null, lt, range} = part as Readonly<Record<string, Json>>;
  if (Array.isArray(range)) return [range[0] ?? null, range[1] ?? null];
  const day = isoDay(lt);
  return [gte, day ? addDays(day, -1) : lte];
}

/** What is asked without one field, or with another part for it. */
export function withPart(asked: Asked, field: string, part: Part | undefined): Asked {
  const others = Object.entries(asked).filter(([name]) => name !== field);
  return Object.fromEntries(part === undefined ? others : [...others, [field, part]]);
}
