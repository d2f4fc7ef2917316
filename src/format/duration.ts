import type {FormatArgs, FormatContext, FormattedParts} from './format.js';
import {listFormat, numberFormat} from './intl.js';
import {commonOptions, numberIn, parted} from './numbers.js';

const UNITS = {ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000} as const;
type Unit = keyof typeof UNITS;

const NAMES: Readonly<Record<Unit, string>> = {ms: 'millisecond', s: 'second', min: 'minute', h: 'hour', d: 'day'};

const isUnit = (text: unknown): text is Unit => typeof text === 'string' && Object.hasOwn(UNITS, text);

/**
 * `duration`: 1500 is 1.5 s, since a value is in milliseconds unless its unit is said: `duration("s")`, of
 * `ms s min h d`. From a minute up the two largest units are written: 2 min 5 s. By name: `unit long digits`.
 */
export function duration(
  value: unknown,
  args: FormatArgs,
  {language}: FormatContext,
): FormattedParts | string | undefined {
  const figure = numberIn(value);
  if (figure === undefined) return undefined;
  const unit = args.list[0] ?? args.named.get('unit') ?? 'ms';
  if (!isUnit(unit)) return undefined;
  const amount = Number(figure) * UNITS[unit];
  if (!Number.isFinite(amount)) return undefined;
  const display = args.named.get('long') === true || args.list[1] === 'long' ? 'long' : 'short';
  const size = Math.abs(amount);
  return size < 59_950 ? single(amount, language, display, args) : pair(amount, language, display);
}

type Display = 'short' | 'long';

const unitFormat = (unit: Unit, language: string, display: Display, options: Intl.NumberFormatOptions) =>
  numberFormat(language, {style: 'unit', unit: NAMES[unit], unitDisplay: display, ...options});

function single(amount: number, language: string, display: Display, args: FormatArgs): FormattedParts {
  const size = Math.abs(amount);
  const unit: Unit = size < 999.5 ? 'ms' : 's';
  const digits = unit === 's' || size < 10 ? 1 : 0;
  const options = {maximumFractionDigits: digits, ...commonOptions(args)};
  const parts = unitFormat(unit, language, display, options).formatToParts(amount / UNITS[unit]);
  return parted(parts, 'unit');
}

function pair(amount: number, language: string, display: Display): string {
  const [large, small] = unitsFor(Math.abs(amount));
  const rounded = Math.round(Math.abs(amount) / UNITS[small]) * UNITS[small];
  const [first, second] = unitsFor(rounded);
  const most = Math.floor(rounded / UNITS[first]);
  const rest = Math.round((rounded - most * UNITS[first]) / UNITS[second]);
  const sign = amount < 0 ? -1 : 1;
  const texts = [unitFormat(first ?? large, language, display, {}).format(sign * most)];
  if (rest) texts.push(unitFormat(second, language, display, {}).format(rest));
  return listFormat(language, {type: 'unit', style: display === 'long' ? 'long' : 'narrow'}).format(texts);
}

function unitsFor(size: number): readonly [large: Unit, small: Unit] {
  if (size >= UNITS.d) return ['d', 'h'];
  return size >= UNITS.h ? ['h', 'min'] : ['min', 's'];
}
