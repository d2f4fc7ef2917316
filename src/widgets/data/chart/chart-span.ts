import type {ChartModel, PointAt} from './chart-model.js';

/**
 * A stretch of the x axis, both ends included: moments in milliseconds since 1970, numbers, or the places of
 * categories, as the axis has them.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<ChartModel, {readonly span: Span | undefined}>();

const isFree = ({series}: ChartModel): boolean => series.some(({xs}) => xs !== undefined);

function measure(model: ChartModel): Span | undefined {
  const {axis, labels, times = [], series} = model;
  if (!isFree(model) && axis === 'category') return labels.length > 1 ? {from: 0, to: labels.length - 1} : undefined;
  let [from, to] = [Infinity, -Infinity];
  for (const places of isFree(model) ? series.map(({xs = []}) => xs) : [times]) {
    for (const place of places) {
      if (place < from) from = place;
      if (place > to) to = place;
    }
  }
  return to > from ? {from, to} : undefined;
}

/** From where to where the data goes along x; undefined where there is no stretch. */
export function domainOf(model: ChartModel): Span | undefined {
  const found = known.get(model);
  if (found) return found.span;
  const span = measure(model);
  known.set(model, {span});
  return span;
}

/** Where a point stands along x. */
export const placeOfPoint = ({axis, times, series}: ChartModel, {series: at, index}: PointAt): number =>
  series[at]?.xs?.[index] ?? (axis === 'time' ? (times?.[index] ?? index) : index);

/** The least stretch that can be looked at: two categories, or the mean distance of two points. */
export function leastOf(model: ChartModel, {from, to}: Span): number {
  if (model.axis === 'category') return 1;
  const count = isFree(model) ? Math.max(...model.series.map(({values}) => values.length)) : model.labels.length;
  return (to - from) / Math.max(count - 1, 1);
}

/** The places of the first and last point within a span; undefined where none is. */
export function pointsWithin(model: ChartModel, {from, to}: Span): Span | undefined {
  const {axis, times, labels} = model;
  if (axis !== 'time' || !times) {
    const first = Math.max(0, Math.ceil(from));
    const last = Math.min(labels.length - 1, Math.floor(to));
    return first <= last ? {from: first, to: last} : undefined;
  }
  const first = times.findIndex((time) => time >= from);
  const last = times.findLastIndex((time) => time <= to);
  return first >= 0 && first <= last ? {from: first, to: last} : undefined;
}

/** The points of a span that are drawn: on an axis of moments the lines go on to those beside it. */
export function drawnWithin(model: ChartModel, span: Span): Span {
  const last = Math.max(0, model.labels.length - 1);
  const {from, to} = pointsWithin(model, span) ?? between(model, span);
  const more = model.axis === 'time' ? 1 : 0;
  return {from: Math.max(0, from - more), to: Math.min(last, to + more)};
}

// The two points around a span that holds none.
function between({times = []}: ChartModel, {to}: Span): Span {
  const after = times.findIndex((time) => time > to);
  const at = after < 0 ? times.length - 1 : after;
  return {from: at, to: at};
}
