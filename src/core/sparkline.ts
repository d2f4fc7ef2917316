import {svg, type SVGTemplateResult} from 'lit';

/** The box in which sparklines are drawn; it is stretched to its place. */
export const SPARK = {width: 100, height: 32, inset: 2} as const;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What changes by less than this part of itself is drawn as calm as it is. */
const CALM = 0.05;

function spotsOf(values: readonly number[]): readonly Spot[] {
  const low = Math.min(...values);
  const reach = Math.max(...values) - low;
  const room = Math.max(reach, CALM * Math.max(...values.map(Math.abs)));
  const high = SPARK.height - 2 * SPARK.inset;
  const step = SPARK.width / (values.length - 1);
  return values.map((value, index) => ({
    x: round(index * step),
    // A flat line runs through the middle.
    y: round(SPARK.inset + high * (room === 0 ? 0.5 : 1 - (value - low + (room - reach) / 2) / room)),
  }));
}

/** A smooth path through the values that never swings above or below them; empty for fewer than two. */
export function sparkPath(values: readonly number[]): string {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length < 2) return '';
  const [first, ...rest] = spotsOf(finite) as [Spot, ...Spot[]];
  let before = first;
  let path = `M${first.x},${first.y}`;
  for (const spot of rest) {
    const middle = round((before.x + spot.x) / 2);
    path += `C${middle},${before.y} ${middle},${spot.y} ${spot.x},${spot.y}`;
    before = spot;
  }
  return path;
}

/** The drawing of a sparkline, without words: whoever places it says in text what it shows. */
export function sparkline(values: readonly number[], area = false): SVGTemplateResult {
  const path = sparkPath(values);
  return svg`<svg
    class="spark"
    part="sparkline"
    viewBox="0 0 ${SPARK.width} ${SPARK.height}"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >${area && path ? svg`<path class="spark-area" d="${path}V${SPARK.height}H0Z"/>` : ''}<path class="spark-line" d=${path} vector-effect="non-scaling-stroke"/></svg>`;
}
