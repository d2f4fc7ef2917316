import type {TimeUnit} from 'chart.js';
import {dateFormat} from '../../../format/intl.js';

/** Milliseconds of each unit. */
export const SIZES: Readonly<Record<TimeUnit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30.436875 * 86_400_000,
  quarter: 91.310625 * 86_400_000,
  year: 365.2425 * 86_400_000,
};

const CLOCK = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} as const;

/** How a moment is written on an axis whose steps are so large. */
export const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  datetime: {dateStyle: 'medium', timeStyle: 'medium'},
  moment: {month: 'short', day: 'numeric', ...CLOCK},
  millisecond: {...CLOCK, second: '2-digit', fractionalSecondDigits: 3},
  second: {...CLOCK, second: '2-digit'},
  minute: CLOCK,
  hour: CLOCK,
  day: {month: 'short', day: 'numeric'},
  week: {month: 'short', day: 'numeric'},
  month: {month: 'short', year: 'numeric'},
  quarter: {month: 'short', year: 'numeric'},
  year: {year: 'numeric'},
};

/** Writes a moment as an axis of such steps shows it. */
export const axisMoment = (time: number, unit: string, language: string): string =>
  dateFormat(language, FORMATS[unit] ?? FORMATS['datetime']).format(time);

/** The unit in which moments so far apart are told apart. */
export function unitOf(times: readonly number[]): string {
  const [first = 0] = times;
  const last = times.at(-1) ?? first;
  const step = times.length > 1 ? Math.abs(last - first) / (times.length - 1) : SIZES.day;
  if (step < SIZES.minute) return 'second';
  if (step < 0.9 * SIZES.day) return Math.abs(last - first) < SIZES.day ? 'minute' : 'datetime';
  if (step < 27 * SIZES.day) return 'day';
  return step < 360 * SIZES.day ? 'month' : 'year';
}
