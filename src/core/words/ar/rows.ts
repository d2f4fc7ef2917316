import type {PluralForms} from '../../words.js';

/** A number of rows, in the six forms of Arabic. */
export const rows = (before: string, after = ''): PluralForms => ({
  zero: `${before}لا صفوف${after}`,
  one: `${before}صف واحد${after}`,
  two: `${before}صفان${after}`,
  few: `${before}{count} صفوف${after}`,
  many: `${before}{count} صفًا${after}`,
  other: `${before}{count} صف${after}`,
});
