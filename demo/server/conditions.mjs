import {fieldProblem} from './problem.mjs';
import {splitValues} from './query.mjs';
import {TYPES, fieldType, readValue} from './values.mjs';

const COMPARE = {eq: '=', ne: 'is distinct from', gt: '>', gte: '>=', lt: '<', lte: '<='};
const MAX_VALUES = 200;

/**
 * One filter as SQL; the field comes from the allow-list, the value is a parameter of the field's own type.
 * @param {import('./resources.mjs').Resource} resource
 * @param {import('./query.mjs').Condition} condition
 * @param {(value: unknown, type?: string) => string} bind
 */
export function conditionSql(resource, {field, op, value}, bind) {
  const path = op === 'eq' ? `filter[${field}]` : `filter[${field}][${op}]`;
  const type = fieldType(resource, field, path);
  const column = `t."${field}"`;
  if (op === 'null')
    return readValue('boolean', value || 'true', path) === 'true' ? `${column} is null` : `${column} is not null`;
  if (type === 'list') return listSql(column, op, value, bind, path);
  if (type === 'json') throw fieldProblem(400, path, 'unknown', `The field "${field}" cannot be compared.`);
  const place = (text) => bind(readValue(type, text, path), TYPES[type].sql);
  if (op === 'in') return `${column} in (${valuesOf(value, path).map(place).join(', ')})`;
  if (op === 'nin') return `(${column} is null or ${column} not in (${valuesOf(value, path).map(place).join(', ')}))`;
  if (op === 'range') return rangeSql(column, value, place, path);
  if (Object.hasOwn(COMPARE, op)) return `${column} ${COMPARE[op]} ${place(value)}`;
  return textSql(column, op, bind(value));
}

/** Text is found whatever its case, and no sign in it is a wildcard. */
function textSql(column, op, place) {
  const text = `lower(${column}::text)`;
  const part = `lower(${place})`;
  if (op === 'contains') return `strpos(${text}, ${part}) > 0`;
  if (op === 'starts') return `starts_with(${text}, ${part})`;
  return `right(${text}, length(${part})) = ${part}`;
}

function rangeSql(column, value, place, path) {
  const [low, high, ...more] = splitValues(value);
  if (more.length > 0 || high === undefined)
    throw fieldProblem(400, path, 'invalid', 'A range has two ends: "low,high".');
  const ends = [...(low ? [`${column} >= ${place(low)}`] : []), ...(high ? [`${column} <= ${place(high)}`] : [])];
  return ends.length > 0 ? `(${ends.join(' and ')})` : `${column} is not null`;
}

/** A field that holds a list fits when one of its texts does. */
function listSql(column, op, value, bind, path) {
  if (op === 'eq' || op === 'contains') return `${bind(value)} = any (${column})`;
  if (op === 'ne') return `not (${bind(value)} = any (${column}))`;
  const list = () =>
    `array[${valuesOf(value, path)
      .map((text) => bind(text))
      .join(', ')}]`;
  if (op === 'in') return `${column} && ${list()}`;
  if (op === 'nin') return `not (${column} && ${list()})`;
  throw fieldProblem(400, path, 'unknown', `A list cannot be compared by "${op}".`);
}

function valuesOf(value, path) {
  const values = splitValues(value);
  if (values.length === 0) return [''];
  if (values.length > MAX_VALUES)
    throw fieldProblem(400, path, 'limit', `At most ${MAX_VALUES} values can be compared.`);
  return values;
}
