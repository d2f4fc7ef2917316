import {warn} from '../../../core/warn.js';
import {getPath} from '../../../data/paths.js';
import {isRecord} from '../../../data/is-record.js';
import {sameJson} from '../../../data/records.js';
import type {Json, JsonRecord} from '../../../data/types.js';
import {NO_FIGURE} from '../../../format/figure.js';
import {format} from '../../../format/format.js';
import {parseSpec} from '../../../format/spec.js';
import {cellText} from './cell-text.js';

export const ALIGNS = ['start', 'center', 'end'] as const;
/** Where the text of a column stands. */
export type Align = (typeof ALIGNS)[number];

/** The side of a table where a column stays in view. */
export type PinSide = 'start' | 'end';

/** What can be worked out for a column. */
export type SummaryKind = 'sum' | 'avg' | 'min' | 'max' | 'count';

/** Works out what stands below a column, from its values and the records of all rows that match. */
export type SummaryFunction = (values: readonly unknown[], records: readonly JsonRecord[]) => unknown;

/** Draws a cell: gets the record and the value of its field, gives text, a node or a Lit template. */
export type CellRender = (record: JsonRecord, value: unknown) => unknown;

/** A column as an author writes it. */
export interface TableColumn {
  /** The field of the record: a name, a dotted path or a JSON Pointer. */
  readonly field: string;
  /** The text of its header; the field in plain words by default. */
  readonly label?: string;
  /** Whether its header is a button that sorts; false by default. */
  readonly sortable?: boolean;
  /** Whether a field below its header filters, or with `"menu"` a menu in its header; false by default. */
  readonly filterable?: boolean | 'menu';
  /** A width such as `"10%"` or `"8rem"`, or pixels as a number; what the content needs by default. */
  readonly width?: string | number;
  /** How values are written, such as `currency` or `relative_time`; as they are by default. */
  readonly format?: string;
  /** `start`, `center` or `end`; figures stand at the end by default, all else at the start. */
  readonly align?: Align;
  /** Draws the cells of this column; a `<template slot="cell:FIELD">` or the text of the value by default. */
  readonly render?: CellRender;
  /** Whether it is left out until a reader asks for it, as by `column-chooser`; false by default. */
  readonly hidden?: boolean;
  /** Stays in view at the `start` or the `end` while the other columns are scrolled; it scrolls by default. */
  readonly pinned?: PinSide;
  /** Whether its width can be changed; what `resizable` says of the table by default. */
  readonly resizable?: boolean;
  /** The least width that a reader can give it, in px; 64 by default. */
  readonly minWidth?: number;
  /** What stands below it for all rows that match, or for those of the page where the source cuts the pages, which is said: `sum`, `avg`, `min`, `max`, `count`, or a function of its values and the records; nothing by default. */
  readonly summary?: SummaryKind | SummaryFunction;
  /** Whether users change its cells in place; false by default. */
  readonly editable?: boolean;
  /** What it holds: `text`, `number`, `boolean`, `date` or `select`; what its format, options and values show by default. */
  readonly type?: ColumnType;
  /** What may be chosen: values, or `{"value", "label"}`; the values that the rows hold, in a filter, by default. */
  readonly options?: readonly (ColumnOption | string | number)[];
  /** Whether a cell that is edited must hold something; false by default. */
  readonly required?: boolean;
  /** The least number or date that is taken; any by default. */
  readonly min?: number | string;
  /** The greatest number or date that is taken; any by default. */
  readonly max?: number | string;
  /** The regular expression that a text must fit as a whole; any text by default. */
  readonly pattern?: string;
  /** What the head of a group says of it, for the rows that are here: `sum`, `avg`, `min`, `max` or `count`; nothing by default. */
  readonly aggregate?: SummaryKind;
}

export const COLUMN_TYPES = ['text', 'number', 'boolean', 'date', 'select'] as const;
/** What a column holds. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** What may be chosen in a column. */
export interface ColumnOption {
  readonly value: Json;
  /** What is read of it; the value by default. */
  readonly label?: string;
}

/** The options whose parts are loaded by the first column that has one. */
const LATE = ['hidden', 'pinned', 'resizable', 'minWidth', 'summary'] as const;

/** A column with all that is not said worked out. */
export interface Column {
  readonly field: string;
  readonly label: string;
  readonly sortable: boolean;
  readonly filterable: boolean;
  readonly width: string;
  readonly format: string;
  readonly align: Align;
  /** Whether its figures are grouped: true for counts and amounts, false for identifiers and years. */
  readonly grouped: boolean;
  /** Whether its values stay on one line, as figures and moments do. */
  readonly brief: boolean;
  readonly render?: CellRender;
  /** As the author wrote them. */
  readonly hidden?: unknown;
  readonly pinned?: unknown;
  readonly resizable?: unknown;
  readonly minWidth?: unknown;
  readonly summary?: unknown;
  /** Whether its header has a menu that filters. */
  readonly menu: boolean;
  readonly editable: boolean;
  /** As the author wrote it, for the parts that are loaded when they are asked for. */
  readonly given: TableColumn;
}

/** How many records are looked at to find out what a column holds. */
export const SAMPLE = 20;
const FIGURES: ReadonlySet<string> = new Set(['number', 'currency', 'percentage', 'bytes', 'duration']);
const MOMENTS: ReadonlySet<string> = new Set(['date', 'datetime', 'time', 'relative_time']);
const IDENTIFIER = /(?:^|[._-])(?:id|key|code|year|zip|port)$|(?:Id|Key|Code|Year)$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The columns that an author gave, or those that the records show. */
export function readColumns(
  given: unknown,
  records: readonly JsonRecord[],
  language: string,
  element?: Element,
): readonly Column[] {
  const columns = Array.isArray(given) ? given.map(columnOf) : foundIn(records);
  const good = columns.filter((column) => column !== undefined);
  if (good.length < columns.length) warn(element, 'has columns without a field; they are left out.');
  return good.map((column) => complete(column, records, language));
}

function columnOf(given: unknown): TableColumn | undefined {
  if (typeof given === 'string' && given !== '') return {field: given};
  if (!isRecord(given)) return undefined;
  const {field} = given;
  return typeof field === 'string' && field !== '' ? (given as unknown as TableColumn) : undefined;
}

// Without columns a table still shows what came: every field of the first records that holds one plain value.
function foundIn(records: readonly JsonRecord[]): TableColumn[] {
  const fields = new Map<string, unknown>();
  for (const record of records.slice(0, SAMPLE)) {
    for (const [field, value] of Object.entries(record)) {
      const isPlain = typeof value !== 'object' || value === null;
      if (isPlain && !field.startsWith('_') && (fields.get(field) ?? undefined) === undefined) fields.set(field, value);
    }
  }
  return [...fields].map(([field, value]) => ({field, format: guessFormat(value), sortable: true}));
}

function guessFormat(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (MOMENT.test(value)) return 'datetime';
  return DAY.test(value) ? 'date' : undefined;
}

function complete(column: TableColumn, records: readonly JsonRecord[], language: string): Column {
  const {field, label, width, render} = column;
  const text = typeof column.format === 'string' ? column.format : '';
  const align = ALIGNS.find((each) => each === column.align);
  const isIdentifier = IDENTIFIER.test(field);
  const isFigure = text === '' ? !isIdentifier && holdsNumbers(field, records) : endsIn(text, FIGURES);
  return {
    field,
    label: typeof label === 'string' ? label : labelOf(field, language),
    sortable: isOn(column.sortable),
    filterable: isOn(column.filterable),
    width: typeof width === 'number' ? `${width}px` : typeof width === 'string' ? width : '',
    format: text,
    align: align ?? (isFigure ? 'end' : 'start'),
    grouped: !isIdentifier,
    brief: isFigure || isIdentifier || endsIn(text, MOMENTS),
    ...(typeof render === 'function' && {render}),
    ...lateOptions(column),
    menu: column.filterable === 'menu',
    editable: isOn(column.editable),
    given: column,
  };
}

const lateOptions = (column: TableColumn): Partial<Column> =>
  Object.fromEntries(LATE.flatMap((name) => (column[name] === undefined ? [] : [[name, column[name]]])));

/** Whether a column, as an author writes it, has an option whose part is loaded by it. */
export const hasLateOption = (column: unknown): boolean =>
  isRecord(column) && LATE.some((name) => column[name] !== undefined);

const ACRONYM = /\b(?:api|cpu|id|ip|sku|url|uuid)\b/gi;

const labelOf = (field: string, language: string): string =>
  format(lastPart(field), 'humanize', {language}).replace(ACRONYM, (word) => word.toUpperCase());

export const isOn = (value: unknown): boolean => value === true || value === 'true';

const lastPart = (field: string): string => field.split(/[./]/).filter(Boolean).at(-1) ?? field;

function endsIn(text: string, names: ReadonlySet<string>): boolean {
  const name = parseSpec(text)?.at(-1)?.name;
  return name !== undefined && names.has(name.replaceAll('-', '_'));
}

function holdsNumbers(field: string, records: readonly JsonRecord[]): boolean {
  for (const record of records.slice(0, SAMPLE)) {
    const value = valueIn(record, field);
    if (value !== null && value !== undefined) return typeof value === 'number';
  }
  return false;
}

/** The value of a field: of its own name first, since a server may well name a field `a.b`, else along the path. */
export function valueIn(record: JsonRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : getPath(record, field);
}

/** Whether two lists of columns would draw the same table. */
export function sameColumns(one: readonly Column[], other: readonly Column[]): boolean {
  return one.length === other.length && one.every((column, index) => sameColumn(column, other[index]));
}

function sameColumn(one: Column, other: Column | undefined): boolean {
  if (!other || !COMPARED.every((name) => one[name] === other[name])) return false;
  return one.given === other.given || GIVEN.every((name) => sameJson(one.given[name], other.given[name]));
}

export const GIVEN = ['options', 'required', 'min', 'max', 'pattern', 'aggregate', 'type'] as const;

/** The keys of a column that are kept as they are, or made from what is written. */
export const COMPARED = [
  'field',
  'label',
  'sortable',
  'filterable',
  'width',
  'format',
  'align',
  'grouped',
  'brief',
  'render',
  ...LATE,
  'menu',
  'editable',
] as const;

/** How a row is called: the text of its first column, or its key where that is empty. */
export function nameOfRow(record: JsonRecord, key: string, [first]: readonly Column[], language: string): string {
  const text = first ? cellText(valueIn(record, first.field), first, {language}) : '';
  return text === '' || text === NO_FIGURE ? key : text;
}
