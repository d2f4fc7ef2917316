import {momentIn} from '../../../format/dates.js';
import {numberIn} from '../../../format/numbers.js';
import type {ChartFields} from './chart-data.js';
import type {ChartSeries} from './chart-model.js';

type Plain = Readonly<Record<string, unknown>>;

/** Names that say what stands along x, the likeliest first. */
const X_NAMES = [
  'x',
  'label',
  'time',
  'timestamp',
  'date',
  'datetime',
  'at',
  'month',
  'day',
  'year',
  'name',
  'category',
];
/** Fields that name a record and measure nothing. */
const NO_FIGURE = /^(id|key|_id|uuid)$|_id$/i;
/** Records looked at to find out what the fields hold. */
const LOOKED_AT = 20;

/** Which fields of some records are drawn, and the labels they give. */
export interface ReadFields {
  readonly x: string | undefined;
  readonly ys: readonly string[];
  readonly labels: readonly unknown[];
}

const isFigure = (value: unknown): boolean => numberIn(value) !== undefined;

/** Finds the fields of records: those the author named, else those whose names and contents fit. */
export function readRecords(rows: readonly Plain[], {x, y, series}: ChartFields): ReadFields {
  const sample = rows.slice(0, LOOKED_AT);
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const along = x?.trim() || findX(sample, names, series);
  const asked = y?.split(',').map((name) => name.trim());
  const ys =
    asked?.filter(Boolean) ?? names.filter((name) => name !== along && name !== series && measures(sample, name));
  const labels = rows.map((row, index) => (along ? row[along] : undefined) ?? index + 1);
  return {x: along, ys, labels};
}

function findX(sample: readonly Plain[], names: readonly string[], series: string | undefined): string | undefined {
  const free = names.filter((name) => name !== series);
  const known = X_NAMES.find((name) => free.includes(name));
  if (known) return known;
  const inAll = (test: (value: unknown) => boolean) =>
    free.find((name) => !NO_FIGURE.test(name) && sample.every((row) => test(row[name])));
  return inAll((value) => typeof value === 'string' && momentIn(value) !== undefined) ?? inAll(isText);
}

const isText = (value: unknown): boolean => typeof value === 'string' && !isFigure(value);

const measures = (sample: readonly Plain[], name: string): boolean =>
  !NO_FIGURE.test(name) &&
  sample.some((row) => isFigure(row[name])) &&
  sample.every((row) => row[name] === undefined || row[name] === null || isFigure(row[name]));

/** Turns records with a series field into one series for each of its values, side by side over the same labels. */
export function pivot(
  rows: readonly Plain[],
  x: string | undefined,
  y: string | undefined,
  by: string,
  most: number,
): {readonly labels: readonly unknown[]; readonly series: readonly ChartSeries[]} {
  const places = new Map<unknown, number>();
  const columns = new Map<string, (number | null)[]>();
  for (const [index, row] of rows.entries()) {
    const label = (x ? row[x] : undefined) ?? index + 1;
    if (!places.has(label)) places.set(label, places.size);
    const name = String(row[by] ?? '–');
    if (!columns.has(name) && columns.size >= most) continue;
    const column = columns.get(name) ?? [];
    columns.set(name, column);
    const number = y === undefined ? undefined : numberIn(row[y]);
    column[places.get(label) ?? 0] = number === undefined ? null : Number(number);
  }
  const series = [...columns].map(([name, column]) => ({
    name,
    values: Array.from({length: places.size}, (_, index) => column[index] ?? null),
  }));
  return {labels: [...places.keys()], series};
}
