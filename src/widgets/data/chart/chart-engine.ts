/**
 * The one place that imports Chart.js, with what tells it how to draw; loaded when the first chart is drawn. What a kind of chart needs is registered
 * when it is first asked for, so that nothing is set up for charts that a page doesn't have.
 */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
  TimeScale,
  _adapters,
  type ChartComponentLike,
} from 'chart.js';
import {intlAdapter} from './time-adapter.js';

export {Chart};
export {chartConfig, chartData} from './chart-config.js';
export {moveOn} from './chart-move.js';
export {extrasPlugin} from './chart-plugins.js';

const LINE = [
  LineController,
  LineElement,
  PointElement,
  Filler,
  CategoryScale,
  LinearScale,
  LogarithmicScale,
  TimeScale,
];

const PARTS: Readonly<Record<string, readonly ChartComponentLike[]>> = {
  line: LINE,
  bar: [BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale, TimeScale],
  pie: [PieController, ArcElement],
  doughnut: [DoughnutController, ArcElement],
  scatter: [ScatterController, LineElement, PointElement, LinearScale, LogarithmicScale, TimeScale],
  radar: [RadarController, LineElement, PointElement, Filler, RadialLinearScale],
};

const ready = new Set<string>();

/**
 * Makes sure that these kinds can be drawn; unknown ones are left out.
 * @public Called through the module, which is loaded with the first chart.
 */
export function prepare(kinds: Iterable<string>): void {
  for (const kind of kinds) {
    const parts = PARTS[kind];
    if (!parts || ready.has(kind)) continue;
    if (ready.size === 0) _adapters._date.override(intlAdapter);
    ready.add(kind);
    Chart.register(...parts);
  }
}

/** How many charts there are; for tests of cleanliness. */
export const liveCharts = (): number => Object.keys(Chart.instances).length;
