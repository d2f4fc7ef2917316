import type {FormatArgs, FormatContext} from './format.js';
import {dateFormat, relativeFormat} from './intl.js';

/** A moment read from data: when, and whether it is a calendar day without a time of day. */
export interface Moment {
  readonly time: number;
  readonly day?: true;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const HTTP = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const LIMIT = 8.64e15;

/**
 * Reads a moment: a Date, milliseconds since 1970, ISO 8601 text (also with a space for the T, as databases write it),
 * or an HTTP date. Text without a zone is the reader's local time; undefined for anything else.
 */
export function momentIn(value: unknown): Moment | undefined {
  if (value instanceof Date) return momentAt(value.getTime());
  if (typeof value === 'number') return momentAt(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (HTTP.test(text)) return momentAt(Date.parse(text));
  return ISO.test(text) ? isoMoment(text) : undefined;
}

const momentAt = (time: number): Moment | undefined => (Math.abs(time) <= LIMIT ? {time} : undefined);

function isoMoment(text: string): Moment | undefined {
  const [, day, time, zone = ''] = ISO.exec(text) ?? [];
  if (!day || !isCalendarDay(day)) return undefined;
  if (!time) return {time: Date.parse(`${day}T00:00:00Z`), day: true};
  const offset = zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
  const clockTime = time.replace(',', '.').replace(/(\.\d{3})\d+$/, '$1');
  const parsed = Date.parse(`${day}T${clockTime}${offset.toUpperCase()}`);
  return Number.isNaN(parsed) ? undefined : {time: parsed};
}

// Engines differ about 31 February: some refuse it, some move it into March.
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const STYLES = new Set(['full', 'long', 'medium', 'short']);

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['dateStyle', ['full', 'long', 'medium', 'short']],
  ['timeStyle', ['full', 'long', 'medium', 'short']],
  ['weekday', ['long', 'short', 'narrow']],
  ['year', ['numeric', '2-digit']],
  ['month', ['numeric', '2-digit', 'long', 'short', 'narrow']],
  ['day', ['numeric', '2-digit']],
  ['hour', ['numeric', '2-digit']],
  ['minute', ['numeric', '2-digit']],
  ['second', ['numeric', '2-digit']],
  ['timeZoneName', ['short', 'long']],
]);

function namedFields(args: FormatArgs): Intl.DateTimeFormatOptions {
  const fields = [...args.named].filter(([name, value]) => FIELDS.get(name)?.includes(String(value)));
  return Object.fromEntries(fields) as Intl.DateTimeFormatOptions;
}

function zoned(moment: Moment, args: FormatArgs, context: FormatContext): Intl.DateTimeFormatOptions {
  if (moment.day) return {timeZone: 'UTC'};
  const zone = args.named.get('timeZone') ?? context.timeZone;
  return typeof zone === 'string' ? {timeZone: zone} : {};
}

function write(time: number, language: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return dateFormat(language, options).format(time);
  } catch {
    const {timeZone, ...rest} = options;
    return timeZone === undefined ? new Date(time).toISOString() : dateFormat(language, rest).format(time);
  }
}

/**
 * `date`, `date("long")`, `datetime("short")` with `full long medium short`, or fields by name:
 * `date(month: "short", day: "numeric")`. A calendar day such as `2026-02-03` is that day in every time zone.
 */
export function dateTime(
  value: unknown,
  args: FormatArgs,
  context: FormatContext,
  kind: 'date' | 'datetime',
): string | undefined {
  const moment = momentIn(value);
  if (!moment) return undefined;
  const asked = args.list[0];
  const style = (typeof asked === 'string' && STYLES.has(asked) ? asked : 'medium') as 'medium';
  const fields = namedFields(args);
  const styles = kind === 'date' || moment.day ? {dateStyle: style} : {dateStyle: style, timeStyle: 'short' as const};
  const options = {...(Object.keys(fields).length ? fields : styles), ...zoned(moment, args, context)};
  return write(moment.time, context.language, options);
}

/** `time`, `time("medium")` with seconds: the time of day of a moment. */
export function timeOfDay(value: unknown, args: FormatArgs, context: FormatContext): string | undefined {
  const moment = momentIn(value);
  if (!moment || moment.day) return undefined;
  const asked = args.list[0];
  const timeStyle = (typeof asked === 'string' && STYLES.has(asked) ? asked : 'short') as 'short';
  return write(moment.time, context.language, {timeStyle, ...zoned(moment, args, context)});
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, size: number, below: number])[] = [
  ['second', 1000, 60_000],
  ['minute', 60_000, 3_600_000],
  ['hour', 3_600_000, 86_400_000],
  ['day', 86_400_000, 7 * 86_400_000],
  ['week', 7 * 86_400_000, 30 * 86_400_000],
  ['month', 30.436875 * 86_400_000, 365 * 86_400_000],
  ['year', 365.2425 * 86_400_000, Infinity],
];

const DAY = 86_400_000;
/** Below this a moment is "now": clocks of server and reader differ by as much. */
const NOW = 5000;

/**
 * `relative_time`: "5 minutes ago", "in 2 days", "yesterday". `relative_time("short")` and `("narrow")` are shorter.
 * The text grows old: what shows it listens to the page's clock.
 */
export function relativeTime(value: unknown, args: FormatArgs, context: FormatContext): string | undefined {
  const moment = momentIn(value);
  if (!moment) return undefined;
  const asked = args.list[0] ?? args.named.get('style');
  const style = asked === 'short' || asked === 'narrow' ? asked : 'long';
  const formatter = relativeFormat(context.language, {numeric: 'auto', style});
  const past = (context.now ?? Date.now()) - moment.time;
  const size = Math.abs(past);
  if (size < NOW) return formatter.format(0, 'second');
  const [unit, length] = STEPS.find(([, , below]) => size < below) ?? ['year', 365.2425 * 86_400_000];
  const count = Math.max(1, Math.floor(size / length));
  // “last yr.” is hardly shorter than “last year”.
  const isNamed = count === 1 && size >= DAY;
  const writer = isNamed ? relativeFormat(context.language, {numeric: 'auto'}) : formatter;
  return writer.format(count * (past > 0 ? -1 : 1), unit);
}
