import {unitOf} from './axis-moment.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people count time in. */
const STEPS = [1, 2, 5, 10, 15, 30]
  .map((count) => count * SECOND)
  .concat([1, 2, 5, 10, 15, 30].map((count) => count * MINUTE))
  .concat([1, 2, 3, 6, 12].map((count) => count * HOUR))
  .concat([1, 2, 7, 14].map((count) => count * DAY));

/** Months of the steps above those of fixed length. */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Round moments between two others, no more than `most`, and the unit in which they are told apart. */
export interface TimeTicks {
  readonly times: readonly number[];
  readonly unit: string;
}

function even(from: number, to: number, step: number): readonly number[] {
  // Midnight here, not in Greenwich, is where days and hours begin.
  const start = new Date(from).setHours(0, 0, 0, 0);
  const first = start + Math.ceil((from - start) / step) * step;
  return Array.from({length: Math.max(0, Math.floor((to - first) / step) + 1)}, (_, index) => first + index * step);
}

function monthly(from: number, to: number, months: number): readonly number[] {
  const times: number[] = [];
  const start = new Date(from);
  const year = start.getFullYear();
  for (let month = Math.ceil((start.getMonth() + (start.getDate() > 1 ? 1 : 0)) / months) * months; ; month += months) {
    const time = new Date(year, month, 1).getTime();
    if (time > to || times.length > 500) return times;
    times.push(time);
  }
}

function unitFor(step: number, span: number): string {
  if (step >= DAY) return 'day';
  if (step < MINUTE) return 'second';
  return span > 1.5 * DAY ? 'moment' : 'minute';
}

/** The ticks of a time axis. */
export function timeTicks(from: number, to: number, most: number): TimeTicks {
  const span = Math.max(1, to - from);
  // Over several days the hours are noise.
  const least = span > 2.5 * DAY ? DAY : 0;
  const step = STEPS.find((size) => size >= least && span / size <= most);
  if (step !== undefined) return {times: even(from, to, step), unit: unitFor(step, span)};
  const months = MONTHS.find((count) => span / (count * 30 * DAY) <= most) ?? 240;
  const times = monthly(from, to, months);
  return {times, unit: months < 12 ? 'month' : unitOf([from, to])};
}
