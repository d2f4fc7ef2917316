import {isRecord} from '../../../data/is-record.js';
import type {Json, JsonRecord} from '../../../data/types.js';
import {parseSpec} from '../../../format/spec.js';
import {cellText} from './cell-text.js';
import {COLUMN_TYPES, valueIn, type Column, type ColumnType} from './columns.js';

/** Something that may be chosen. */
export interface Choice {
  readonly value: Json;
  readonly label: string;
}

/** What a column takes. */
export interface EditRule {
  readonly type: ColumnType;
  readonly choices: readonly Choice[];
  readonly required: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly pattern?: string;
}

/** How many records are looked at to find out what a column holds. */
const SAMPLE = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FORMATS: Readonly<Record<string, ColumnType>> = {
  ...{number: 'number', currency: 'number', percentage: 'number', bytes: 'number', duration: 'number'},
  date: 'date',
};

const isLimit = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

/** What a column takes, by the words of its author and, where there are none, by what it holds. */
export function editRule(column: Column, records: readonly JsonRecord[]): EditRule {
  const {given} = column;
  const {min, max, pattern} = given;
  return {
    type: columnType(column, records),
    choices: readChoices(given.options),
    required: given.required === true || String(given.required) === 'true',
    ...(isLimit(min) && {min}),
    ...(isLimit(max) && {max}),
    ...(typeof pattern === 'string' && {pattern}),
  };
}

/** What a column holds. */
export function columnType({field, format, given}: Column, records: readonly JsonRecord[]): ColumnType {
  const said = COLUMN_TYPES.find((type) => type === given.type);
  if (said) return said;
  if (Array.isArray(given.options)) return 'select';
  const name = parseSpec(format)?.at(-1)?.name.replaceAll('-', '_') ?? '';
  const shown = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return shown ?? heldType(field, records);
}

function heldType(field: string, records: readonly JsonRecord[]): ColumnType {
  for (const record of records.slice(0, SAMPLE)) {
    const value = valueIn(record, field);
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'number' || typeof value === 'boolean') return typeof value as ColumnType;
    return typeof value === 'string' && DAY.test(value) ? 'date' : 'text';
  }
  return 'text';
}

/** The choices that an author wrote: values, or `{value, label}`. */
export function readChoices(options: unknown): readonly Choice[] {
  if (!Array.isArray(options)) return [];
  return (options as readonly unknown[]).flatMap((option): readonly Choice[] => {
    if (!isRecord(option)) return isPlain(option) ? [{value: option, label: String(option)}] : [];
    const {value = null, label} = option;
    return [{value, label: typeof label === 'string' ? label : String(value)}];
  });
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The same with what may be chosen: besides what the author says, what the cell holds, and else what the rows hold. */
export function ruleOf(column: Column, record: JsonRecord, {model, language}: ChoiceScope): EditRule {
  const rule = editRule(column, model.records);
  if (rule.type !== 'select') return rule;
  const held = rule.choices.length > 0 ? [record] : model.records;
  return {...rule, choices: choicesOf(column, rule.choices, held, language)};
}

/** What the choices are read of. */
export interface ChoiceScope {
  readonly model: {readonly records: readonly JsonRecord[]};
  readonly language: string;
}

/** These choices, and each value of a column that is not among them. */
export function choicesOf(
  column: Column,
  known: readonly Choice[],
  records: readonly JsonRecord[],
  language: string,
): readonly Choice[] {
  const choices = new Map(known.map((choice) => [JSON.stringify(choice.value), choice]));
  for (const record of records) {
    const value = valueIn(record, column.field);
    if (!isPlain(value) || value === '') continue;
    const id = JSON.stringify(value);
    if (!choices.has(id)) choices.set(id, {value, label: cellText(value, column, {language})});
  }
  return [...choices.values()];
}
