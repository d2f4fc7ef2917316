/** The kinds of chart. */
export const CHART_TYPES = [
  'line',
  'area',
  'bar',
  'stacked',
  'pie',
  'doughnut',
  'scatter',
  'radar',
  'sparkline',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** What stands along the x axis. */
export type AxisKind = 'category' | 'time' | 'number';

/** One line, one set of bars, one ring. */
export interface ChartSeries {
  readonly name: string;
  /** The figures in the order of the labels; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The places along x, where a series has its own, as in a scatter chart. */
  readonly xs?: readonly number[];
  /** A colour word or any CSS colour, or one for each point; the palette's by default. */
  readonly color?: string | readonly string[];
  /** Further settings of Chart.js for this series. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What a chart draws, whatever form its data came in. */
export interface ChartModel {
  readonly axis: AxisKind;
  /** What each point is called, as it came: text, a number or a moment. */
  readonly labels: readonly unknown[];
  /** Moments of the labels in milliseconds since 1970; with a time axis. */
  readonly times?: readonly number[];
  /** What each point is known by while the data moves; its place by default. */
  readonly keys?: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The places of the points in what was given, where some of it was left out; all by default. */
  readonly kept?: readonly number[];
  /** The name of what stands along x; none by default. */
  readonly category?: string;
  /** The fields of the records that stand along x, and that made the series; none where there are no records. */
  readonly fields?: {readonly x?: string; readonly series?: string};
}

/** A line across the plot at a value that matters. */
export interface Threshold {
  readonly value: number;
  readonly label?: string;
  /** A colour word or any CSS colour; `danger` by default. */
  readonly color?: string;
}

/** What an axis is called and where it begins and ends. */
export interface ChartAxis {
  readonly label?: string;
  readonly min?: number;
  readonly max?: number;
}

/** One point of a chart, by the places of its series and of itself. */
export interface PointAt {
  readonly series: number;
  readonly index: number;
}

export const NO_MODEL: ChartModel = {axis: 'category', labels: [], series: []};

/** Whether the parts of a whole are drawn, each point in a colour of its own. */
export const isRound = (type: ChartType): boolean => type === 'pie' || type === 'doughnut';

/** Whether the points stand along an axis, so that there is a stretch of it to look at. */
export const hasAxis = (type: ChartType): boolean => !isRound(type) && type !== 'radar' && type !== 'sparkline';

/** How many points a series has. */
export const countOf = ({series}: ChartModel, at: number): number => series[at]?.values.length ?? 0;

/** How many points there are in all series. */
export const pointsOf = ({series}: ChartModel): number => series.reduce((sum, {values}) => sum + values.length, 0);
