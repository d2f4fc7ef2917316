import {faded, seriesColor, type ChartTheme} from './chart-colors.js';
import {
  isRound,
  type AxisKind,
  type ChartAxis,
  type ChartModel,
  type ChartSeries,
  type ChartType,
} from './chart-model.js';
import {denseLabels, denseSeries, fewTicks, isDense, MOST_LOOSE, nameTicks} from './dense-line.js';
import {mergeOptions} from './chart-options.js';
import {paintOptions} from './paint-options.js';
import {patternFill} from './chart-pattern.js';
import {axisMoment} from './axis-moment.js';
import {clearEnds} from './clear-ends.js';
import type {Span} from './chart-span.js';
import {timeTicks} from './time-ticks.js';

type Plain = Record<string, unknown>;

/** Everything that a drawing follows from. */
export interface Drawing {
  readonly type: ChartType;
  readonly model: ChartModel;
  readonly theme: ChartTheme;
  readonly language: string;
  readonly rtl: boolean;
  /** How a figure stands at the axis. */
  readonly tick: (value: number) => string;
  /** How a label stands at the axis. */
  readonly label: (index: number) => string;
  readonly yAxis?: ChartAxis;
  /** The series, or the points of a ring, that are switched off. */
  readonly hidden: ReadonlySet<number>;
  /** The points that are drawn; all by default. */
  readonly drawn?: readonly number[] | undefined;
  /** What is looked at; all by default. */
  readonly span?: Span | undefined;
  /** Whether a line has very many points; worked out here. */
  readonly dense?: boolean;
  /** The author's options of Chart.js, laid over ours. */
  readonly options?: unknown;
}

/** What a chart of Chart.js draws. */
export interface ConfigData {
  readonly labels: unknown[];
  readonly datasets: Plain[];
  /** The axis of a line of very many points; undefined for any other drawing. */
  readonly dense?: AxisKind;
}

/** A configuration of Chart.js as plain data. */
export interface Config {
  readonly type: string;
  readonly data: ConfigData;
  readonly options: Plain;
}

const KINDS: Partial<Record<ChartType, string>> = {area: 'line', stacked: 'bar', sparkline: 'line'};
const DASHES: readonly (readonly number[])[] = [[], [5, 4], [2, 3], [9, 4, 2, 4], [12, 4], [1, 4], [6, 2], [3, 6]];
const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star', 'cross', 'dash'] as const;
const MOTION = {duration: 200, easing: 'easeOutQuart'} as const;

/** Which kind of Chart.js draws a type. */
export const kindOf = (type: ChartType): string => KINDS[type] ?? type;

/** The configuration of a drawing. */
export function chartConfig(asked: Drawing): Config {
  const drawing = {...asked, dense: isDense(asked)};
  const {type, theme, options} = drawing;
  return {
    type: kindOf(type),
    data: dataOf(drawing),
    options: mergeOptions(baseOptions(drawing), paintOptions(options, theme.resolve)),
  };
}

/**
 * What a drawing shows, without how the chart around it looks.
 * @public Called through the engine's module, which is loaded with the first chart.
 */
export const chartData = (asked: Drawing): ConfigData => dataOf({...asked, dense: isDense(asked)});

function dataOf(drawing: Drawing): ConfigData {
  const {model, dense} = drawing;
  return {
    labels: model.axis === 'category' ? labelsOf(drawing) : [],
    datasets: model.series.map((series, place) => dataset(drawing, series, place)),
    ...(dense && {dense: model.axis}),
  };
}

function labelsOf(drawing: Drawing): unknown[] {
  const {model, drawn} = drawing;
  if (drawing.dense) return denseLabels(drawing);
  return (drawn ?? model.labels.map((_, index) => index)).map(drawing.label);
}

function dataset(drawing: Drawing, series: ChartSeries, place: number): Plain {
  const {type, hidden, theme} = drawing;
  const color = theme.resolve(theme.forced ? 'CanvasText' : seriesColor(series.color, place));
  const extra = paintOptions(series.extra, theme.resolve);
  const common = {label: series.name, hidden: !isRound(type) && hidden.has(place)};
  const data = drawing.dense ? denseSeries(drawing, series) : {data: pointsOf(drawing, series)};
  return {...common, ...look(drawing, series, place, color), ...data, ...extra};
}

function pointsOf({type, model, drawn, hidden}: Drawing, {values, xs}: ChartSeries): readonly unknown[] {
  if (xs) return values.map((y, index) => ({x: xs[index], y}));
  if (isRound(type)) return values.map((value, index) => (hidden.has(index) ? null : value));
  const indexes = drawn ?? values.keys();
  const {times, axis} = model;
  if (axis !== 'time' || !times) return drawn ? drawn.map((index) => values[index] ?? null) : values;
  return [...indexes].map((index) => ({x: times[index], y: values[index] ?? null}));
}

function look(drawing: Drawing, series: ChartSeries, place: number, color: string): Plain {
  const {theme} = drawing;
  if (isRound(drawing.type)) return ringLook(drawing, series);
  // A chart of bars may hold a line.
  const type = series.extra?.['type'] === 'line' ? 'line' : drawing.type;
  const fill = theme.forced ? patternFill(place, color, theme.surface) : color;
  if (type === 'bar' || type === 'stacked') return barLook(drawing, place, color, fill);
  const point = {pointStyle: SHAPES[place % SHAPES.length], pointBackgroundColor: color, pointBorderColor: color};
  if (type === 'scatter') return {...point, pointRadius: 4, pointHoverRadius: 6, backgroundColor: color};
  const alone = series.values.filter((value) => value !== null).length < 2;
  const line = {borderColor: color, borderWidth: 2, borderDash: [...(DASHES[place % DASHES.length] ?? [])]};
  const soft = {backgroundColor: faded(color, place === 0 ? 0.14 : 0.07)};
  if (type === 'radar') return {...line, ...soft, ...point, pointRadius: 2, pointHoverRadius: 5};
  return {
    ...line,
    ...soft,
    ...point,
    fill: type === 'area' ? 'origin' : false,
    cubicInterpolationMode: 'monotone',
    pointRadius: alone ? 3 : 0,
    pointHoverRadius: 4,
    pointHoverBorderWidth: 2,
    pointHoverBorderColor: theme.surface,
    spanGaps: false,
  };
}

function barLook({type, theme}: Drawing, place: number, color: string, fill: string | CanvasPattern): Plain {
  return {
    backgroundColor: fill,
    borderColor: theme.forced ? color : theme.surface,
    borderWidth: theme.forced || (type === 'stacked' && place > 0) ? {top: 0, left: 0, right: 0, bottom: 1} : 0,
    borderRadius: type === 'stacked' ? 2 : 4,
    maxBarThickness: 44,
    categoryPercentage: 0.72,
    barPercentage: 0.9,
  };
}

function ringLook({theme}: Drawing, {values, color}: ChartSeries): Plain {
  const paint = (index: number): string | CanvasPattern =>
    theme.forced
      ? patternFill(index, theme.resolve('CanvasText'), theme.surface)
      : theme.resolve(seriesColor(typeof color === 'string' ? undefined : color, index));
  return {
    backgroundColor: values.map((_, index) => paint(index)),
    borderColor: theme.surface,
    borderWidth: 2,
    hoverOffset: 6,
    borderAlign: 'inner',
  };
}

function baseOptions(drawing: Drawing): Plain {
  const {type, model, theme, rtl} = drawing;
  return {
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    // Hundreds of points that move at once stutter, and nobody can follow them.
    animation: theme.still || model.labels.length > MOST_LOOSE ? false : MOTION,
    normalized: true,
    // Chart.js leaves no room for a last label at the left.
    layout: {padding: isRound(type) ? 6 : {top: 6, ...(rtl ? {left: 18} : {right: 4})}},
    font: {family: theme.font, size: 11},
    color: theme.text,
    ...(type === 'doughnut' && {cutout: '68%'}),
    ...scalesOf(drawing),
  };
}

function scalesOf(drawing: Drawing): Plain {
  const {type} = drawing;
  if (isRound(type)) return {};
  if (type === 'radar') return {scales: {r: radialAxis(drawing)}};
  const stacked = type === 'stacked';
  return {scales: {x: {...xAxis(drawing), stacked}, y: {...yAxisOf(drawing), stacked}}};
}

const ticks = ({theme}: Drawing): Plain => ({
  color: theme.quiet,
  font: {family: theme.font, size: 11},
  padding: 8,
});

const titleOf = ({theme}: Drawing, text: string | undefined): Plain => ({
  display: Boolean(text),
  text: text ?? '',
  color: theme.quiet,
  font: {family: theme.font, size: 11},
});

function xAxis(drawing: Drawing): Plain {
  const {model, type, rtl, span, dense} = drawing;
  const kind = type === 'scatter' && model.axis !== 'time' ? 'linear' : model.axis === 'time' ? 'time' : 'category';
  const isNamed = dense && kind === 'category';
  return {
    type: kind,
    reverse: rtl,
    border: {display: false},
    grid: {display: false},
    ticks: {
      ...ticks(drawing),
      maxRotation: 0,
      autoSkipPadding: 28,
      maxTicksLimit: 9,
      ...(isNamed && {callback: nameTicks(drawing)}),
    },
    ...(isNamed && {afterBuildTicks: fewTicks}),
    ...(kind === 'time' && timeAxis(drawing)),
    ...(kind === 'linear' && {title: titleOf(drawing, model.category)}),
    ...(span && kind !== 'category' && {min: span.from, max: span.to}),
  };
}

/** Most moments that are named along x, and fewer where the plot is narrow. */
const MOST_TICKS = 8;
const TICK_WIDTH = 90;

interface Axis {
  readonly min: number;
  readonly max: number;
  readonly width: number;
  ticks: {value: number}[];
}

// Chart.js counts units from the first moment; people read an axis by round ones.
function timeAxis(drawing: Drawing): Plain {
  const {language} = drawing;
  let unit = 'datetime';
  return {
    adapters: {date: {locale: language}},
    afterBuildTicks(axis: Axis) {
      const most = axis.width ? Math.max(2, Math.floor(axis.width / TICK_WIDTH)) : MOST_TICKS;
      const ticks = timeTicks(axis.min, axis.max, Math.min(MOST_TICKS, most));
      unit = ticks.unit;
      axis.ticks = ticks.times.map((value) => ({value}));
    },
    ticks: {
      ...ticks(drawing),
      maxRotation: 0,
      autoSkipPadding: 16,
      callback: (value: unknown) => axisMoment(Number(value), unit, language),
    },
  };
}

function yAxisOf(drawing: Drawing): Plain {
  const {theme, type, yAxis, rtl, tick} = drawing;
  return {
    position: rtl ? 'right' : 'left',
    beginAtZero: type !== 'line' && type !== 'scatter',
    ...((type === 'line' || type === 'scatter') && {afterDataLimits: clearEnds}),
    border: {display: false},
    grid: {color: theme.line, tickLength: 0, lineWidth: 1},
    ticks: {...ticks(drawing), maxTicksLimit: 6, callback: (value: unknown) => tick(Number(value))},
    title: titleOf(drawing, yAxis?.label),
    ...(yAxis?.min !== undefined && {min: yAxis.min}),
    ...(yAxis?.max !== undefined && {max: yAxis.max}),
  };
}

function radialAxis(drawing: Drawing): Plain {
  const {theme, tick, yAxis} = drawing;
  return {
    beginAtZero: true,
    grid: {color: theme.line},
    angleLines: {color: theme.line},
    pointLabels: {color: theme.text, font: {family: theme.font, size: 11}},
    ticks: {
      ...ticks(drawing),
      padding: 3,
      backdropColor: 'transparent',
      maxTicksLimit: 5,
      callback: (value: unknown) => tick(Number(value)),
    },
    ...(yAxis?.min !== undefined && {min: yAxis.min}),
    ...(yAxis?.max !== undefined && {max: yAxis.max}),
  };
}
