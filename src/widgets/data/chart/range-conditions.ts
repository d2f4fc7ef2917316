import {momentIn} from '../../../format/dates.js';
import type {Condition, Json} from '../../../data/types.js';
import type {ChartModel} from './chart-model.js';
import {pointsWithin, type Span} from './chart-span.js';

const asJson = (value: unknown): Json => (value instanceof Date ? value.toISOString() : (value as Json));

const isOrdered = (value: unknown): boolean =>
  typeof value === 'number' || value instanceof Date || momentIn(value) !== undefined;

const within = (field: string, from: unknown, to: unknown): readonly Condition[] => [
  {field, op: 'range', value: [asJson(from), asJson(to)]},
];

/** What the records behind a stretch of a chart have in common; none where no field stands along x. */
export function rangeConditions(model: ChartModel, span: Span): readonly Condition[] {
  const field = model.fields?.x;
  if (field === undefined) return [];
  if (model.series.some(({xs}) => xs)) {
    const value = (place: number): Json => (model.axis === 'time' ? new Date(place).toISOString() : place);
    return within(field, value(span.from), value(span.to));
  }
  const places = pointsWithin(model, span);
  if (!places) return [];
  const labels = model.labels.slice(places.from, places.to + 1);
  // Labels that are in order are a range; of words each is named.
  if (labels.every(isOrdered)) {
    const [first, last] = [labels[0], labels.at(-1)];
    const isTurned = (momentIn(first)?.time ?? Number(first)) > (momentIn(last)?.time ?? Number(last));
    return isTurned ? within(field, last, first) : within(field, first, last);
  }
  return [{field, op: 'in', value: labels.map(asJson)}];
}
