import {seriesColor, type ChartTheme} from './chart-colors.js';
import {isRound} from './chart-model.js';
import type {ChartSpec} from './chart-spec.js';
import type {ChartWriter} from './chart-words.js';

/** What a picture of a chart is made of. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Width of the drawing on the page in px; the canvas has more on fine screens. */
  readonly width: number;
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
  readonly writer: ChartWriter;
  /** The series, or points of a ring, that show. */
  readonly places: readonly number[];
}

const PADDING = 16;
const LINE = 20;
const SWATCH = 16;

interface Item {
  readonly text: string;
  readonly color: string;
  readonly width: number;
}

function itemsOf(ctx: CanvasRenderingContext2D, {spec, theme, writer, places}: Picture): readonly Item[] {
  if ((isRound(spec.type) ? spec.model.labels : spec.model.series).length < 2) return [];
  return places.map((place) => {
    const own = spec.model.series[isRound(spec.type) ? 0 : place]?.color;
    const given = isRound(spec.type) && typeof own === 'string' ? undefined : own;
    const text = isRound(spec.type) ? writer.label(place) : writer.name(place);
    return {text, color: theme.resolve(seriesColor(given, place)), width: SWATCH + ctx.measureText(text).width + 14};
  });
}

/** Items side by side, as many as fit in a row. */
function rowsOf(items: readonly Item[], width: number): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  let left = 0;
  for (const item of items) {
    if (rows.length === 0 || left < item.width) {
      rows.push([]);
      left = width;
    }
    rows.at(-1)?.push(item);
    left -= item.width;
  }
  return rows;
}

function drawLegend(ctx: CanvasRenderingContext2D, picture: Picture, items: readonly Item[], y: number): void {
  const {rtl} = picture.spec;
  let x = rtl ? PADDING + picture.width : PADDING;
  for (const {text, color, width} of items) {
    ctx.fillStyle = color;
    ctx.fillRect(rtl ? x - 10 : x, y + 8, 10, 3);
    ctx.fillStyle = picture.theme.text;
    ctx.fillText(text, rtl ? x - SWATCH : x + SWATCH, y + 14);
    x += rtl ? -width : width;
  }
}

/** The chart as it is drawn now, with its label and its legend, on the ground of its theme; undefined where a browser makes no picture. */
export async function chartPng(picture: Picture): Promise<Blob | undefined> {
  const {canvas, width, spec, theme} = picture;
  const scale = width > 0 ? canvas.width / width : 1;
  const result = document.createElement('canvas');
  const ctx = result.getContext('2d');
  if (!ctx) return undefined;
  const small = `11px ${theme.font}`;
  ctx.font = small;
  const rows = rowsOf(itemsOf(ctx, picture), width);
  const title = spec.label ? LINE + 4 : 0;
  const top = PADDING + title + rows.length * LINE + (title + rows.length > 0 ? 8 : 0);
  result.width = canvas.width + 2 * PADDING * scale;
  result.height = canvas.height + (top + PADDING) * scale;
  ctx.fillStyle = theme.surface;
  ctx.fillRect(0, 0, result.width, result.height);
  ctx.drawImage(canvas, PADDING * scale, top * scale);
  ctx.scale(scale, scale);
  ctx.textAlign = spec.rtl ? 'right' : 'left';
  ctx.direction = spec.rtl ? 'rtl' : 'ltr';
  ctx.fillStyle = theme.text;
  ctx.font = `600 14px ${theme.font}`;
  if (spec.label) ctx.fillText(spec.label, spec.rtl ? PADDING + width : PADDING, PADDING + 14);
  ctx.font = small;
  for (const [at, row] of rows.entries()) drawLegend(ctx, picture, row, PADDING + title + at * LINE);
  return new Promise((resolve) => result.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
