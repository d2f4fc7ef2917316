import {momentIn} from '../../../format/dates.js';
import {numberIn} from '../../../format/numbers.js';
import {isPlain} from './chart-data.js';
import type {ChartModel, PointAt} from './chart-model.js';
import {domainOf, placeOfPoint, type Span} from './chart-span.js';

/** What an author has to say of a place or a stretch of a chart. */
export interface Annotation {
  readonly label: string;
  /** The label, the moment or the number along x; or where a stretch begins. */
  readonly from: unknown;
  /** Where a stretch ends; the same as `from` for a single place. */
  readonly to: unknown;
  /** The figure at which it stands; it goes over the whole height by default. */
  readonly y?: number;
  /** A colour word or any CSS colour; `info` by default. */
  readonly color?: string;
}

/** Reads `[{x, label}]` and `[{from, to, label}]`; what is neither is left out. */
export function annotationsOf(value: unknown): readonly Annotation[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter(isPlain).flatMap(({x, from = x, to = from, y, label, color}) =>
    from === undefined || from === null || (typeof label !== 'string' && typeof label !== 'number')
      ? []
      : [
          {
            label: String(label),
            from,
            to,
            ...(typeof y === 'number' && {y}),
            ...(typeof color === 'string' && {color}),
          },
        ],
  );
}

/** Where a value stands along x; undefined where the axis has no such place. */
function placeIn(model: ChartModel, value: unknown): number | undefined {
  if (model.axis === 'time') return momentIn(value)?.time;
  if (model.axis === 'number') return Number(numberIn(value) ?? Number.NaN);
  const at = model.labels.findIndex((label) => String(label) === String(value));
  if (at >= 0) return at;
  const time = model.times && momentIn(value)?.time;
  const near = time === undefined ? -1 : (model.times?.findLastIndex((one) => one <= time) ?? -1);
  return near < 0 ? undefined : near;
}

/** An annotation at its place in a chart. */
export interface Note extends Annotation {
  readonly span: Span;
}

/** The annotations that concern what a chart shows, in the order in which they stand there. */
export function notesOf(model: ChartModel, annotations: readonly Annotation[] = []): readonly Note[] {
  const all = domainOf(model);
  const placed = annotations.flatMap((one) => {
    const [a, b] = [placeIn(model, one.from), placeIn(model, one.to)];
    if (a === undefined || b === undefined || Number.isNaN(a + b)) return [];
    return [{...one, span: {from: Math.min(a, b), to: Math.max(a, b)}}];
  });
  return placed
    .filter(({span}) => !all || (span.to >= all.from && span.from <= all.to))
    .toSorted((a, b) => a.span.from - b.span.from);
}

/** What is said of a point: the notes of stretches it is in, and of places to which it is the nearest. */
export function notesAt(model: ChartModel, notes: readonly Note[], point: PointAt): readonly string[] {
  const here = placeOfPoint(model, point);
  const beside = [point.index - 1, point.index + 1].filter((index) => index >= 0);
  const last = (model.series[point.series]?.values.length ?? 0) - 1;
  const isNearest = (place: number): boolean =>
    beside.every(
      (index) => index > last || Math.abs(placeOfPoint(model, {...point, index}) - place) >= Math.abs(here - place),
    );
  return notes
    .filter(({span, from, to}) => (from === to ? isNearest(span.from) : here >= span.from && here <= span.to))
    .map(({label}) => label);
}
