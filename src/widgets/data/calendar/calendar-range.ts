import {addDays, addMonths, daysIn, dayOf, monthOf, partsOf, weekdayOf, type Day} from '../../../format/days.js';

/** The ways to look at events. */
export const VIEWS = ['month', 'week', 'day', 'agenda'] as const;
/** How a calendar shows its events. */
export type CalendarView = (typeof VIEWS)[number];

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const WEEK = 7;

/** The first day of the week that a day is in; `weekStart` is 0 for Sunday to 6 for Saturday. */
export const weekOf = (day: Day, weekStart: number): Day => addDays(day, -((weekdayOf(day) - weekStart + WEEK) % WEEK));

/** The last day of the month. */
export function monthEnd(day: Day): Day {
  const [year, month] = partsOf(day);
  return dayOf(year, month, daysIn(year, month)) ?? day;
}

/** The days that a view shows around a day: of a month whole weeks, so that its first and last may be other months'. */
export function rangeOf(view: CalendarView, day: Day, weekStart: number): DayRange {
  switch (view) {
    case 'day':
      return {from: day, to: day};
    case 'week': {
      const from = weekOf(day, weekStart);
      return {from, to: addDays(from, WEEK - 1)};
    }
    case 'agenda':
      return {from: monthOf(day), to: monthEnd(day)};
    default:
      return {from: weekOf(monthOf(day), weekStart), to: addDays(weekOf(monthEnd(day), weekStart), WEEK - 1)};
  }
}

/** The days of a range in their order; beyond the last day there is, none. */
export function daysOf({from, to}: DayRange): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to;) {
    days.push(day);
    const next = addDays(day, 1);
    if (next === day) break;
    day = next;
  }
  return days;
}

/** The days of a range week by week. */
export function weeksOf(range: DayRange): readonly (readonly Day[])[] {
  const days = daysOf(range);
  return Array.from({length: Math.ceil(days.length / WEEK)}, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK));
}

/** The day that a view shows after so many steps on, or back. */
export function stepFrom(view: CalendarView, day: Day, by: number): Day {
  if (view === 'day') return addDays(day, by);
  return view === 'week' ? addDays(day, by * WEEK) : addMonths(day, by);
}

/** The moment at which a day begins in the reader's own place, in milliseconds since 1970. */
export function startOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  const start = new Date(2000, 0, 1);
  start.setFullYear(year, month - 1, date);
  start.setHours(0, 0, 0, 0);
  return start.getTime();
}

/** The day, or the nearest that may be shown. */
export function within(day: Day, min: Day | undefined, max: Day | undefined): Day {
  if (max !== undefined && day > max) return max;
  return min !== undefined && day < min ? min : day;
}
