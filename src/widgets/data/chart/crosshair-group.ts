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

interface Group {
  readonly mates: Set<Mate>;
  /** Where somebody looks now, and at whose chart. */
  look?: Look | undefined;
  owner?: Mate | undefined;
}

const groups = new Map<string, Group>();

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
    const group: Group = groups.get(name) ?? {mates: new Set()};
    group.mates.add(this.#hear);
    groups.set(name, group);
    if (group.look) this.#hear(group.look);
  }

  leave(): void {
    const group = this.#group;
    this.tell(undefined, undefined);
    group?.mates.delete(this.#hear);
    if (group?.mates.size === 0 && this.#name !== undefined) groups.delete(this.#name);
    this.#name = undefined;
  }

  /** Tells the others where somebody looks at this chart. */
  tell(model: ChartModel | undefined, point: PointAt | undefined): void {
    const look = model && point && lookOf(model, point);
    const key = look ? JSON.stringify(look) : '';
    const group = this.#group;
    if (key === this.#told || !group) return;
    this.#told = key;
    // Who looks away from one chart may look at another by now.
    if (!look && group.owner !== this.#hear) return;
    group.look = look;
    group.owner = look && this.#hear;
    for (const mate of group.mates) if (mate !== this.#hear) mate(look);
  }

  get #group(): Group | undefined {
    return this.#name === undefined ? undefined : groups.get(this.#name);
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
