import {numberFormat} from '../../../format/intl.js';
import {plainDigits} from '../input/plain-digits.js';

/** How a language writes amounts of a currency. */
export interface AmountStyle {
  /** The sign before the cents; that of scripts with signs of their own is read as well. */
  readonly decimal: '.' | ',';
  /** What stands for the currency, longest first. */
  readonly names: readonly string[];
}

/** Longer texts are no amounts. */
const LONGEST = 100;
const DISPLAYS = ['symbol', 'narrowSymbol', 'code', 'name'] as const;
const MARKS = /[\s\p{Cf}'’٬]/gu;
const MINUS = '[-−–]';
const SIGNED = new RegExp(`^(?:${MINUS}(?<before>.*)|(?<after>.*)${MINUS}|\\((?<held>.*)\\))$`);
const GROUPED = /^[1-9]\d{0,2}([.,])(?:\d{2,3}\1)*\d{3}$/;

/** A text as it is compared: full-width forms as plain ones, without marks of direction and spaces. */
const bare = (text: string): string => plainDigits(text.normalize('NFKC')).replace(MARKS, '');

export function amountStyle(language: string, currency: string): AmountStyle {
  const names = new Set<string>();
  let decimal = '.';
  for (const currencyDisplay of DISPLAYS) {
    const options = {style: 'currency', currency, currencyDisplay, minimumFractionDigits: 1} as const;
    for (const {type, value} of numberFormat(language, options).formatToParts(2)) {
      if (type === 'currency') names.add(bare(value).toLowerCase());
      if (type === 'decimal') decimal = value;
    }
  }
  const longestFirst = [...names].filter(Boolean).toSorted((one, other) => other.length - one.length);
  return {decimal: decimal === ',' ? ',' : '.', names: longestFirst};
}

/**
 * The amount that a text means, as plain decimal text: `1.234,50 €` is `1234.50` in German, and `1,234.50` is so
 * everywhere, since both signs are in it. Undefined where the text is no amount, or one of another currency.
 */
export function readAmount(text: string, {decimal, names}: AmountStyle): string | undefined {
  if (text.length > LONGEST) return undefined;
  const written = bare(text).toLowerCase().replace('٫', decimal);
  const name = names.find((one) => written.includes(one)) ?? '';
  // Between figures it stands for the point, in some places.
  if (name && written.split(name).every((part) => /\d/.test(part))) return undefined;
  const rest = written.replace(name, '');
  const {before, after, held} = SIGNED.exec(rest)?.groups ?? {};
  const figures = before ?? after ?? held;
  const plain = plainOf(figures ?? rest, decimal);
  return plain !== undefined && figures !== undefined ? `-${plain}` : plain;
}

/** Of figures with points and commas, those with one point at most. */
function plainOf(figures: string, decimal: '.' | ','): string | undefined {
  if (!/^(?=.*\d)[\d.,]+$/.test(figures)) return undefined;
  const signs = figures.replace(/\d/g, '');
  const last = signs.at(-1) ?? '';
  const isMixed = signs.includes('.') && signs.includes(',');
  const isGroups = !isMixed && GROUPED.test(figures) && (last !== decimal || signs.length > 1);
  if (!last || isGroups) return figures.replace(/[.,]/g, '');
  const at = figures.lastIndexOf(last);
  const whole = figures.slice(0, at);
  if (isMixed ? whole.includes(last) || !GROUPED.test(whole) : signs.length > 1) return undefined;
  return `${whole.replace(/[.,]/g, '') || '0'}.${figures.slice(at + 1)}`;
}
