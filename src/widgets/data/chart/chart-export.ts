import {emit} from '../../../core/emit.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {ChartTheme} from './chart-colors.js';
import {chartCsv} from './chart-csv.js';
import {chartPng} from './chart-png.js';
import type {ChartSpec} from './chart-spec.js';
import type {ChartWriter} from './chart-words.js';
import '../../../core/words/en/zoom.js';

/** The forms in which a chart leaves the page. */
export type ExportFormat = 'png' | 'csv';

/** What is saved. */
export interface Exported {
  readonly spec: ChartSpec;
  readonly writer: ChartWriter;
  /** The name of the chart, which becomes that of the file. */
  readonly name: string;
  /** The drawing; there is none of a sparkline, and none before the first. */
  readonly drawing?: {readonly canvas: HTMLCanvasElement; readonly width: number; readonly theme: ChartTheme};
  readonly places: readonly number[];
}

/** A name that every file system takes. */
const fileName = (name: string, format: ExportFormat): string => {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*.]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80);
  return `${safe || 'chart'}.${format}`;
};

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), {href, download: name}).click();
  // The browser has taken the file by the time the next task begins; some only once they have asked where to put it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

async function blobOf(format: ExportFormat, {spec, writer, drawing, places}: Exported): Promise<Blob | undefined> {
  if (format === 'csv')
    return new Blob([chartCsv(spec.model, writer, spec.suffix?.trim())], {type: 'text/csv;charset=utf-8'});
  return drawing && chartPng({...drawing, spec, writer, places});
}

/** Saves a chart as a file, unless a listener of `chart-export` prevents it, and gives the file. */
export async function exportChart(host: HTMLElement, format: ExportFormat, chart: Exported): Promise<Blob | undefined> {
  const blob = await blobOf(format, chart);
  if (!blob) return undefined;
  const name = fileName(chart.name, format);
  if (emit(host, 'chart-export', {detail: {format, name, blob}, cancelable: true})) {
    save(blob, name);
    say(word(chart.spec.language, 'chart.saved', {name}));
  }
  return blob;
}
