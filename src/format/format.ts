import {warn} from '../core/warn.js';
import {dateTime, relativeTime, timeOfDay} from './dates.js';
import {duration} from './duration.js';
import {bytes, currency, number, percentage} from './numbers.js';
import {parseSpec, type Spec, type SpecArgs} from './spec.js';
import {defaultTo, humanized, isOneOf, isEmptyValue, join, json, not, textOf} from './texts.js';

/** The place for which a value is written. */
export interface FormatContext {
  /** The language, such as `de-AT`. */
  readonly language: string;
  /** The currency of figures that name none, such as `EUR`; the page's default otherwise. */
  readonly currency?: string;
  /** The time zone of moments, such as `Europe/Vienna`; the reader's otherwise. */
  readonly timeZone?: string;
  /** The present moment in milliseconds since 1970; the clock's by default. */
  readonly now?: number;
}

/** A figure and its unit apart, so that the unit can be drawn quieter; the unit is empty where it can't be parted. */
export interface Parts {
  readonly text: string;
  readonly unit: string;
}

/** What a format may give: parts, with whether the unit stands close to the figure, as a percent sign may. */
export interface FormattedParts extends Parts {
  readonly tight?: boolean;
}

/** What stands in the brackets of a format. */
export type FormatArgs = SpecArgs;

/**
 * A format: from a value to its text, or to its parts, or (as `not` does) to another value for the next format.
 * `undefined` says that it can't make anything of the value, which then is shown as it is.
 */
export type Format = (value: unknown, args: FormatArgs, context: FormatContext) => unknown;

const formats = new Map<string, Format>([
  ['number', number],
  ['currency', currency],
  ['percentage', percentage],
  ['bytes', bytes],
  ['duration', duration],
  ['date', (value, args, context) => dateTime(value, args, context, 'date')],
  ['datetime', (value, args, context) => dateTime(value, args, context, 'datetime')],
  ['time', timeOfDay],
  ['relative_time', relativeTime],
  ['humanize', humanized],
  ['text', textOf],
  ['default', defaultTo],
  ['not', not],
  ['is', isOneOf],
  ['empty', isEmptyValue],
  ['join', join],
  ['json', json],
]);

let defaults: {readonly currency?: string; readonly timeZone?: string} = {};

/** Sets the currency and the time zone of everything on the page that names none; `USD` and the reader's otherwise. */
export function setFormatDefaults(values: {readonly currency?: string; readonly timeZone?: string}): void {
  defaults = {...defaults, ...values};
}

/** The currency of everything on the page that names none. */
export const defaultCurrency = (): string => defaults.currency ?? 'USD';

/**
 * Adds a format of your own, or replaces one. It gets the value, what stood in the brackets, and the language. One that
 * throws leaves the place empty, with one warning.
 */
export function registerFormat(name: string, fn: Format): void {
  formats.set(normalName(name), fn);
}

/** Whether there is a format of this name. */
export const hasFormat = (name: string): boolean => formats.has(normalName(name));

const normalName = (name: string): string => name.replaceAll('-', '_');

function isParts(value: unknown): value is FormattedParts {
  return typeof value === 'object' && value !== null && 'text' in value && 'unit' in value;
}

/** A value that has been through formats, as it is: text, parts made one text, or a value such as `true`. */
export function applyFormats(value: unknown, specs: readonly Spec[], context: FormatContext): unknown {
  return specs.reduce((current, spec) => wholeOf(applyOne(current, spec, context)), value);
}

function applyOne(value: unknown, {name, args}: Spec, context: FormatContext): unknown {
  const fn = formats.get(normalName(name));
  if (!fn) {
    const all = [...formats.keys()].join(', ');
    warn(undefined, `There is no format "${name.slice(0, 60)}"; the value is shown as it is. There are: ${all}.`);
    return value;
  }
  try {
    return fn(value, args, {...defaults, ...context}) ?? value;
  } catch (error) {
    warn(undefined, `The format "${name}" failed: ${error instanceof Error ? error.message : String(error)}`);
    return '';
  }
}

// A no-break space keeps "12 ms" on one line; a percent sign that its language writes without a space has none.
function wholeOf(value: unknown): unknown {
  if (!isParts(value)) return value;
  return value.unit ? `${value.text}${value.tight ? '' : '\u00a0'}${value.unit}` : value.text;
}

/**
 * Writes a value in a language: `format(12.5, 'percentage', {language: 'de'})` is `12,5 %`. The spec is a format's name,
 * optionally with options, `currency("EUR")` or `number(digits: 2)`, or several joined by `|`. A value that the format
 * can't read comes back as text, unharmed; missing ones are empty. Nothing throws.
 */
export function format(value: unknown, spec: string | undefined, context: FormatContext): string {
  return textOf(applyFormats(value, specsOf(spec), context));
}

/** As `format`, with a unit that follows the figure (%, ms, MB) apart from it. */
export function formatParts(value: unknown, spec: string | undefined, context: FormatContext): Parts {
  const specs = specsOf(spec);
  const last = specs.at(-1);
  const before = applyFormats(value, specs.slice(0, -1), context);
  const result = last ? applyOne(before, last, context) : before;
  return isParts(result) ? {text: result.text, unit: result.unit} : {text: textOf(result), unit: ''};
}

function specsOf(spec: string | undefined): readonly Spec[] {
  if (!spec) return [];
  const specs = parseSpec(spec);
  if (!specs) warn(undefined, `"${spec.slice(0, 60)}" is not a format; the value is shown as it is.`);
  return specs ?? [];
}
