import {layouts, type Chart, type DatasetController} from 'chart.js';

/** What Chart.js says of a controller to its own alone: how far points stand out of the plot. */
interface Reaching {
  getMaxOverflow(): boolean | number;
}

/** Its types leave the last parameter out: the room around the plot that points need. */
interface Layouts {
  update(chart: Chart, width: number, height: number, reach: number): void;
}

/** From what a chart was last laid out: what the axes follow from, and the plot that came of it. */
const laidOut = new WeakMap<Chart, {readonly cause: string; readonly area: object}>();

/**
 * Draws new figures in a chart of which nothing else has changed: scales, points and lines follow them, while `update()`
 * would resolve all options anew as well. To be called for datasets of points that are not parsed.
 * @public Called through the engine's module, which is loaded with the first chart.
 */
export function moveOn(chart: Chart): void {
  const controllers = chart.getSortedVisibleDatasetMetas().map(({controller}) => controller);
  for (const controller of controllers) controller.buildOrUpdateElements(false);
  const cause = causeOf(chart);
  const last = laidOut.get(chart);
  if (cause === undefined || cause !== last?.cause || chart.chartArea !== last.area) {
    layOut(chart, controllers);
    if (cause !== undefined) laidOut.set(chart, {cause, area: chart.chartArea});
  }
  for (const controller of controllers) controller.update('none');
  chart.render();
}

function layOut(chart: Chart, controllers: readonly DatasetController[]): void {
  const reach = controllers.map((controller) => Number((controller as unknown as Reaching).getMaxOverflow()));
  (layouts as Layouts).update(chart, chart.width, chart.height, Math.max(0, ...reach));
  for (const scale of Object.values(chart.scales)) scale.configure();
}

/** Names the categories anew, and tells what else the axes follow from; undefined where moments stand along x. */
function causeOf(chart: Chart): string | undefined {
  const {x} = chart.scales;
  if (x?.type !== 'category') return undefined;
  x.generateTickLabels(x.ticks);
  const items = x.getLabelItems();
  let longest = 0;
  for (const [at, {label = ''}] of x.ticks.entries()) {
    const item = items[at];
    if (item) item.label = label;
    longest = Math.max(longest, label.length);
  }
  return [chart.width, chart.height, longest, ...endsOf(chart)].join();
}

/** How many points there are, and the least and the greatest figure of them. */
function endsOf(chart: Chart): readonly number[] {
  let [count, low, high] = [0, Infinity, -Infinity];
  for (const {index} of chart.getSortedVisibleDatasetMetas()) {
    const points = chart.data.datasets[index]?.data as readonly {readonly y: number | null}[];
    count += points.length;
    for (const {y} of points) {
      if (y === null) continue;
      if (y < low) low = y;
      if (y > high) high = y;
    }
  }
  return [count, low, high];
}
