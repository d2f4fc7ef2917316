import {once} from '../../../core/late.js';
import {clock} from '../../../format/clock.js';
import {today, type Day} from '../../../format/days.js';
import type {readDay, readRange} from './read-days.js';
import {isoDays} from '../../../format/write-days.js';

let reader: {readonly readDay: typeof readDay; readonly readRange: typeof readRange} | undefined;

/** Fetches what understands the languages; ISO is understood without it. */
export const prepareReading = once(async () => {
  reader = await import('./read-days.js');
});

export const canRead = (): boolean => reader !== undefined;

/** The days that a text means: one, or with `isRange` two; none for text that is neither. */
export function daysTyped(text: string, isRange: boolean, language: string): readonly Day[] {
  const iso = isoDays(text, isRange);
  if (iso.length > 0 || !text.trim() || !reader) return iso;
  const now = today(new Date(clock.now()));
  if (isRange) return reader.readRange(text, language, now);
  const day = reader.readDay(text, language, now);
  return day ? [day] : [];
}
