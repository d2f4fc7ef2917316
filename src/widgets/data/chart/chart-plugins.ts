import type {Chart, Plugin, Scale} from 'chart.js';
import {faded, seriesColor, type ChartTheme} from './chart-colors.js';
import {notesOf, type Note} from './chart-note.js';
import type {ChartSpec} from './chart-spec.js';
import type {Span} from './chart-span.js';
import {nearestDrawn} from './chart-thin.js';
import type {ChartWriter} from './chart-words.js';

/** What the plugin draws around the data, as it is at each drawing. */
export interface Extras {
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
  readonly writer?: ChartWriter | undefined;
  /** The points that are drawn; all by default. */
  readonly drawn?: readonly number[] | undefined;
  /** What is being marked. */
  readonly mark?: Span | undefined;
}

type Spot = readonly [x: number, y: number];

const LINE_HEIGHT = 14;
const MARK_SHARE = 0.16;
const NOTE_SHARE = 0.12;

function line(chart: Chart, from: Spot, to: Spot, color: string): void {
  const {ctx} = chart;
  ctx.save();
  ctx.beginPath();
  ctx.lineWidth = 1;
  ctx.strokeStyle = color;
  ctx.setLineDash([4, 4]);
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.restore();
}

function write(
  chart: Chart,
  {font}: ChartTheme,
  text: string,
  [x, y]: Spot,
  paint: string,
  align: CanvasTextAlign,
): void {
  const {ctx} = chart;
  ctx.save();
  ctx.font = `500 11px ${font}`;
  ctx.fillStyle = paint;
  ctx.textAlign = align;
  ctx.fillText(text, x, y);
  ctx.restore();
}

function drawCross(chart: Chart, {cross}: ChartTheme): void {
  const [active] = chart.getActiveElements();
  const {chartArea, scales} = chart;
  if (!active || !scales['x']) return;
  const {x} = active.element;
  if (x < chartArea.left - 1 || x > chartArea.right + 1) return;
  line(chart, [x, chartArea.top], [x, chartArea.bottom], cross);
}

const paintOf = (theme: ChartTheme, color: string): string =>
  theme.forced ? theme.text : theme.resolve(seriesColor(color, 0));

function drawThresholds(chart: Chart, {spec, theme, writer}: Extras): void {
  const {chartArea, scales} = chart;
  const scale = scales['y'];
  if (!scale) return;
  for (const {value, label, color = 'danger'} of spec.thresholds ?? []) {
    const y = scale.getPixelForValue(value);
    if (y < chartArea.top || y > chartArea.bottom) continue;
    const paint = paintOf(theme, color);
    line(chart, [chartArea.left, y], [chartArea.right, y], paint);
    const end = spec.rtl ? chartArea.left : chartArea.right;
    write(chart, theme, label ?? writer?.value(value) ?? '', [end, y - 4], paint, spec.rtl ? 'left' : 'right');
  }
}

// The place of a category among those that are drawn; beyond the ends where it is not among them.
function drawnPlace({spec, drawn}: Extras, place: number): number {
  if (spec.model.axis !== 'category' || !drawn) return place;
  if (place < (drawn[0] ?? 0)) return -Infinity;
  return place > (drawn.at(-1) ?? 0) ? Infinity : nearestDrawn(drawn, place);
}

function pixelOf(scale: Scale, place: number): number {
  if (Number.isFinite(place)) return scale.getPixelForValue(place);
  const {left, right} = scale.chart.chartArea;
  return place < 0 === Boolean(scale.options.reverse) ? right : left;
}

/** From which px to which a span goes; undefined where none of it is in sight. */
function pixelsOf(chart: Chart, extras: Extras, {from, to}: Span): readonly [number, number] | undefined {
  const scale = chart.scales['x'];
  if (!scale) return undefined;
  const ends = [drawnPlace(extras, from), drawnPlace(extras, to)].map((place) => pixelOf(scale, place));
  const {left, right} = chart.chartArea;
  // A category of bars is as wide as its bars.
  const isWide = (scale.options as {offset?: boolean}).offset === true && from !== to;
  const half = isWide ? (right - left) / Math.max(scale.ticks.length, 1) / 2 : 0;
  const [low, high] = [Math.min(...ends) - half, Math.max(...ends) + half];
  return high < left || low > right ? undefined : [Math.max(low, left), Math.min(high, right)];
}

function drawBand(chart: Chart, [from, to]: readonly [number, number], color: string, share: number): void {
  const {ctx, chartArea} = chart;
  ctx.save();
  ctx.fillStyle = faded(color, share);
  ctx.fillRect(from, chartArea.top, to - from, chartArea.bottom - chartArea.top);
  ctx.restore();
  for (const x of [from, to]) line(chart, [x, chartArea.top], [x, chartArea.bottom], color);
}

function drawMark(chart: Chart, extras: Extras): void {
  const {spec, mark = spec.picked, theme} = extras;
  const ends = mark && pixelsOf(chart, extras, mark);
  if (ends) drawBand(chart, ends, paintOf(theme, 'primary'), MARK_SHARE);
}

function drawNoteLine(
  chart: Chart,
  extras: Extras,
  {span, y, color = 'info'}: Note,
): readonly [Spot, string] | undefined {
  const {theme} = extras;
  const ends = pixelsOf(chart, extras, span);
  if (!ends) return undefined;
  const [from, to] = ends;
  const paint = paintOf(theme, color);
  const {chartArea, scales, ctx} = chart;
  const height = y === undefined ? undefined : scales['y']?.getPixelForValue(y);
  if (span.from !== span.to) drawBand(chart, ends, paint, NOTE_SHARE);
  else if (height === undefined) line(chart, [from, chartArea.top], [from, chartArea.bottom], paint);
  else {
    ctx.save();
    ctx.beginPath();
    ctx.arc(from, height, 5, 0, 2 * Math.PI);
    ctx.lineWidth = 2;
    ctx.strokeStyle = paint;
    ctx.stroke();
    ctx.restore();
  }
  return [[extras.spec.rtl ? to : from, height === undefined ? chartArea.top + 10 : height - 10], paint];
}

// Labels that would lie on each other go one line lower.
function drawNotes(chart: Chart, extras: Extras): void {
  const {spec, theme} = extras;
  const {chartArea, ctx} = chart;
  const taken: {readonly from: number; readonly to: number; readonly y: number}[] = [];
  if (!chart.scales['y']) return;
  for (const note of notesOf(spec.model, spec.annotations)) {
    const drawn = drawNoteLine(chart, extras, note);
    if (!drawn) continue;
    const [[x, top], paint] = drawn;
    ctx.font = `500 11px ${theme.font}`;
    const width = ctx.measureText(note.label).width;
    const isBefore = spec.rtl ? x - width - 4 >= chartArea.left : x + width + 4 > chartArea.right;
    const [from, to] = isBefore ? [x - 4 - width, x - 4] : [x + 4, x + 4 + width];
    let y = top;
    while (taken.some((one) => one.y === y && one.from < to + 6 && one.to > from - 6)) y += LINE_HEIGHT;
    taken.push({from, to, y});
    write(chart, theme, note.label, [from, y], paint, 'left');
  }
}

/**
 * The crosshair at the point that is looked at, the lines of thresholds, the author's notes, and what is marked.
 * @public Called through the engine's module, which is loaded with the first chart.
 */
export const extrasPlugin = (extras: () => Extras | undefined): Plugin => ({
  id: 'widget-extras',
  beforeDatasetsDraw(chart) {
    const now = extras();
    if (!now) return;
    drawMark(chart, now);
    drawCross(chart, now.theme);
  },
  afterDatasetsDraw(chart) {
    const now = extras();
    if (!now) return;
    drawThresholds(chart, now);
    drawNotes(chart, now);
  },
});
