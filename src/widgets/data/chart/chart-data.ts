import {warn} from '../../../core/warn.js';
import {momentIn} from '../../../format/dates.js';
import {format} from '../../../format/format.js';
import {numberIn} from '../../../format/numbers.js';
import {pivot, readRecords} from './chart-records.js';
import {NO_MODEL, type AxisKind, type ChartModel, type ChartSeries, type ChartType} from './chart-model.js';

type Plain = Readonly<Record<string, unknown>>;

/** How records become a chart: which fields are drawn. */
export interface ChartFields {
  /** The field along x; found by its name or content by default. */
  readonly x?: string;
  /** The fields of the figures, by commas; all numeric ones by default. */
  readonly y?: string;
  /** The field whose values become the series; none by default. */
  readonly series?: string;
  readonly type: ChartType;
  readonly language: string;
}

/** Most series that are drawn; a field with more values is no series. */
const MOST_SERIES = 50;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The number in a value; null where there is none, so that the line has a gap. */
export function figureOf(value: unknown): number | null {
  const number = numberIn(value);
  return number === undefined || !Number.isFinite(Number(number)) ? null : Number(number);
}

/** Whether an answer is a chart as a whole and no record. */
export const isChartData = (answer: unknown): boolean =>
  isPlain(answer) && (Array.isArray(answer['datasets']) || (Array.isArray(answer['labels']) && !('type' in answer)));

/** Reads any form of data: `{labels, datasets}`, records, pairs, plain figures, figures by name. Nothing throws. */
export function readChartData(data: unknown, fields: ChartFields): ChartModel {
  if (Array.isArray(data)) return readList(data, fields);
  if (!isPlain(data)) return NO_MODEL;
  if (Array.isArray(data['datasets'])) return readDatasets(data, data['datasets'], fields);
  if (Array.isArray(data['labels'])) return readDatasets(data, [{data: data['data']}], fields);
  const names = Object.keys(data);
  return names.length && names.every((name) => figureOf(data[name]) !== null)
    ? build(names, [{name: '', values: names.map((name) => figureOf(data[name]))}], fields)
    : NO_MODEL;
}

function readList(list: readonly unknown[], fields: ChartFields): ChartModel {
  if (list.length === 0) return NO_MODEL;
  if (list.every(Array.isArray)) return readList(list.map(pairRecord), {...fields, x: 'x', y: 'y'});
  if (list.some(isPlain)) return readRows(list.filter(isPlain), fields);
  return build(
    list.map((_, index) => index + 1),
    [{name: '', values: list.map(figureOf)}],
    fields,
  );
}

const pairRecord = (pair: unknown): Plain => {
  const [x, y] = pair as readonly unknown[];
  return {x, y};
};

function readRows(rows: readonly Plain[], fields: ChartFields): ChartModel {
  const {x, ys, labels} = readRecords(rows, fields);
  const named = (field: string): string => format(field, 'humanize', {language: fields.language});
  const category = x ? named(x) : undefined;
  const own = {...(x && {x}), ...(fields.series && {series: fields.series})};
  if (fields.type === 'scatter')
    return {...scattered(rows, x, ys, fields, named), ...(category && {category}), fields: own};
  const split = fields.series ? pivot(rows, x, ys[0], fields.series, MOST_SERIES) : undefined;
  const series = split?.series ?? ys.map((y) => ({name: named(y), values: rows.map((row) => figureOf(row[y]))}));
  return {...build(split?.labels ?? labels, series, fields), ...(category && {category}), fields: own};
}

function scattered(
  rows: readonly Plain[],
  x: string | undefined,
  ys: readonly string[],
  fields: ChartFields,
  named: (field: string) => string,
): ChartModel {
  const {series} = fields;
  const at = (row: Plain, index: number): number => (x ? (placeOf(row[x]) ?? index) : index);
  const one = (name: string, part: readonly Plain[], y: string): ChartSeries => ({
    name,
    xs: part.map(at),
    values: part.map((row) => figureOf(row[y])),
  });
  const kept = x ? momentsAmong(rows.map((row) => row[x])) : undefined;
  if (kept) return {...scattered(picked(rows, kept), x, ys, fields, named), kept};
  const axis: AxisKind = x && rows.every((row) => isMoment(row[x])) ? 'time' : 'number';
  const [first = 'y'] = ys;
  if (!series) return {axis, labels: [], series: ys.map((y) => one(named(y), rows, y))};
  const groups = new Map<string, Plain[]>();
  for (const row of rows) {
    const name = String(row[series] ?? '–');
    if (groups.has(name) || groups.size < MOST_SERIES) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return {axis, labels: [], series: [...groups].map(([name, part]) => one(name, part, first))};
}

function placeOf(value: unknown): number | undefined {
  return figureOf(value) ?? momentIn(value)?.time;
}

function readDatasets(data: Plain, datasets: readonly unknown[], fields: ChartFields): ChartModel {
  const sets = datasets.filter(isPlain).slice(0, MOST_SERIES);
  const given = Array.isArray(data['labels']) ? (data['labels'] as readonly unknown[]) : undefined;
  const first = sets.map(({data: list}) => list).find(Array.isArray) as readonly unknown[] | undefined;
  const labels = given ?? (first ?? []).map((point, index) => xOf(point) ?? index + 1);
  const series = sets.map((set) => seriesOf(set, fields.type));
  if (fields.type === 'scatter') return {axis: 'number', labels: [], series};
  return build(labels, series, fields);
}

const xOf = (point: unknown): unknown =>
  isPlain(point) ? (point['x'] ?? point['label']) : Array.isArray(point) ? (point[0] as unknown) : undefined;

const yOf = (point: unknown): number | null =>
  figureOf(isPlain(point) ? (point['y'] ?? point['value']) : Array.isArray(point) ? point[1] : point);

function seriesOf({label, data, ...rest}: Plain, type: ChartType): ChartSeries {
  const list: readonly unknown[] = Array.isArray(data) ? data : [];
  const {color, backgroundColor, borderColor, ...extra} = rest;
  const painted = [color, isRound(type) ? backgroundColor : borderColor, backgroundColor, borderColor].find(isPaint);
  return {
    name: typeof label === 'string' || typeof label === 'number' ? String(label) : '',
    values: list.map(yOf),
    ...(type === 'scatter' && {xs: list.map((point, index) => placeOf(xOf(point)) ?? index)}),
    ...(painted !== undefined && {color: painted}),
    ...(Object.keys(extra).length > 0 && {extra}),
  };
}

const isRound = (type: ChartType): boolean => type === 'pie' || type === 'doughnut';

const isPaint = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

// Milliseconds since 1970, from 1973 on: smaller numbers are years, hours and counts.
const isMoment = (value: unknown): boolean =>
  typeof value === 'number' ? value > 1e11 && value < 1e14 : momentIn(value) !== undefined;

const picked = <Item>(items: readonly Item[], places: readonly number[]): readonly Item[] =>
  places.map((place) => items[place] as Item);

const only =
  (places: readonly number[]) =>
  (series: ChartSeries): ChartSeries => ({...series, values: picked(series.values, places)});

/** The places of the moments, where a few values among them are none, which is told; undefined otherwise. */
function momentsAmong(values: readonly unknown[]): readonly number[] | undefined {
  const places = [...values.keys()].filter((place) => isMoment(values[place]));
  if (places.length === values.length || places.length * 2 <= values.length) return undefined;
  const [stray] = values.filter((value) => !isMoment(value));
  warn(undefined, `A chart leaves out the point at "${String(stray).slice(0, 60)}": the others along x are moments.`);
  return places;
}

/** A line of moments has a time axis; bars and rings have one place for each label, whatever it says. */
function build(labels: readonly unknown[], series: readonly ChartSeries[], fields: ChartFields): ChartModel {
  const {type} = fields;
  const longest = Math.max(labels.length, ...series.map(({values}) => values.length));
  const full =
    longest > labels.length ? Array.from({length: longest}, (_, index) => labels[index] ?? index + 1) : labels;
  const even = series.map((one) => (one.values.length < longest ? {...one, values: filled(one.values, longest)} : one));
  const timed = longest > 0 && full.every(isMoment);
  const times = timed ? full.map((label) => momentIn(label)?.time ?? 0) : undefined;
  const continuous = type === 'line' || type === 'area' || type === 'sparkline';
  const kept = continuous && !timed ? momentsAmong(full) : undefined;
  if (kept) return {...build(picked(full, kept), even.map(only(kept)), fields), kept};
  return {
    axis: times && continuous ? 'time' : 'category',
    labels: full,
    series: even,
    ...(times && {times}),
  };
}

const filled = (values: readonly (number | null)[], length: number): readonly (number | null)[] =>
  Array.from({length}, (_, index) => values[index] ?? null);
