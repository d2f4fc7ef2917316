/**
 * Fields and buttons with names of their own meaning, as AshPhoenix has them: `addresses[_add_addresses]` adds a row,
 * `addresses[0][_drop_addresses]` takes it away, `addresses[0][_sort_addresses]` gives its place, and
 * `content[_union_type]` says of which kind a value is.
 */
import type {FieldPath} from './names.js';

/** The field that says of which kind the record is that holds it. */
export const UNION_TYPE = '_union_type';

const SPECIAL = /^_(add|drop|sort)_(.+)$/;

/** What a special field does to a list. */
export interface Special {
  readonly does: 'add' | 'drop' | 'sort';
  readonly list: FieldPath;
  /** The row meant; undefined for a row to come. */
  readonly place?: number;
}

/** What a field's name does beside carrying a value; undefined for plain fields. */
export function specialOf(path: FieldPath): Special | undefined {
  const [, does, name] = SPECIAL.exec(path.at(-1) ?? '') ?? [];
  if (!does || !name) return undefined;
  const holder = path.slice(0, -1);
  if (does === 'add') return {does, list: holder.at(-1) === name ? holder : [...holder, name]};
  const place = Number(holder.at(-1));
  if (holder.at(-2) !== name || !Number.isInteger(place)) return undefined;
  return {does: does as Special['does'], list: holder.slice(0, -1), place};
}

/** False for the words by which a form says no. */
export const isYes = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && !['', 'false', '0', 'off'].includes(value));
