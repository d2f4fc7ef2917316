import {momentIn} from '../../../format/dates.js';
import type {ChartModel, PointAt} from './chart-model.js';
import {placeOfPoint} from './chart-span.js';

/** Where somebody looks, in words that another chart understands. */
interface Look {
  readonly label: string;
  readonly time?: number;
  readonly place?: number;
}

/** Finds the point of a chart, in one of its series, at which others look. */
export type FindLook = (model: ChartModel, series: number) => PointAt | undefined;

/** A chart of a group: told where somebody looks at another, or undefined when they look away. */
type Mate = (look: Look | undefined) => void;

const groups = new Map<string, Set<Mate>>();

function lookOf(model: ChartModel, point: PointAt): Look {
  const {axis, times, labels} = model;
  const place = placeOfPoint(model, point);
  const time = axis === 'time' ? place : times?.[point.index];
  return {
    label: String(labels[point.index] ?? place),
    ...(time !== undefined && {time}),
    ...(axis === 'number' && {place}),
  };
}

function nearest(places: readonly number[], wanted: number): number {
  let best = -1;
  for (const [index, place] of places.entries())
    if (best < 0 || Math.abs(place - wanted) < Math.abs((places[best] ?? 0) - wanted)) best = index;
  return best;
}

// Outside of what it shows a chart has nothing to say of a moment.
function nearestWithin(places: readonly number[], wanted: number): number {
  const at = nearest(places, wanted);
  const ends = [places[0] ?? 0, places.at(-1) ?? 0];
  return wanted < Math.min(...ends) || wanted > Math.max(...ends) ? -1 : at;
}

function findIn(model: ChartModel, {label, time, place}: Look, series: number): number {
  const xs = model.series[series]?.xs;
  const along = model.axis === 'time' ? time : place;
  if (xs) return along === undefined ? -1 : nearest(xs, along);
  if (model.axis === 'time' && model.times) {
    const moment = time ?? momentIn(label)?.time;
    return moment === undefined ? -1 : nearestWithin(model.times, moment);
  }
  return model.labels.findIndex((one) => String(one) === label);
}

/** A chart's place in the groups whose crosshairs move together. Loaded with the first chart that has a `group`. */
export class CrosshairGroup {
  readonly #changed: (find: FindLook | undefined) => void;
  #name?: string;
  #told = '';

  /** `changed` gets what finds the point that others look at, or undefined when they look away. */
  constructor(changed: (find: FindLook | undefined) => void) {
    this.#changed = changed;
  }

  /** Belongs to this group from now on, or to none. */
  join(name: string | undefined): void {
    if (name === this.#name) return;
    this.leave();
    this.#name = name;
    if (name === undefined) return;
    const mates = groups.get(name) ?? new Set();
    groups.set(name, mates.add(this.#hear));
  }

  leave(): void {
    const mates = this.#name === undefined ? undefined : groups.get(this.#name);
    this.tell(undefined, undefined);
    mates?.delete(this.#hear);
    if (mates?.size === 0 && this.#name !== undefined) groups.delete(this.#name);
    this.#name = undefined;
  }

  /** Tells the others where somebody looks at this chart. */
  tell(model: ChartModel | undefined, point: PointAt | undefined): void {
    const look = model && point && lookOf(model, point);
    const key = look ? JSON.stringify(look) : '';
    if (key === this.#told || this.#name === undefined) return;
    this.#told = key;
    for (const mate of groups.get(this.#name) ?? []) if (mate !== this.#hear) mate(look);
  }

  readonly #hear: Mate = (look) =>
    this.#changed(
      look &&
        ((model, series) => {
          const index = findIn(model, look, series);
          return index < 0 ? undefined : {series, index};
        }),
    );
}
