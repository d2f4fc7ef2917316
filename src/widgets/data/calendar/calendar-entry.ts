import type {KeyedItem} from '../../../core/keyed-templates.js';
import {textField} from '../../../core/record-fields.js';
import {COLORS, type Color} from '../../../core/scales.js';
import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';
import {momentIn, type Moment} from '../../../format/dates.js';
import {addDays, isoDay, today as dayAt, type Day} from '../../../format/days.js';
import {colorOfWord} from '../../display/badge/word-colors.js';
import {titleFields, valueOf, type EntryFields} from './entry-fields.js';

/** An event with the fields that a calendar reads by itself; `start-field` and the like name others. */
export interface CalendarEvent {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** What it is called; `name`, `label`, `subject` and `summary` are read as well. */
  readonly title?: string;
  /** When it begins: a day, or a moment; `starts_at`, `starts_on`, `date`, `due_on` and the like are read as well. */
  readonly start?: string | number;
  /** When it ends: the last day, or a moment; `ends_at`, `ends_on` and the like are read as well. */
  readonly end?: string | number;
  /** Whether the times of day don't count; that of days alone by default. */
  readonly all_day?: boolean;
  /** A colour by name, or a word such as a status or a category, each of which has one; that of `status` or `category` by default. */
  readonly color?: string;
  /** Where it is, shown where there is room; `place` and `room` are read as well. */
  readonly location?: string;
}

/** An event as it is shown. */
export interface CalendarEntry {
  readonly key: string;
  readonly record: JsonRecord;
  readonly title: string;
  readonly location: string;
  readonly color: Color;
  /** Its times of day don't count. */
  readonly isAllDay: boolean;
  /** Milliseconds since 1970; of days alone their midnight in UTC. */
  readonly start: number;
  readonly end: number;
  /** The first and the last day that it is on, in the reader's own place. */
  readonly first: Day;
  readonly last: Day;
  /** Minutes after midnight, on its first and its last day. */
  readonly from: number;
  readonly to: number;
}

const PLACE = ['location', 'place', 'room'] as const;

/** Words without a colour of their own share these. */
const FREE: readonly Color[] = ['blue', 'green', 'purple', 'orange', 'info'];
/** A moment at the beginning of a day. */
const MIDNIGHT = /[T ]00:00(?::00(?:[.,]0+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** A day in minutes. */
export const DAY_MINUTES = 1440;

/** Reads one event; undefined where it does not say when it is. */
export function readEntry({key, item}: KeyedItem, fields: EntryFields): CalendarEntry | undefined {
  if (!isRecord(item)) return undefined;
  const from = valueOf(item, fields.start, 'start');
  const to = valueOf(item, fields.end, 'end');
  const start = momentIn(from);
  if (!start) return undefined;
  const isAllDay = start.day === true || isTrue(valueOf(item, fields.allDay, 'allDay'));
  const title = textField(item, titleFields(fields.title)) ?? '';
  const location = textField(item, PLACE) ?? '';
  const color = colorOf(valueOf(item, fields.color, 'color'));
  const extent = isAllDay ? wholeDays(from, to, start) : extentOf(start, momentIn(to));
  return {key, record: item, title, location, color, isAllDay, ...extent};
}

const isTrue = (value: unknown): boolean => value === true || value === 1 || value === 'true';

type Extent = Pick<CalendarEntry, 'start' | 'end' | 'first' | 'last' | 'from' | 'to'>;

function extentOf(start: Moment, end: Moment | undefined): Extent {
  const until = !end || end.time < start.time ? start : end;
  const first = dayOf(start);
  // What ends at midnight is not on the day that begins then.
  const isOver = until.day !== true && until.time > start.time && minuteOf(until.time) === 0;
  const last = isOver ? dayOf({time: until.time - 1}) : dayOf(until);
  const to = isOver || until.day ? DAY_MINUTES : minuteOf(until.time);
  return {start: start.time, end: until.time, first, last: last < first ? first : last, from: minuteOf(start.time), to};
}

/**
 * The days of an event whose times don't count. A moment such as `2026-02-03T00:00:00Z` means the day that it names,
 * wherever it is read, and as the end at midnight the day before.
 */
function wholeDays(from: unknown, to: unknown, start: Moment): Extent {
  const first = (typeof from === 'string' && isoDay(from)) || dayOf(start);
  const named = (typeof to === 'string' && isoDay(to)) || undefined;
  const end = named ?? dayOf(momentIn(to) ?? start);
  const isOver = end > first && (typeof to === 'string' ? MIDNIGHT.test(to) : named === undefined && isMidnight(to));
  const last = isOver ? addDays(end, -1) : end;
  const until = last < first ? first : last;
  return {start: Date.parse(first), end: Date.parse(until), first, last: until, from: 0, to: DAY_MINUTES};
}

const isMidnight = (value: unknown): boolean => {
  const moment = momentIn(value);
  return moment !== undefined && minuteOf(moment.time) === 0;
};

const dayOf = ({time, day}: Moment): Day => (day ? new Date(time).toISOString().slice(0, 10) : dayAt(new Date(time)));

/** The minutes after midnight by the clock on the wall, also on days on which it is changed. */
const minuteOf = (time: number): number => {
  const date = new Date(time);
  return date.getHours() * 60 + date.getMinutes();
};

function colorOf(value: unknown): Color {
  if (typeof value !== 'string' || value.trim() === '') return 'primary';
  const word = value.trim().toLowerCase();
  const known = COLORS.find((color) => color === word);
  if (known) return known;
  const usual = colorOfWord(word);
  if (usual !== 'default') return usual;
  let sum = 0;
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_536;
  return FREE[sum % FREE.length] ?? 'primary';
}

/** Whether an event takes whole days of its own, and so stands above the hours. */
export const isLong = ({isAllDay, start, end}: CalendarEntry): boolean =>
  isAllDay || end - start >= DAY_MINUTES * 60_000;

/** The minute of the day at which the first event with a time begins, from a day on; Infinity where there is none. */
export const earliest = (entries: readonly CalendarEntry[], from: Day): number =>
  Math.min(...entries.filter((entry) => !isLong(entry) && entry.first >= from).map((entry) => entry.from));

/** The earlier day first, there the longer run of days, there what has no time, there the earlier time. */
export function inOrder(one: CalendarEntry, other: CalendarEntry): number {
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  if (one.last !== other.last) return one.last > other.last ? -1 : 1;
  if (one.isAllDay !== other.isAllDay) return one.isAllDay ? -1 : 1;
  return one.from - other.from;
}

/** The events that are on a day. */
export const entriesOn = (entries: readonly CalendarEntry[], day: Day): readonly CalendarEntry[] =>
  entries.filter(({first, last}) => first <= day && last >= day);
