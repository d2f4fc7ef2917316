import type {FormatArgs, FormatContext, FormattedParts} from './format.js';
import {numberFormat} from './intl.js';

const NUMERIC = /^\s*[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[+-]?\d{1,3})?\s*$/i;

/** The number in a value: a number, or text that is wholly one, as decimal columns arrive. */
export function numberIn(value: unknown): number | bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  return typeof value === 'string' && NUMERIC.test(value) ? Number(value) : undefined;
}

// Intl reads decimal text digit by digit, so a long number is not rounded on its way through a double.
const exact = (value: unknown): number | bigint | undefined =>
  typeof value === 'string' && NUMERIC.test(value) ? (value.trim() as unknown as number) : numberIn(value);

const whole = (from: number, to: number, value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : undefined;

/** The options that every number format takes by name: `digits compact sign`. */
export function commonOptions({named}: FormatArgs): Intl.NumberFormatOptions {
  const digits = whole(0, 20, named.get('digits'));
  return {
    ...(digits !== undefined && {minimumFractionDigits: digits, maximumFractionDigits: digits}),
    ...(named.get('compact') === true && {notation: 'compact'}),
    ...(named.get('sign') === true && {signDisplay: 'exceptZero'}),
  };
}

/** `number`, `number(2)` for two decimals, `number(digits: 2, compact: true, sign: true)`. */
export function number(value: unknown, args: FormatArgs, {language}: FormatContext): string | undefined {
  const figure = exact(value);
  if (figure === undefined) return undefined;
  return numberFormat(language, numberOptions(args)).format(figure);
}

const known = new WeakMap<FormatArgs, Intl.NumberFormatOptions>();

// One object for what is asked in the same words: a formatter is found by it.
function numberOptions(args: FormatArgs): Intl.NumberFormatOptions {
  const before = known.get(args);
  if (before) return before;
  const digits = whole(0, 20, args.list[0]);
  const first = digits === undefined ? {} : {minimumFractionDigits: digits, maximumFractionDigits: digits};
  const options = {...first, ...commonOptions(args)};
  known.set(args, options);
  return options;
}

const CURRENCY = /^[A-Za-z]{3}$/;

/** `currency`, `currency("EUR")`, `currency(currency: "EUR", digits: 0, compact: true)`. */
export function currency(value: unknown, args: FormatArgs, context: FormatContext): string | undefined {
  const figure = exact(value);
  if (figure === undefined) return undefined;
  const asked = args.list[0] ?? args.named.get('currency') ?? context.currency ?? 'USD';
  if (typeof asked !== 'string' || !CURRENCY.test(asked)) return undefined;
  const options = {style: 'currency', currency: asked.toUpperCase(), ...commonOptions(args)} as const;
  return numberFormat(context.language, options).format(figure);
}

/**
 * `percentage`: 12.5 is 12.5 %. `percentage(2)` for two decimals. `percentage("ratio")`: 0.125 is 12.5 %.
 * `percentage("words")`: "12.5 percent". By name: `ratio words digits sign`. One decimal at most, two below one percent and
 * from 99.9 to 100, where they tell most, unless `digits` says otherwise.
 */
export function percentage(
  value: unknown,
  args: FormatArgs,
  {language}: FormatContext,
): FormattedParts | string | undefined {
  const figure = numberIn(value);
  if (figure === undefined) return undefined;
  const asks = (name: string): boolean => args.list.includes(name) || args.named.get(name) === true;
  const percent = asks('ratio') ? scaled(Number(figure), 100) : Number(figure);
  const size = Math.abs(percent);
  const isFine = size < 1 || (size >= 99.9 && size < 100);
  const options = {maximumFractionDigits: isFine ? 2 : 1, ...numberOptions(args)};
  if (asks('words')) {
    return numberFormat(language, {style: 'unit', unit: 'percent', unitDisplay: 'long', ...options}).format(percent);
  }
  const formatter = numberFormat(language, {style: 'percent', ...options});
  return parted(formatter.formatToParts(scaled(percent, 0.01)), 'percentSign');
}

// 0.07 * 100 is 7.000000000000001: fifteen digits are what a double can vouch for.
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** Parts the figure from a unit that follows it; a unit before it, or amid it, stays in the text. */
export function parted(parts: readonly Intl.NumberFormatPart[], unit: 'percentSign' | 'unit'): FormattedParts {
  const text = parts.map((part) => part.value).join('');
  const at = parts.findIndex((part) => part.type === unit);
  const rest = parts.slice(at + 1);
  if (at < 1 || rest.some(({type}) => type !== 'literal')) return {text, unit: ''};
  const figure = parts
    .slice(0, at)
    .map((part) => part.value)
    .join('');
  const tail = parts
    .slice(at)
    .map((part) => part.value)
    .join('');
  return {text: figure.trimEnd(), unit: tail, tight: !/\s$/.test(figure)};
}

const DECIMAL = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** `bytes`: 1,500,000 is 1.5 MB. `bytes("binary")`: 1,048,576 is 1 MiB. By name: `binary digits`. */
export function bytes(value: unknown, args: FormatArgs, {language}: FormatContext): FormattedParts | undefined {
  const figure = numberIn(value);
  if (figure === undefined) return undefined;
  const binary = args.list[0] === 'binary' || args.named.get('binary') === true;
  const options = {maximumFractionDigits: 1, ...commonOptions(args)};
  const {amount, step} = stepped(Number(figure), binary ? 1024 : 1000);
  if (binary) return {text: numberFormat(language, options).format(amount), unit: BINARY[step] ?? 'B'};
  const unit = DECIMAL[step] ?? 'byte';
  const formatter = numberFormat(language, {style: 'unit', unit, unitDisplay: step ? 'short' : 'narrow', ...options});
  return {...parted(formatter.formatToParts(amount), 'unit'), tight: false};
}

// 999,960 rounds to 1,000.0 kB: it steps up once more, to 1 MB.
function stepped(value: number, base: number): {amount: number; step: number} {
  let amount = value;
  let step = 0;
  while (Math.abs(Math.round(amount * 10) / 10) >= base && step < DECIMAL.length - 1) {
    amount /= base;
    step += 1;
  }
  return {amount, step};
}
