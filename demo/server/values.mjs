import {fieldProblem} from './problem.mjs';

const BOOLEANS = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['1', 'true'],
  ['0', 'false'],
]);

/** How a field of each type is compared in SQL, and which texts it understands. */
export const TYPES = {
  text: {sql: 'text', order: (column) => `lower(${column})`, reads: (text) => text},
  integer: {sql: 'numeric', reads: (text) => (/^[+-]?\d{1,18}$/.test(text) ? text : undefined)},
  number: {
    sql: 'numeric',
    reads: (text) => (/^[+-]?\d{1,18}(\.\d{1,18})?([eE][+-]?\d{1,2})?$/.test(text) ? text : undefined),
  },
  boolean: {sql: 'boolean', reads: (text) => BOOLEANS.get(text)},
  date: {sql: 'date', reads: readDate},
  datetime: {sql: 'timestamptz', reads: readDatetime},
  list: {sql: 'text', order: (column) => `${column}::text`, reads: (text) => text},
  json: {sql: 'text', order: (column) => `${column}::text`, reads: (text) => text},
};

/** Reads a text as a value of that type, or says which field was wrong. */
export function readValue(type, text, path) {
  const value = TYPES[type].reads(text);
  if (value === undefined) throw fieldProblem(400, path, 'invalid', `"${text.slice(0, 80)}" is not a ${WORDS[type]}.`);
  return value;
}

const WORDS = {
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no (true, false)',
  date: 'date',
  datetime: 'point in time',
};

function readDate(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text || match[1] === '0000'
    ? undefined
    : text;
}

function readDatetime(text) {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  if (readDate(text.slice(0, 10)) === undefined) return undefined;
  const date = new Date(text.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 ? undefined : date.toISOString();
}

/** The type of a field that may be asked for; every identifier in a statement has come through here. */
export function fieldType(resource, field, path) {
  if (Object.hasOwn(resource.fields, field)) return resource.fields[field];
  const known = Object.keys(resource.fields).join(', ');
  throw fieldProblem(400, path, 'unknown', `There is no field "${field.slice(0, 80)}" here; there are: ${known}.`);
}
