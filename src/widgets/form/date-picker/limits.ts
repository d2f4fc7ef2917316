import {isoDay, weekdayOf, type Day} from '../../../format/days.js';

/** Which days may be chosen. */
export interface Limits {
  readonly min: Day | undefined;
  readonly max: Day | undefined;
  /** Days that can't be chosen, as the first and the last of each run. */
  readonly off: readonly (readonly [Day, Day])[];
  /** Days of the week that can't be chosen: 0 for Sunday to 6 for Saturday. */
  readonly weekdays: readonly number[];
}

/** The properties from which they are read. */
export const LIMITED = ['min', 'max', 'disabledDates', 'disabledWeekdays'] as const;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The limits that an author has written; what can't be read is left out. */
export function limitsOf(
  min: unknown,
  max: unknown,
  dates: readonly unknown[] | undefined,
  weekdays: readonly unknown[] | undefined,
): Limits {
  return {
    min: isoDay(min),
    max: isoDay(max),
    off: (dates ?? []).flatMap(runOf),
    weekdays: (weekdays ?? [])
      .map((name) => WEEKDAYS.indexOf(String(name).slice(0, 3).toLowerCase()))
      .filter((weekday) => weekday >= 0),
  };
}

function runOf(written: unknown): (readonly [Day, Day])[] {
  const days = String(written).split('/').map(isoDay);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [[first, last]] : [];
}

/** Why a day may not be chosen; undefined where it may. */
export function objectionTo(day: Day, {min, max, off, weekdays}: Limits): 'early' | 'late' | 'off' | undefined {
  if (min && day < min) return 'early';
  if (max && day > max) return 'late';
  const isOff = weekdays.includes(weekdayOf(day)) || off.some(([first, last]) => day >= first && day <= last);
  return isOff ? 'off' : undefined;
}
