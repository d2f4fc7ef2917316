/** A decimal number as whole units of its last place: 12.50 is 1250 units of 2 digits. It is never a float. */
export interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;
/** No amount is longer, and a longer text would take long to read. */
const LONGEST = 100;

/** The number that a plain text such as `-1234.50` is; undefined where it is none. */
export function decimalOf(text: string | undefined): Decimal | undefined {
  const [, sign = '', whole = '', rest = ''] = PLAIN.exec(text?.slice(0, LONGEST + 1).trim() ?? '') ?? [];
  if (!text || text.length > LONGEST || !(whole || rest)) return undefined;
  const units = BigInt(whole + rest);
  return {units: sign === '-' ? -units : units, digits: rest.length};
}

/** The same number with another count of digits after the point, as far as none is lost. */
export function withDigits(decimal: Decimal, digits: number): Decimal {
  let {units} = decimal;
  let at = decimal.digits;
  for (; at < digits; at++) units *= 10n;
  for (; at > digits && units % 10n === 0n; at--) units /= 10n;
  return {units, digits: at};
}

/** The plain text of a number, with as many digits after the point as it has. */
export function textOf({units, digits}: Decimal): string {
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return `${units < 0n ? '-' : ''}${whole}${digits ? `.${figures.slice(-digits)}` : ''}`;
}

const unitsOf = (digits: number, ...decimals: readonly Decimal[]): bigint[] =>
  decimals.map((decimal) => withDigits(decimal, digits).units);

/** Less than 0 where the first is smaller, more where it is greater. */
export function compare(one: Decimal, other: Decimal): number {
  const [left = 0n, right = 0n] = unitsOf(Math.max(one.digits, other.digits), one, other);
  return left < right ? -1 : Number(left > right);
}

/** Whether a number is so many whole steps away from where they begin. */
export const isOnStep = (value: Decimal, step: Decimal, from: Decimal): boolean =>
  distance(value, step, from).rest === 0n;

/** The next number up or down that is whole steps away from where they begin. */
export function stepped(value: Decimal, step: Decimal, from: Decimal, isUp: boolean): Decimal {
  const {digits, start, width, count, rest} = distance(value, step, from);
  const next = isUp ? count + 1n : count - (rest === 0n ? 1n : 0n);
  return {units: start + next * width, digits};
}

/** How many whole steps a number is above where they begin, and what is left over, never below 0. */
function distance(
  value: Decimal,
  step: Decimal,
  from: Decimal,
): {digits: number; start: bigint; width: bigint; count: bigint; rest: bigint} {
  const digits = Math.max(value.digits, step.digits, from.digits);
  const [at = 0n, width = 1n, start = 0n] = unitsOf(digits, value, step, from);
  const rest = (((at - start) % width) + width) % width;
  return {digits, start, width, count: (at - start - rest) / width, rest};
}
