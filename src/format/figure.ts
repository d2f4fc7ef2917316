import {formatParts} from './format.js';

/** A figure ready to be drawn: the unit is apart, so that it can be quieter. */
export interface Figure {
  readonly text: string;
  readonly unit?: string;
}

const NUMERIC = /^-?\d+(\.\d+)?$/;

/** What stands where there is no figure. */
export const NO_FIGURE = '–';

/**
 * Writes a figure in a language. A number, or text that is one, is formatted by `spec` (`number` by default), so that
 * `value="1234"` and a 1234 from a server look alike; other text is shown as it is.
 */
export function figure(value: unknown, spec: string | undefined, language: string): Figure {
  if (value === undefined || value === null || value === '') return {text: NO_FIGURE};
  const number = typeof value === 'string' && NUMERIC.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number') return {text: String(value)};
  return formatParts(number, spec ?? 'number', {language});
}
