import type {Chart, Plugin} from 'chart.js';

/** What the plugins below draw; renewed with each drawing. */
export interface Extras {
  readonly cross: string;
  /** Lines across the plot. */
  readonly marks: readonly {readonly value: number; readonly label: string; readonly color: string}[];
  readonly font: string;
  readonly rtl: boolean;
}

function line(chart: Chart, from: readonly [number, number], to: readonly [number, number], color: string): void {
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

function drawCross(chart: Chart, color: string): void {
  const [active] = chart.getActiveElements();
  const {chartArea, scales} = chart;
  if (!active || !scales['x']) return;
  const {x} = active.element;
  line(chart, [x, chartArea.top], [x, chartArea.bottom], color);
}

function drawMarks(chart: Chart, {marks, font, rtl}: Extras): void {
  const {chartArea, scales, ctx} = chart;
  const scale = scales['y'];
  if (!scale) return;
  for (const {value, label, color} of marks) {
    const y = scale.getPixelForValue(value);
    if (y < chartArea.top || y > chartArea.bottom) continue;
    line(chart, [chartArea.left, y], [chartArea.right, y], color);
    ctx.save();
    ctx.font = `500 11px ${font}`;
    ctx.fillStyle = color;
    ctx.textAlign = rtl ? 'left' : 'right';
    ctx.fillText(label, rtl ? chartArea.left : chartArea.right, y - 4);
    ctx.restore();
  }
}

/**
 * The crosshair at the point that is looked at, and the lines of thresholds.
 * @public Called through the engine's module, which is loaded with the first chart.
 */
export const extrasPlugin = (extras: () => Extras | undefined): Plugin => ({
  id: 'widget-extras',
  beforeDatasetsDraw(chart) {
    const now = extras();
    if (now) drawCross(chart, now.cross);
  },
  afterDatasetsDraw(chart) {
    const now = extras();
    if (now) drawMarks(chart, now);
  },
});
