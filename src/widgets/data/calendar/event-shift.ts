import {isRecord} from '../../../data/is-record.js';
import {getPath} from '../../../data/paths.js';
import {addDays, isoDay, type Day} from '../../../format/days.js';
import {momentIn} from '../../../format/dates.js';
import type {CalendarEntry} from './calendar-entry.js';
import {fieldOf, type EntryFields} from './entry-fields.js';

/** How far an event moves: whole days, and minutes of its times; with `end` its end alone. */
export interface Shift {
  readonly days?: number;
  readonly minutes?: number;
  readonly isEnd?: boolean;
}

/** What is to be written: fields of the record and their new values. */
export type MovedFields = Readonly<Record<string, string | number>>;

const MINUTE = 60_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const ZONED = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;
/** The length of an event that says nothing of its end, in minutes. */
const LENGTH = 60;

/**
 * The fields of an event that is moved or made longer or shorter, each written as it was: a day as a day, a moment as a
 * moment. Undefined where the event would end before it begins, or where nothing can be written.
 */
export function shifted(entry: CalendarEntry, names: EntryFields, shift: Shift): MovedFields | undefined {
  const {record, isAllDay} = entry;
  const startField = fieldOf(record, names.start, 'start');
  if (startField === undefined) return undefined;
  const endField = fieldOf(record, names.end, 'end');
  const start = getPath(record, startField);
  if (!shift.isEnd) {
    const moved = movedValue(start, shift, isAllDay);
    if (moved === undefined) return undefined;
    const end = endField === undefined ? undefined : movedValue(getPath(record, endField), shift, isAllDay);
    return {[startField]: moved, ...(end !== undefined && {[endField as string]: end})};
  }
  if (isAllDay && addDays(entry.last, shift.days ?? 0) < entry.first) return undefined;
  const name = endField ?? names.end ?? 'end';
  const end = movedValue(endField === undefined ? endOf(entry, start) : getPath(record, endField), shift, isAllDay);
  if (end === undefined || (!isAllDay && timeOf(end) <= timeOf(start))) return undefined;
  return {[name]: end};
}

/** The record with its new fields. */
export const withFields = (record: unknown, fields: MovedFields): object =>
  isRecord(record) ? {...record, ...fields} : {...fields};

// An event without an end is one day, or an hour, long.
function endOf({isAllDay}: CalendarEntry, start: unknown): unknown {
  return isAllDay ? start : movedValue(start, {minutes: LENGTH});
}

const timeOf = (value: unknown): number => momentIn(value)?.time ?? Number.NaN;

function movedValue(value: unknown, {days = 0, minutes = 0}: Shift, isAllDay = false): string | number | undefined {
  if (typeof value === 'number') return movedTime(value, days, minutes);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const day = isoDay(text);
  if (day === undefined) return undefined;
  if (text === day || isAllDay) return minutes === 0 ? addDays(day, days) + text.slice(day.length) : undefined;
  if (!ZONED.test(text) && LOCAL.test(text)) return movedLocal(text, days, minutes);
  const moment = momentIn(text);
  return moment && new Date(movedTime(moment.time, days, minutes)).toISOString();
}

// By the clock on the wall: half past nine stays that, on the other side of a change of the clock too.
function movedTime(time: number, days: number, minutes: number): number {
  const date = new Date(time);
  date.setDate(date.getDate() + days);
  return date.getTime() + minutes * MINUTE;
}

function movedLocal(text: string, days: number, minutes: number): string {
  const at = Date.parse(`${text.slice(0, 10)}T${text.slice(11, 16)}Z`) + minutes * MINUTE;
  const day: Day = addDays(new Date(at).toISOString().slice(0, 10), days);
  return `${day}${text[10]}${new Date(at).toISOString().slice(11, 16)}${text.slice(16)}`;
}

/** How many days it is from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
