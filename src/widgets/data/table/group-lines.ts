import type {Places, RowOrder} from './row-order.js';
import type {JsonRecord} from '../../../data/types.js';
import {valueIn, type SummaryKind} from './columns.js';

/** A group of rows that stand together. */
export interface RowGroup {
  /** What tells it apart: the values of its fields, from the outermost. */
  readonly id: string;
  readonly level: number;
  readonly field: string;
  readonly value: unknown;
  /** The rows in it, on all pages that are here, as places in the records. */
  readonly places: readonly number[];
}

/** The lines of rows in groups: below zero the heads of groups, as `-1 - place` in the list of groups. */
export interface GroupedLines {
  readonly lines: Places;
  readonly groups: readonly RowGroup[];
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null) ?? 'null';

/** What tells the group apart that a record is in, at each level. */
const idsOf = (record: JsonRecord | undefined, fields: readonly string[]): readonly string[] => {
  let id = '';
  return fields.map((field) => (id += `${textOf(record && valueIn(record, field))}\n`));
};

/**
 * Puts the heads of groups between rows that are in their order already, and leaves out the rows of those that are
 * closed. `all` are the rows of all pages, from which each group knows how many it has.
 */
export function groupLines(
  records: readonly JsonRecord[],
  {shown, all}: Pick<RowOrder, 'shown' | 'all'>,
  fields: readonly string[],
  isClosed: (id: string) => boolean,
): GroupedLines {
  const places = placesById(records, all, fields);
  const groups: RowGroup[] = [];
  const lines: number[] = [];
  let open: readonly string[] = [];
  for (const place of shown) {
    const record = records[place];
    const ids = idsOf(record, fields);
    const from = ids.findIndex((id, level) => id !== open[level]);
    if (from >= 0) {
      for (let level = from; level < ids.length && !ids.slice(0, level).some(isClosed); level++) {
        const id = ids[level] as string;
        const field = fields[level] as string;
        groups.push({id, level, field, value: record && valueIn(record, field), places: places.get(id) ?? []});
        lines.push(-groups.length);
      }
      open = ids;
    }
    if (!ids.some(isClosed)) lines.push(place);
  }
  return {lines, groups};
}

function placesById(
  records: readonly JsonRecord[],
  found: Places,
  fields: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const place of found) {
    for (const id of idsOf(records[place], fields)) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  }
  return places;
}

/** What is worked out of a field of some records; undefined where none of them holds a number. */
export function aggregateOf(
  records: readonly JsonRecord[],
  places: readonly number[],
  field: string,
  kind: SummaryKind,
): number | undefined {
  let count = 0;
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const place of places) {
    const record = records[place];
    const value = numberOf(record && valueIn(record, field));
    if (value === undefined) continue;
    count++;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (kind === 'count') return count;
  return count === 0 ? undefined : {sum, avg: sum / count, min: least, max: most}[kind];
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
