import {word, type WordKey} from '../../../core/words.js';
import type {Condition, Json} from '../../../data/types.js';
import {listFormat} from '../../../format/intl.js';
import {cellText} from './cell-text.js';
import type {Column, ColumnType} from './columns.js';
import type {Choice} from './edit-rule.js';
import '../../../core/words/en/grid.js';

/** What a user may ask of a column. */
export interface Operator {
  readonly name: string;
  readonly label: WordKey;
  readonly op: Condition['op'];
  /** How many values are asked for; `many` of the choices. */
  readonly takes: 0 | 1 | 2 | 'many';
}

/** What is asked: an operator and its values, as the fields hold them. */
export interface Question {
  readonly name: string;
  readonly values: readonly string[];
}

export type Asked = Pick<Condition, 'op' | 'value'>;

const named = (name: string, op: Condition['op'], takes: Operator['takes'] = 1, label = name): Operator => ({
  ...{name, op, takes},
  label: `filter.is.${label}` as WordKey,
});

const NULL = named('null', 'null', 0);
const FILLED = named('filled', 'null', 0);
const EQ = named('eq', 'eq');
const NE = named('ne', 'ne');
const RANGE = named('range', 'range', 2);

/** What may be asked of a column, by what it holds; the first is what is asked where nothing is chosen. */
export const OPERATORS: Readonly<Record<ColumnType, readonly Operator[]>> = {
  number: [EQ, NE, named('lt', 'lt'), named('lte', 'lte'), named('gt', 'gt'), named('gte', 'gte'), RANGE, NULL, FILLED],
  date: [
    EQ,
    NE,
    named('lt', 'lt', 1, 'before'),
    named('gt', 'gt', 1, 'after'),
    named('lte', 'lte', 1, 'until'),
    named('gte', 'gte', 1, 'since'),
    RANGE,
    NULL,
    FILLED,
  ],
  text: [named('contains', 'contains'), EQ, NE, named('starts', 'starts'), named('ends', 'ends'), NULL, FILLED],
  select: [named('in', 'in', 'many'), NULL, FILLED],
  boolean: [EQ, NULL],
};

export const operatorOf = (type: ColumnType, name: string): Operator =>
  OPERATORS[type].find((each) => each.name === name) ?? (OPERATORS[type][0] as Operator);

/** The conditions of a question; none where a value is missing. */
export function conditionsOf(type: ColumnType, {name, values}: Question, choices: readonly Choice[]): readonly Asked[] {
  const {op, takes} = operatorOf(type, name);
  if (takes === 0) return [{op, value: name !== 'filled'}];
  const given = values.map((text) => valueOf(type, text.trim(), choices));
  if (takes === 'many') {
    const chosen = given.filter((value) => value !== null);
    return chosen.length > 0 ? [{op, value: chosen}] : [];
  }
  if (takes === 1) return given[0] === null || given[0] === undefined ? [] : [{op, value: given[0]}];
  return between(given[0] ?? null, given[1] ?? null);
}

// An end that is left open is none.
function between(low: Json, high: Json): readonly Asked[] {
  if (low !== null && high !== null) return [{op: 'range', value: [low, high]}];
  if (low !== null) return [{op: 'gte', value: low}];
  return high === null ? [] : [{op: 'lte', value: high}];
}

function valueOf(type: ColumnType, text: string, choices: readonly Choice[]): Json {
  if (text === '') return null;
  if (type === 'select') return choices[Number(text)]?.value ?? null;
  if (type === 'boolean') return text === 'true';
  if (type !== 'number') return text;
  return Number.isFinite(Number(text)) ? Number(text) : null;
}

/** The question that a condition answers, to show it in the fields again. */
export function questionOf(type: ColumnType, asked: Asked | undefined, choices: readonly Choice[]): Question {
  if (!asked) return {name: operatorOf(type, '').name, values: []};
  const {op, value} = asked;
  if (op === 'null') return {name: value === false ? 'filled' : 'null', values: []};
  const values = (Array.isArray(value) ? value : [value]) as readonly Json[];
  const placeOf = (each: Json): string => String(choices.findIndex((choice) => choice.value === each));
  return {name: op, values: values.map((each) => (type === 'select' ? placeOf(each) : String(each)))};
}

/** What is asked of a column, in words. */
export function askedText(column: Column, type: ColumnType, {op, value}: Asked, language: string): string {
  const name = op === 'null' && value === false ? 'filled' : op;
  const operator = OPERATORS[type].find((each) => each.name === name);
  const label = word(language, operator?.label ?? 'filter.is.eq');
  if (op === 'null') return `${column.label}: ${label}`;
  const texts = (Array.isArray(value) ? value : [value]).map((each) => cellText(each, column, {language}));
  const joined = op === 'range' ? texts.join(' – ') : listFormat(language, {type: 'disjunction'}).format(texts);
  return `${column.label}: ${label} ${joined}`;
}
