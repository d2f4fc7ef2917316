import {word} from '../../../core/words.js';
import {format} from '../../../format/format.js';
import {trendWords} from '../../../format/trend-words.js';
import {axisMoment, unitOf} from './axis-moment.js';
import {
  isRound,
  pointsOf,
  type ChartModel,
  type ChartSeries,
  type ChartType,
  type PointAt,
  type Threshold,
} from './chart-model.js';
import type {PointDetail} from './chart-spec.js';
import {notesAt, notesOf, type Annotation, type Note} from './chart-note.js';
import '../../../core/words/en/chart.js';

/** How the figures and labels of one chart are written. */
export interface ChartWriter {
  readonly language: string;
  value(value: number | null | undefined): string;
  tick(value: number): string;
  label(index: number, series?: number): string;
  name(series: number): string;
  /** A number along x. */
  place(value: number): string;
  /** What an author says of a point. */
  notes(point: PointAt): readonly string[];
}

/** A format for the axis: short, since the exact figure is at the point. */
function axisFormat(spec: string): string {
  return /^(number|currency)$/.test(spec) ? `${spec}(compact: true)` : spec;
}

/** A unit as it follows a figure: words stand apart, signs don't. */
export const unitSuffix = (unit = ''): string => (/^\p{L}/u.test(unit.trim()) ? `\u00A0${unit.trim()}` : unit.trim());

/** Makes the writer of a chart; `suffix` follows each figure. */
export function writerOf(
  model: ChartModel,
  language: string,
  spec = 'number',
  suffix = '',
  annotations: readonly Annotation[] = [],
): ChartWriter {
  const notes = notesOf(model, annotations);
  const unit = model.times ? unitOf(model.times) : 'datetime';
  const write = (value: unknown, as: string): string => `${format(value, as, {language})}${suffix}`;
  const labelOf = (index: number, series = 0): string => {
    const x = model.series[series]?.xs?.[index];
    if (x !== undefined)
      return model.axis === 'time' ? axisMoment(x, 'datetime', language) : format(x, 'number', {language});
    const time = model.times?.[index];
    const label = model.labels[index];
    return time === undefined ? String(label ?? index + 1) : axisMoment(time, unit, language);
  };
  return {
    language,
    value: (value) => (value === null || value === undefined ? '–' : write(value, spec)),
    tick: (value) => write(value, axisFormat(spec)),
    label: labelOf,
    name: (series) => model.series[series]?.name || word(language, 'chart.value'),
    place: (value) => format(value, 'number', {language}),
    notes: (point) => (notes.length > 0 ? notesAt(model, notes, point) : []),
  };
}

/** The words at the axes: a drawing keeps them while the data, and its writer with it, goes on. */
export const axisWords = (now: () => ChartWriter | undefined): Pick<ChartWriter, 'tick' | 'label'> => ({
  tick: (value) => now()?.tick(value) ?? '',
  label: (index, series) => now()?.label(index, series) ?? '',
});

/** What a point says of itself: "March: 42, Revenue, 3 of 12". */
export function pointWords(model: ChartModel, {series, index}: PointAt, writer: ChartWriter): string {
  const {values = []} = model.series[series] ?? {};
  const text = word(writer.language, 'chart.point', {
    label: writer.label(index, series),
    value: writer.value(values[index]),
    name: writer.name(series),
    index: index + 1,
    count: values.length,
  });
  return [text, ...writer.notes({series, index})].join(', ');
}

/** What an event tells of a point. */
export const pointDetail = ({series}: ChartModel, point: PointAt, writer: ChartWriter): PointDetail => ({
  series: series[point.series]?.name ?? '',
  label: writer.label(point.index, point.series),
  value: series[point.series]?.values[point.index] ?? null,
  index: point.index,
});

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly last: number;
}

const found = new WeakMap<ChartSeries, Ends | undefined>();

/** Places of the lowest, highest, first and last figure; undefined where there are none. Looked for once a series. */
function endsOf(series: ChartSeries): Ends | undefined {
  if (!found.has(series)) found.set(series, findEnds(series.values));
  return found.get(series);
}

function findEnds(values: ChartSeries['values']): Ends | undefined {
  let [low, high, first, last] = [-1, -1, -1, -1];
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value === null || value === undefined) continue;
    if (first < 0) first = low = high = index;
    if (value < (values[low] ?? 0)) low = index;
    if (value > (values[high] ?? 0)) high = index;
    last = index;
  }
  return first < 0 ? undefined : {low, high, first, last};
}

function trendOf({values}: ChartSeries, {first, last}: Ends, language: string): string {
  const [from, to] = [values[first] ?? 0, values[last] ?? 0];
  return trendWords(from === 0 ? 0 : ((to - from) / Math.abs(from)) * 100, language);
}

/** One series in a sentence: its ends and where it goes. */
export function seriesWords(model: ChartModel, at: number, writer: ChartWriter): string {
  const series = model.series[at];
  const ends = series && endsOf(series);
  if (!ends) return writer.name(at);
  return word(writer.language, 'chart.summary', {
    name: writer.name(at),
    min: writer.value(series.values[ends.low]),
    minAt: writer.label(ends.low, at),
    max: writer.value(series.values[ends.high]),
    maxAt: writer.label(ends.high, at),
    trend: trendOf(series, ends, writer.language),
  });
}

/** Most series that are spoken of one by one. */
const SPOKEN = 5;

/** A threshold in words. */
export const thresholdWords = ({label = '', value}: Threshold, writer: ChartWriter): string =>
  word(writer.language, 'chart.threshold', {label, value: writer.value(value)});

/** Where a note stands, as the chart's labels say it. */
export function noteEnds(model: ChartModel, {span}: Note, writer: ChartWriter): readonly [string, string] {
  const {axis, times} = model;
  const write = (place: number): string => {
    if (axis === 'category') return writer.label(place);
    return axis === 'time'
      ? axisMoment(place, times ? unitOf(times) : 'datetime', writer.language)
      : writer.place(place);
  };
  return [write(span.from), write(span.to)];
}

function noteWords(model: ChartModel, note: Note, writer: ChartWriter): string {
  const [from, to] = noteEnds(model, note, writer);
  return note.span.from === note.span.to
    ? word(writer.language, 'chart.note', {label: note.label, at: from})
    : word(writer.language, 'chart.note.range', {label: note.label, from, to});
}

/** What an author adds to a chart's data. */
export interface Added {
  readonly thresholds?: readonly Threshold[] | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
}

/** A chart in words: its kind, how much it shows, from where to where, each series, its thresholds and notes. */
export function chartWords(
  type: ChartType,
  model: ChartModel,
  writer: ChartWriter,
  {thresholds = [], annotations = []}: Added = {},
): string {
  const {language} = writer;
  const {series, labels} = model;
  const kind = word(language, `chart.${type}`);
  const size = [
    ...(isRound(type) ? [] : [word(language, 'chart.series', {count: series.length})]),
    word(language, 'chart.points', {count: pointsOf(model)}),
  ];
  const last = labels.length - 1;
  const range =
    last > 0 && !isRound(type) ? [word(language, 'chart.range', {from: writer.label(0), to: writer.label(last)})] : [];
  const lines = series.slice(0, SPOKEN).map((_, at) => seriesWords(model, at, writer));
  const marks = thresholds.map((one) => thresholdWords(one, writer));
  const notes = notesOf(model, annotations).map((note) => noteWords(model, note, writer));
  return [[kind, ...size, ...range].join(', '), ...lines, ...marks, ...notes].map((line) => `${line}.`).join(' ');
}
