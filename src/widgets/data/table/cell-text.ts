import {findWord} from '../../../core/words.js';
import {format, type FormatContext} from '../../../format/format.js';
import {NO_FIGURE} from '../../../format/figure.js';
import {numberFormat} from '../../../format/intl.js';
import {parseSpec} from '../../../format/spec.js';
import type {Column} from './columns.js';

/** The fields by which a record inside a record is named, the best first. */
const NAMES = ['name', 'label', 'title', 'id'] as const;

// One object each: a formatter is found by it in every cell.
const GROUPED = {useGrouping: true};
const UNGROUPED = {useGrouping: false};

/** Formats that are shorter in a cell unless the author says more. */
const BRIEF: ReadonlyMap<string, string> = new Map([['relative_time', 'relative_time("short")']]);

/** The text of a value in a cell: by the column's format, else as the language writes it; a dash where there is none. */
export function cellText(value: unknown, column: Pick<Column, 'format' | 'grouped'>, context: FormatContext): string {
  if (value === undefined || value === null || value === '') return NO_FIGURE;
  const {format: spec} = column;
  if (spec !== '') return format(value, BRIEF.get(spec) ?? spec, context) || plainText(value, column.grouped, context);
  return plainText(value, column.grouped, context);
}

function plainText(value: unknown, grouped: boolean, context: FormatContext): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberFormat(context.language, grouped ? GROUPED : UNGROUPED).format(value);
  if (typeof value === 'boolean') return findWord(context.language, value ? 'yes' : 'no') ?? String(value);
  if (value instanceof Date) return format(value, 'datetime', context);
  if (Array.isArray(value)) return value.map((item) => plainText(item, grouped, context)).join(', ') || NO_FIGURE;
  if (typeof value === 'object' && value !== null) return nameOf(value, context);
  return value === undefined || value === null ? NO_FIGURE : String(value);
}

function nameOf(record: object, context: FormatContext): string {
  for (const field of NAMES) {
    const value = Object.hasOwn(record, field) ? (record as Readonly<Record<string, unknown>>)[field] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return plainText(value, false, context);
  }
  return NO_FIGURE;
}

/** Whether the texts of a column grow old by themselves. */
export const isTimedColumn = ({format: spec}: Pick<Column, 'format'>): boolean =>
  spec !== '' && (parseSpec(spec) ?? []).some(({name}) => name.replaceAll('-', '_') === 'relative_time');
