import type {ChartModel} from './chart-model.js';

/**
 * Which points of many are drawn: the lowest and the highest of each stretch in each series, so that no peak is lost.
 * Undefined where all can be drawn.
 */
export function thin({labels, series}: ChartModel, most: number): readonly number[] | undefined {
  const count = labels.length;
  if (count <= most || series.length === 0) return undefined;
  const stretches = Math.max(1, Math.floor(most / (2 * Math.min(series.length, 4))));
  const kept = new Set<number>([0, count - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * count) / stretches);
    const to = Math.floor(((stretch + 1) * count) / stretches);
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
