import type {DateAdapter, TimeUnit} from 'chart.js';
import {momentIn} from '../../../format/dates.js';
import {axisMoment, FORMATS, SIZES} from './axis-moment.js';

function plusMonths(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  // The last day of a month stays one: 31 January and a month is 28 February.
  const length = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  return date.setDate(Math.min(day, length));
}

function plus(time: number, amount: number, unit: TimeUnit): number {
  if (unit === 'month') return plusMonths(time, amount);
  if (unit === 'quarter') return plusMonths(time, 3 * amount);
  if (unit === 'year') return plusMonths(time, 12 * amount);
  if (unit !== 'day' && unit !== 'week') return time + amount * SIZES[unit];
  const date = new Date(time);
  return date.setDate(date.getDate() + amount * (unit === 'week' ? 7 : 1));
}

function floor(time: number, unit: TimeUnit | 'isoWeek', weekday: number): number {
  const date = new Date(time);
  if (unit === 'millisecond') return time;
  if (unit === 'second') return date.setMilliseconds(0);
  if (unit === 'minute') return date.setSeconds(0, 0);
  if (unit === 'hour') return date.setMinutes(0, 0, 0);
  date.setHours(0, 0, 0, 0);
  if (unit === 'day') return date.getTime();
  if (unit === 'week' || unit === 'isoWeek') return date.setDate(date.getDate() - ((date.getDay() - weekday + 7) % 7));
  date.setDate(1);
  if (unit === 'month') return date.getTime();
  return date.setMonth(unit === 'year' ? 0 : date.getMonth() - (date.getMonth() % 3));
}

/** Chart.js hands the name of a unit back to `format`. */
const NAMES = Object.fromEntries(Object.keys(FORMATS).map((unit) => [unit, unit])) as Record<
  TimeUnit | 'datetime',
  string
>;

interface LocaleOptions {
  readonly locale?: string;
}

/** What Chart.js asks of a calendar, answered by the browser's own in the reader's time zone and language. */
export const intlAdapter: Partial<DateAdapter<LocaleOptions>> & ThisType<{options: LocaleOptions}> = {
  init() {
    // Nothing to prepare: the language stands in the options of each axis.
  },
  formats: () => NAMES,
  parse: (value) => momentIn(value)?.time ?? null,
  format(time, unit) {
    return axisMoment(time, unit, this.options.locale ?? 'en');
  },
  add: (time, amount, unit) => plus(time, amount, unit),
  diff(most, least, unit) {
    return (most - least) / SIZES[unit];
  },
  startOf: (time, unit, weekday) => floor(time, unit, Number(weekday ?? 1)),
  endOf: (time, unit) => plus(floor(time, unit, 1), 1, unit) - 1,
};
