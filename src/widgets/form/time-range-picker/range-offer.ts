import type {Offer} from '../../../data/filter-groups.js';
import {countedRange, rangeStep} from '../../../data/moving-range.js';
import type {Condition} from '../../../data/types.js';
import {clock, type Clock} from '../../../format/clock.js';
import {momentsOf} from './ranges.js';

const MINUTE = 60_000;
const LENGTHS: Readonly<Record<string, number>> = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: 1440 * MINUTE,
  week: 7 * 1440 * MINUTE,
};

/** When a named range begins; undefined for a name that says no time. */
function beginOf(name: string, now: Date): Date | undefined {
  if (name === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const {count = 0, unit = ''} = countedRange(name) ?? {};
  const length = LENGTHS[unit];
  if (length) return new Date(now.getTime() - count * length);
  const months = unit === 'month' ? count : unit === 'year' ? 12 * count : 0;
  const begin = new Date(now);
  begin.setMonth(now.getMonth() - months);
  // A month without that day ends before it.
  if (begin.getDate() !== now.getDate()) begin.setDate(0);
  return months > 0 ? begin : undefined;
}

function conditionsOf(field: string, value: string, now: Date): readonly Condition[] {
  const moments = momentsOf(value);
  if (moments) return moments.from ? [{field, op: 'range', value: [moments.from, moments.to]}] : [];
  const begin = beginOf(value, now);
  return begin ? [{field, op: 'gte', value: begin.toISOString()}] : [];
}

/** What a picker asks of its filter group: that a field lies within the range, and the range itself as `{page.GROUP.key}`. */
export function rangeOffer(
  {value, field, key}: {readonly value?: string; readonly field?: string; readonly key: string},
  now = new Date(),
): Offer | undefined {
  if (!value) return undefined;
  return {conditions: field ? conditionsOf(field, value, now) : [], values: {[key]: value}};
}

/** Calls `again` whenever a named range has moved by a step that can be seen; gives the function that stops it. */
export function whileItMoves(value: string, again: () => void, time: Clock = clock): () => void {
  const step = rangeStep(value);
  if (step === undefined) return () => undefined;
  let since = time.now();
  // Older than a minute, as the clock sees it, so that it looks once a minute.
  return time.subscribe(
    (now) => {
      if (now - since < step) return;
      since = now;
      again();
    },
    () => since - MINUTE,
  );
}
