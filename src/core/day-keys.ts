import {addDays, addMonths, weekdayOf, type Day} from '../format/days.js';

const DAYS: Readonly<Record<string, number>> = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7};
const MONTHS: Readonly<Record<string, number>> = {PageUp: -1, PageDown: 1};

/** Where a key leads in a month of days; undefined for one that leads nowhere. */
export function stepFor(
  {key, shiftKey}: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  from: Day,
  weekStart: number,
  isRtl: boolean,
): Day | undefined {
  const months = MONTHS[key];
  if (months) return addMonths(from, months * (shiftKey ? 12 : 1));
  if (shiftKey) return undefined;
  const days = DAYS[key];
  if (days) return addDays(from, isRtl && Math.abs(days) === 1 ? -days : days);
  const place = (weekdayOf(from) - weekStart + 7) % 7;
  if (key === 'Home') return addDays(from, -place);
  return key === 'End' ? addDays(from, 6 - place) : undefined;
}
