import {fieldProblem} from './problem.mjs';
import {TYPES} from './values.mjs';

/**
 * Where a page ended: the values of the sort fields of its last record. Opaque to callers, but no secret.
 * @param {readonly {field: string}[]} order
 * @param {Record<string, unknown>} record
 */
export function writeCursor(order, record) {
  const values = order.map(({field}) => record[field] ?? null);
  return Buffer.from(JSON.stringify({by: signature(order), values})).toString('base64url');
}

/** The values of a cursor that was made for this very order; anything else is an answer of 400. */
export function readCursor(text, order) {
  const {by, values} = parse(text);
  const fits = by === signature(order) && Array.isArray(values) && values.length === order.length;
  const known = fits && values.every((value, at) => value === null || readable(order[at].type, value));
  if (!known) throw fieldProblem(400, 'page[after]', 'invalid', 'This cursor does not belong to this list.');
  return values;
}

/** The rows after the cursor, field by field, with nulls last as the order has them. */
export function cursorSql(order, values, bind) {
  const terms = order.flatMap(({sql, desc, type}, at) => {
    const value = values[at];
    const place =
      value === null ? 'null' : comparable(type, bind(value === null ? null : String(value), TYPES[type].sql));
    return [
      {same: `(${sql} is null) = ${value === null}`, beyond: value === null ? 'false' : `${sql} is null`},
      {
        same: value === null ? 'true' : `${sql} = ${place}`,
        beyond: value === null ? 'false' : `${sql} ${desc ? '<' : '>'} ${place}`,
      },
    ];
  });
  const steps = terms.map(({beyond}, at) => [...terms.slice(0, at).map(({same}) => same), beyond].join(' and '));
  return `(${steps.map((step) => `(${step})`).join(' or ')})`;
}

const comparable = (type, place) => (type === 'text' ? `lower(${place})` : place);

const signature = (order) => order.map(({field, desc}) => (desc ? `-${field}` : field)).join(',');

function readable(type, value) {
  if (value !== null && typeof value === 'object') return false;
  const text = String(value);
  if (text.includes('\0')) return false;
  return type === 'datetime' ? !Number.isNaN(Date.parse(text)) : TYPES[type].reads(text) !== undefined;
}

function parse(text) {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString());
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}
