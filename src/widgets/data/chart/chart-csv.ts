import type {ChartModel} from './chart-model.js';
import type {ChartWriter} from './chart-words.js';
import {BYTE_ORDER_MARK, guarded, quoted} from '../../../core/spreadsheet-text.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/chart.js';

/** One cell: quoted where it must be, and never a formula. Figures stay figures. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const raw = value instanceof Date ? value.toISOString() : String(value);
  return quoted(guarded(raw));
}

const row = (cells: readonly unknown[]): string => cells.map(csvCell).join(',');

/** What stands along x, as a machine reads it. */
function labelOf({labels, times}: ChartModel, index: number): unknown {
  const label = labels[index];
  return typeof label === 'number' && times ? new Date(label) : label;
}

function rowsOf(model: ChartModel): readonly (readonly unknown[])[] {
  const {series, labels, axis} = model;
  if (!series.some(({xs}) => xs))
    return labels.map((_, index) => [labelOf(model, index), ...series.map(({values}) => values[index])]);
  const count = Math.max(0, ...series.map(({values}) => values.length));
  const place = (x: number | undefined): unknown => (axis === 'time' && x !== undefined ? new Date(x) : x);
  return Array.from({length: count}, (_, index) =>
    series.flatMap(({xs, values}) => (index < values.length ? [place(xs?.[index]), values[index]] : [null, null])),
  );
}

/** The data of a chart as CSV (RFC 4180, UTF-8), with the exact figures and, in its heading, their unit. */
export function chartCsv(model: ChartModel, writer: ChartWriter, unit = ''): string {
  const category = model.category || word(writer.language, 'chart.category');
  const names = model.series.map((_, at) => `${writer.name(at)}${unit && ` (${unit})`}`);
  const head = model.series.some(({xs}) => xs) ? names.flatMap((name) => [category, name]) : [category, ...names];
  return BYTE_ORDER_MARK + [head, ...rowsOf(model)].map((cells) => `${row(cells)}\r\n`).join('');
}
