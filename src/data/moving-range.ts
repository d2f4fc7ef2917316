/**
 * Named time ranges, such as `last_hour`, end now, whenever that is: what is read with one is old a while later, though
 * nothing about it was said anew.
 */
import type {Source} from './types.js';

const COUNTED = /^last_(?:(\d+)_)?(minute|hour|day|week|month|year)s?$/;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const LENGTHS: Readonly<Record<string, number>> = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};
/** A range is drawn in so many steps; what moves less is not seen. */
const STEPS = 60;
const SHORTEST = MINUTE;
const LONGEST = 15 * MINUTE;

/** How a named range is made up: `last_15_minutes` is 15 of `minute`; undefined for a name that says no time. */
export function countedRange(name: string): {readonly count: number; readonly unit: string} | undefined {
  const [, count = '1', unit] = COUNTED.exec(name) ?? [];
  return unit === undefined ? undefined : {count: Number(count), unit};
}

/** After how many milliseconds a named range has moved by a step that can be seen; undefined for what does not move. */
export function rangeStep(name: unknown): number | undefined {
  if (typeof name !== 'string') return undefined;
  if (name === 'today') return LONGEST;
  const counted = countedRange(name);
  if (!counted) return undefined;
  const length = counted.count * (LENGTHS[counted.unit] ?? DAY);
  return Math.min(Math.max(length / STEPS, SHORTEST), LONGEST);
}

/** The step of the fastest range among the arguments and the query of a source; undefined where there is none. */
export function stepOf(source: Source | undefined): number | undefined {
  if (!source) return undefined;
  const args = 'args' in source ? Object.values(source.args) : [];
  const query = 'query' in source ? source.query.map(([, value]) => value) : queryOf(source);
  const steps = [...args, ...query].map(rangeStep).filter((step) => step !== undefined);
  return steps.length > 0 ? Math.min(...steps) : undefined;
}

function queryOf(source: Source): readonly string[] {
  if (source.kind !== 'url') return [];
  return [...new URLSearchParams(source.href.split('?')[1] ?? '').values()];
}
