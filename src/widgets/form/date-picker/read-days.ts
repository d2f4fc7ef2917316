import {relativeFormat} from '../../../format/intl.js';
import {addDays, dayOf, isoDay, partsOf, type Day} from '../../../format/days.js';
import {HIDDEN, NUMERIC, partsIn, type Field} from '../../../format/write-days.js';

/** So many years ahead a year of two digits may lie; else it is of the past. */
const AHEAD = 20;
/** What may stand between the two days of a range. */
const SEPARATOR = /\s*(?:[–—→~/]|\.{2,})\s*|\s+\S+\s+|\s+/gu;

type Parts = {readonly [field in Field]?: string | undefined};

/**
 * The day that somebody has typed: ISO; numbers in the order of the language, with anything between them or nothing;
 * the name of a month; its words for today, tomorrow and yesterday. Undefined for anything else.
 */
export function readDay(text: string, language: string, now: Day): Day | undefined {
  const plain = plainText(text);
  return (
    isoDay(plain) ?? byWord(plain, language, now) ?? byName(plain, language, now) ?? byNumbers(plain, language, now)
  );
}

/** The days of a range that somebody has typed, in their order; none where it can't be read. */
export function readRange(text: string, language: string, now: Day): readonly Day[] {
  for (const {index, 0: separator} of text.matchAll(SEPARATOR)) {
    const from = readDay(text.slice(0, index), language, now);
    const to = from && readDay(text.slice(index + separator.length), language, now);
    if (from && to) return [from, to].toSorted();
  }
  return [];
}

const orderOf = (language: string): Field[] =>
  partsIn('2026-02-03', language, NUMERIC)
    .map(({type}) => type)
    .filter((type): type is Field => ['day', 'month', 'year'].includes(type));

/** Every digit as 0 to 9, and no marks of direction. */
const plainText = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0)!)))
    .trim()
    .toLowerCase();

function valueOf(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}

function byWord(text: string, language: string, now: Day): Day | undefined {
  const words = relativeFormat(language, {numeric: 'auto'});
  const step = [0, 1, -1].find((days) => words.format(days, 'day').toLowerCase() === text);
  return step === undefined ? undefined : addDays(now, step);
}

const lettersOf = (text: string): string => text.normalize('NFD').replace(/[^\p{L}]/gu, '');

function byName(text: string, language: string, now: Day): Day | undefined {
  const [name = ''] = /\p{L}[\p{L}\p{M}]{2,}/u.exec(text) ?? [];
  const written = lettersOf(name);
  if (!written) return undefined;
  const month = monthIn(monthNames(language), written);
  const [one, two] = numbersIn(text);
  if (month < 0 || one === undefined) return undefined;
  const isYearFirst = one.length > 2;
  if (isYearFirst) return two && dayFrom({year: one, month: String(month + 1), day: two}, now);
  return dayFrom({day: one, month: String(month + 1), year: two}, now);
}

// “jui” may be June or July in French.
function monthIn(months: readonly (readonly string[])[], written: string): number {
  const exact = months.findIndex((names) => names.includes(written));
  if (exact >= 0) return exact;
  const fits = months.flatMap((names, index) => (names.some((name) => name.startsWith(written)) ? [index] : []));
  return fits.length === 1 ? fits[0]! : -1;
}

const monthNames = (language: string): readonly (readonly string[])[] =>
  Array.from({length: 12}, (_, index) => {
    const day = dayOf(2026, index + 1, 1)!;
    return (['long', 'short'] as const).flatMap((month) =>
      // Of a date, and by itself: “lutego” and “luty” in Polish.
      [{month}, {month, day: 'numeric'} as const].map((options) =>
        lettersOf(writeMonth(day, language, options).toLowerCase()),
      ),
    );
  });

const writeMonth = (day: Day, language: string, options: Intl.DateTimeFormatOptions): string =>
  partsIn(day, language, options).find(({type}) => type === 'month')?.value ?? '';

const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

function byNumbers(text: string, language: string, now: Day): Day | undefined {
  if (/\p{L}{3}/u.test(text)) return undefined;
  const order = orderOf(language);
  const [one = '', two, three, more] = numbersIn(text);
  if (more !== undefined) return undefined;
  if (two === undefined) return byDigits(one, order, now);
  if (three === undefined)
    return inOrder(
      [one, two],
      order.filter((field) => field !== 'year'),
      now,
    );
  return inOrder([one, two, three], one.length > 2 ? ['year', 'month', 'day'] : order, now);
}

/** `03022026` or `030226`, in the order of the language or of ISO. */
function byDigits(digits: string, order: readonly Field[], now: Day): Day | undefined {
  const long = digits.length - 4;
  if (long !== 4 && long !== 2) return undefined;
  for (const fields of [order, ['year', 'month', 'day'] as const]) {
    let at = 0;
    const parts = fields.map((field) => digits.slice(at, (at += field === 'year' ? long : 2)));
    const day = dayFrom(Object.fromEntries(fields.map((field, index) => [field, parts[index]])), now);
    if (day) return day;
  }
  return undefined;
}

// 2/13 can only be the 13th of February, in whatever order a language has them.
function inOrder(numbers: readonly string[], order: readonly Field[], now: Day): Day | undefined {
  const parts = Object.fromEntries(order.map((field, index) => [field, numbers[index]])) as Parts;
  return dayFrom(parts, now) ?? dayFrom({...parts, day: parts.month, month: parts.day}, now);
}

function dayFrom({year, month, day}: Parts, now: Day): Day | undefined {
  if ((day?.length ?? 0) > 2 || (month?.length ?? 0) > 2 || (year?.length ?? 0) > 4) return undefined;
  return dayOf(yearFrom(year, now), Number(month), Number(day));
}

function yearFrom(year: string | undefined, now: Day): number {
  const [present] = partsOf(now);
  if (year === undefined) return present;
  if (year.length > 2) return Number(year);
  const full = present - (present % 100) + Number(year);
  if (full > present + AHEAD) return full - 100;
  return full <= present + AHEAD - 100 ? full + 100 : full;
}
