import {isRecord} from '../../../data/is-record.js';
import type {Json, JsonRecord} from '../../../data/types.js';

/** A card shown elsewhere than its record says: one that is lifted, or whose move is not confirmed yet. */
export interface Shift {
  readonly key: string;
  readonly columnId: string;
  /** Where in the column it stands, from 0, the card itself not counted. */
  readonly index: number;
  /** The key of the card that it stands before; undefined at the end. */
  readonly before?: string;
  /** The fields that the move sets, by their paths. */
  readonly fields: readonly (readonly [path: string, value: Json])[];
}

function withField(record: JsonRecord, [name = '', ...rest]: readonly string[], value: Json): JsonRecord {
  const inner = Object.hasOwn(record, name) ? record[name] : undefined;
  return {...record, [name]: rest.length > 0 ? withField(isRecord(inner) ? inner : {}, rest, value) : value};
}

/** The record with the fields of a shift set. */
export const shifted = (record: JsonRecord, {fields}: Pick<Shift, 'fields'>): JsonRecord =>
  fields.reduce((result, [path, value]) => withField(result, path.split('.'), value), record);

/** The fields of a record that a shift sets, whole at their top, as a server merges them. */
export function patchOf(record: JsonRecord, shift: Pick<Shift, 'fields'>): JsonRecord {
  const whole = shifted(record, shift);
  const names = shift.fields.map(([path]) => path.split('.')[0] ?? path);
  return Object.fromEntries(names.map((name) => [name, whole[name] ?? null]));
}
