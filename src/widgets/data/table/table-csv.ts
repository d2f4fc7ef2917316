import {BYTE_ORDER_MARK, guarded, inOneCell, quoted} from '../../../core/spreadsheet-text.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import {NO_FIGURE} from '../../../format/figure.js';
import {cellText} from './cell-text.js';
import type {TableFileOptions, TableTextOptions} from './column-state.js';
import {valueIn, type Column} from './columns.js';
import {coreOf, type TableCore} from './table-core.js';

/** What a system may not take in the name of a file. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u001F<>:"/\\|?*]+/g;

/** The rows of a table as text with commas between values. */
export function csvOf(table: WidgetElement, options: TableTextOptions = {}): string {
  const core = coreOf.get(table);
  if (!core) return '';
  const {separator = ','} = options;
  const lines = linesOf(core, recordsOf(core, options.all !== false), options.formatted === true);
  return lines.map((line) => `${line.map((text) => quoted(text, separator)).join(separator)}\r\n`).join('');
}

/** Selected rows as text with tabs between values, as spreadsheets take it from the clipboard. */
export function tabbedText(core: TableCore, keys: readonly string[]): string {
  const records = keys.map((key) => core.model.recordOf(key)).filter((record) => record !== undefined);
  return linesOf(core, records, true)
    .slice(1)
    .map((line) => line.map(inOneCell).join('\t'))
    .join('\n');
}

/** Saves the rows as a file of the reader's. */
export function saveCsv(table: WidgetElement & {caption?: string}, options: TableFileOptions = {}): void {
  const name = (options.filename || table.ariaLabel || table.caption || 'table').replaceAll(UNFIT, '-').slice(0, 200);
  const blob = new Blob([BYTE_ORDER_MARK, csvOf(table, options)], {type: 'text/csv;charset=utf-8'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = /\.\w{2,4}$/.test(name) ? name : `${name}.csv`;
  link.click();
  // The browser has read it by then; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function recordsOf({model}: TableCore, isAll: boolean): readonly JsonRecord[] {
  const {all, shown} = model.order;
  return Array.from(isAll ? all : shown, (index) => model.records[index] ?? {});
}

function linesOf(
  core: TableCore,
  records: readonly JsonRecord[],
  isFormatted: boolean,
): readonly (readonly string[])[] {
  const {columns} = core.model;
  const {language} = core;
  const cell = (record: JsonRecord, column: Column): string => {
    const value = valueIn(record, column.field);
    const text = isFormatted ? shownText(value, column, language) : rawText(value);
    return typeof value === 'number' ? text : guarded(text);
  };
  return [
    columns.map(({label, field}) => guarded(label || field)),
    ...records.map((record) => columns.map((column) => cell(record, column))),
  ];
}

function shownText(value: unknown, column: Column, language: string): string {
  const text = cellText(value, column, {language});
  return text === NO_FIGURE ? '' : text;
}

function rawText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value as string | number | boolean);
}
