import type {ChartModel} from './chart-model.js';
import {drawnWithin, type Span} from './chart-span.js';

/**
 * Which points of many are drawn: the lowest and the highest of each stretch in each series, so that no peak is lost.
 * Of a span its points alone. Undefined where all can be drawn.
 */
export function thin(model: ChartModel, most: number, span?: Span): readonly number[] | undefined {
  const {labels, series} = model;
  if (series.some(({xs}) => xs)) return undefined;
  const {from: start, to: last} = span ? drawnWithin(model, span) : {from: 0, to: labels.length - 1};
  const count = last - start + 1;
  if (count <= most || series.length === 0)
    return span && Array.from({length: Math.max(count, 0)}, (_, index) => start + index);
  const stretches = Math.max(1, Math.floor(most / (2 * Math.min(series.length, 4))));
  const kept = new Set<number>([start, last]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = start + Math.floor((stretch * count) / stretches);
    const to = start + Math.floor(((stretch + 1) * count) / stretches);
    for (const {values} of series) keepEnds(values, from, to, kept);
  }
  return [...kept].toSorted((a, b) => a - b);
}

function keepEnds(values: readonly (number | null)[], from: number, to: number, kept: Set<number>): void {
  let low = -1;
  let high = -1;
  for (let index = from; index < to; index++) {
    const value = values[index];
    if (value === null || value === undefined) continue;
    if (low < 0 || value < (values[low] ?? 0)) low = index;
    if (high < 0 || value > (values[high] ?? 0)) high = index;
  }
  if (low >= 0) kept.add(low).add(high);
}

/** The place among the drawn points that is nearest to a point of the data. */
export function nearestDrawn(drawn: readonly number[] | undefined, index: number): number {
  if (!drawn) return index;
  let [low, high] = [0, drawn.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((drawn[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return index - (drawn[low] ?? 0) <= (drawn[high] ?? 0) - index ? low : high;
}
