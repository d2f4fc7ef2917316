import {word} from '../../../core/words.js';
import {dateFormat} from '../../../format/intl.js';
import type {Day} from '../../../format/days.js';
import {writeDay} from '../../../format/write-days.js';
import type {CalendarEntry} from './calendar-entry.js';
import type {CalendarView, DayRange} from './calendar-range.js';
import '../../../core/words/en/calendar.js';

const FULL = {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'} as const;

/** A day with everything: “Tuesday, 3 February 2026”. */
export const fullDay = (day: Day, language: string): string => writeDay(day, language, FULL);

/** A range of days as the language writes one: “2 – 8 February 2026”. */
export function writeRange({from, to}: DayRange, language: string, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(language, {...options, timeZone: 'UTC', calendar: 'gregory'});
  return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to));
}

/** What a view shows: a month, days, or one day. */
export function titleOf(view: CalendarView, day: Day, range: DayRange, language: string): string {
  if (view === 'day') return fullDay(day, language);
  if (view === 'week') return writeRange(range, language, {day: 'numeric', month: 'long', year: 'numeric'});
  return writeDay(day, language, {month: 'long', year: 'numeric'});
}

/** The time of day of a moment: “9:30 AM”. */
export const timeOf = (time: number, language: string): string =>
  dateFormat(language, {timeStyle: 'short'}).format(time);

/** An hour of the day, short: “9 AM”, “09”. */
export const hourOf = (hour: number, language: string): string =>
  dateFormat(language, {hour: 'numeric', timeZone: 'UTC'}).format(hour * 3_600_000);

/** The times of an event within a day: “9:30 – 10:00 AM”. */
export function timesOf({start, end}: CalendarEntry, language: string): string {
  if (end <= start) return timeOf(start, language);
  return dateFormat(language, {hour: 'numeric', minute: '2-digit'}).formatRange(start, end);
}

/** When an event is, in full: its day or days, and its times. */
export function whenOf(entry: CalendarEntry, language: string): string {
  const {first, last, isAllDay, start, end} = entry;
  const isOverYears = first.slice(0, 4) !== last.slice(0, 4);
  const days: Intl.DateTimeFormatOptions = {day: 'numeric', month: 'long', ...(isOverYears && {year: 'numeric'})};
  if (isAllDay) return `${writeRange({from: first, to: last}, language, days)}, ${word(language, 'calendar.allDay')}`;
  if (first === last) return `${writeDay(first, language, days)}, ${timesOf(entry, language)}`;
  return dateFormat(language, {...days, hour: 'numeric', minute: '2-digit'}).formatRange(start, end);
}

/** What is said of a day in a list of days: its date, and how much is on it. */
export function dayName(day: Day, count: number, language: string): string {
  const events = count === 0 ? word(language, 'calendar.none') : word(language, 'calendar.events', {count});
  return `${fullDay(day, language)}, ${events}`;
}
