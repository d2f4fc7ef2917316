import {isRecord} from '../../../data/is-record.js';
import {getPath} from '../../../data/paths.js';
import type {JsonRecord} from '../../../data/types.js';
import {numberIn} from '../../../format/numbers.js';

/** How the figures of many records become one. */
export const AGGREGATES = ['last', 'sum', 'avg', 'min', 'max', 'count'] as const;

/** Fields that say when or which a record is, and measure nothing. */
const NO_FIGURE = /^(id|key|_id|uuid|timestamp|created_at|time|date)$|_id$/i;
/** Records looked at to find out what they hold. */
const LOOKED_AT = 20;

/** When a record was made, as it says itself. */
export const momentOf = (record: JsonRecord): unknown => record['timestamp'] ?? record['created_at'] ?? record['time'];

/** A record of a pipeline as one plain row: what its `data` and `metrics` hold, with its moment and key. */
export function rowOf(record: JsonRecord): Readonly<Record<string, unknown>> {
  const {data, metrics} = record;
  if (!isRecord(data)) return record;
  const moment = momentOf(record);
  return {
    ...(record['id'] !== undefined && {id: record['id']}),
    ...(moment !== undefined && {timestamp: moment}),
    ...(isRecord(metrics) && metrics),
    ...data,
  };
}

/** The value of a field, a dotted path allowed, of a record's `data`, its `metrics` or itself. */
export function valueIn(record: JsonRecord, field: string): unknown {
  for (const part of [record['data'], record['metrics'], record]) {
    const value = isRecord(part) ? (getPath(part, field) ?? part[field]) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A figure that records have, where nobody said which; undefined where they measure nothing. */
export function figureField(records: readonly JsonRecord[]): string | undefined {
  const rows = records.slice(-LOOKED_AT).map((record) => rowOf(record));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.find((name) => !NO_FIGURE.test(name) && rows.some((row) => typeof row[name] === 'number'));
}

/** The figures of a field, in the order of the records; what is none is left out. */
export const figuresOf = (records: readonly JsonRecord[], field: string): readonly number[] =>
  records.flatMap((record) => {
    const figure = numberIn(valueIn(record, field));
    return figure === undefined ? [] : [Number(figure)];
  });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** One figure of many; undefined where there are none. */
export function aggregate(values: readonly number[], how: unknown): number | undefined {
  if (how === 'count') return values.length;
  if (values.length === 0) return undefined;
  if (how === 'sum') return sum(values);
  if (how === 'avg') return sum(values) / values.length;
  if (how === 'min') return Math.min(...values);
  if (how === 'max') return Math.max(...values);
  return values.at(-1);
}

/** By how many per cent the last figure differs from the first; undefined where that says nothing. */
export function changeOf(values: readonly number[]): number | undefined {
  const [first] = values;
  const last = values.at(-1);
  if (!first || last === undefined || values.length < 2) return undefined;
  return ((last - first) / Math.abs(first)) * 100;
}

/** One row for each value of a field, with the figures of its records made one. */
export function grouped(
  records: readonly JsonRecord[],
  by: string,
  field: string | undefined,
  how: unknown,
): readonly Readonly<Record<string, unknown>>[] {
  const groups = new Map<string, JsonRecord[]>();
  for (const record of records) {
    const name = String(valueIn(record, by) ?? '–');
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  // In an order of their own: by the first record of each, colours would change places with every push.
  const named = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return named.map(([name, members]) => ({
    [by]: name,
    [field ?? 'count']: field ? (aggregate(figuresOf(members, field), how ?? 'sum') ?? 0) : members.length,
  }));
}
