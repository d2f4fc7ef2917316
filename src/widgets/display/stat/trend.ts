import {format} from '../../../format/format.js';

export const TRENDS = ['up', 'down', 'flat'] as const;
export type Trend = (typeof TRENDS)[number];

/** The direction that a signed change points in; what is no number is flat. */
export function trendOf(change: number | string): Trend {
  const number = Number(change);
  if (number > 0) return 'up';
  return number < 0 ? 'down' : 'flat';
}

/** The size of a change in percent, unsigned, since the arrow and the words carry the direction. */
export function changeText(change: number | string, language: string): string {
  const number = Number(change);
  return Number.isFinite(number) ? format(Math.abs(number), 'percentage', {language}) : String(change);
}
