/**
 * A day of the calendar as `2026-02-03`, without a time or a zone: two compare as their texts do. The years are 1 to
 * 9999, in the Gregorian calendar as if it had always been in use.
 */
export type Day = string;

export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';

const LENGTH = 86_400_000;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/i;

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** The day of a year, a month from 1 and a day of the month; undefined where there is none, as for 30 February. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** How many days a month has. */
export const daysIn = (year: number, month: number): number =>
  // The calendar repeats itself after 400 years, and a year below 100 would be taken for one of the last century.
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The year, the month from 1 and the day of the month. */
export const partsOf = (day: Day): [year: number, month: number, date: number] =>
  day.split('-').map(Number) as [number, number, number];

/** The day that ISO text means, of a moment too; undefined for anything else. */
export function isoDay(text: unknown): Day | undefined {
  const [, day] = (typeof text === 'string' && ISO.exec(text.trim())) || [];
  return day && dayOf(...partsOf(day));
}

/** The day in the reader's own place. */
export const today = (now: Date): Day => dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? LAST_DAY;

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** So many days later, or earlier; the first or last day there is, beyond it. */
export const addDays = (day: Day, count: number): Day =>
  new Date(within(Date.parse(day) + count * LENGTH, Date.parse(FIRST_DAY), Date.parse(LAST_DAY)))
    .toISOString()
    .slice(0, 10);

/** The same day so many months later, or earlier: the last of its month where that is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const months = within(year * 12 + month - 1 + count, 12, 9999 * 12 + 11);
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)))!;
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay();

/** The first day of the month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 8)}01`;
