import {dateFormat, numberFormat} from './intl.js';
import {isoDay, partsOf, type Day} from './days.js';

/** A part of a date. */
export type Field = 'day' | 'month' | 'year';

/** The fields of a date in numbers. */
export const NUMERIC = {day: '2-digit', month: '2-digit', year: 'numeric'} as const;
/** Marks of direction, which some languages have in their dates. */
export const HIDDEN = /[\u200e\u200f\u061c]/g;

const BETWEEN = ' – ';
/** A day as a language writes it, in the Gregorian calendar. */
export function writeDay(day: Day, language: string, options: Intl.DateTimeFormatOptions = NUMERIC): string {
  return partsIn(day, language, options)
    .map(({type, value}) => (type === 'year' ? writeYear(day, language, value) : value))
    .join('');
}

/** The parts of a day as a language writes it. */
export function partsIn(day: Day, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  return dateFormat(language, {...options, timeZone: 'UTC', calendar: 'gregory'}).formatToParts(Date.parse(day));
}

// A year of two digits would be read as one of this century or the last.
function writeYear(day: Day, language: string, written: string): string {
  const [year] = partsOf(day);
  return year < 1000 ? numberFormat(language, {useGrouping: false, minimumIntegerDigits: 4}).format(year) : written;
}

/** One day, or the two of a range, as a language writes them. */
export const writeDays = (days: readonly Day[], language: string): string =>
  days.map((day) => writeDay(day, language)).join(BETWEEN);

/** How a language writes a date, with a mark for each part: `dd/mm/yyyy`. */
export const patternOf = (language: string, marks: Readonly<Record<Field, string>>): string =>
  partsIn('2026-02-03', language, NUMERIC)
    .map(({type, value}) => marks[type as Field] ?? value)
    .join('')
    .replace(HIDDEN, '');

/** The days of ISO text: one, or with `isRange` two with a slash between them; none for anything else. */
export function isoDays(text: string, isRange: boolean): readonly Day[] {
  const days = (isRange ? text.split('/') : [text]).map(isoDay);
  if (days.length !== (isRange ? 2 : 1) || days.includes(undefined)) return [];
  return (days as Day[]).toSorted();
}
