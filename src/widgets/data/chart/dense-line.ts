import type {Scale} from 'chart.js';
import type {Drawing} from './chart-config.js';
import type {ChartSeries} from './chart-model.js';

type Plain = Record<string, unknown>;

/** Of more points nobody follows the motion, nor sees the curve between two of them. */
export const MOST_LOOSE = 300;
/** Most categories that are looked at to find those that are named. */
const MOST_NAMED = 18;

const LINES: ReadonlySet<string> = new Set(['line', 'area']);

/** Whether a line has so many points that they are handed to Chart.js as it counts them itself, and joined by straight lines. */
export function isDense({type, model, drawn}: Drawing): boolean {
  const count = drawn?.length ?? model.labels.length;
  return count > MOST_LOOSE && LINES.has(type) && (model.axis === 'category' || isRising(model.times));
}

/** A series of a dense line: it is not parsed, so that its points are taken as they are. */
export function denseSeries({model, drawn}: Drawing, {values}: ChartSeries): Plain {
  const times = model.axis === 'time' ? model.times : undefined;
  const data: {x: number; y: number | null}[] = [];
  const count = drawn?.length ?? values.length;
  for (let place = 0; place < count; place++) {
    const index = drawn ? (drawn[place] as number) : place;
    data.push({x: times ? (times[index] ?? index) : place, y: values[index] ?? null});
  }
  return {data, parsing: false, cubicInterpolationMode: 'default'};
}

let places: number[] = [];

/** The categories of a dense line: the places of its points in the data, which are named when a tick needs it. */
export function denseLabels({model, drawn}: Drawing): number[] {
  if (drawn) return [...drawn];
  const {length} = model.labels;
  if (places.length !== length) places = Array.from({length}, (_, place) => place);
  return places;
}

/** Of the categories of a dense line few can be named: not all of them are written to find out which. */
export function fewTicks(axis: {ticks: {value: number}[]}): void {
  const step = Math.ceil(axis.ticks.length / MOST_NAMED);
  axis.ticks = axis.ticks.filter((_, index) => index % step === 0);
}

/** How the ticks of a dense line are named: a function that Chart.js calls on the scale. */
export function nameTicks({label}: Drawing): (this: Scale, value: unknown) => string {
  return function (value) {
    return label(Number(this.getLabelForValue(Number(value))));
  };
}

// Chart.js looks for the ends of what it takes as it is at its ends.
function isRising(times: readonly number[] | undefined): boolean {
  return times !== undefined && times.every((time, index) => index === 0 || time >= (times[index - 1] as number));
}
