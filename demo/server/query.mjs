import {Problem, fieldProblem} from './problem.mjs';

/**
 * @typedef {{field: string, op: string, value: string}} Condition
 * @typedef {object} ListQuery What a caller asked of a list, read but not yet checked against fields.
 * @property {Condition[]} filter
 * @property {string[]} search Words; each must be found.
 * @property {{field: string, desc: boolean}[]} sort
 * @property {string[]} load
 * @property {string[] | undefined} select
 * @property {number | undefined} limit
 * @property {number} offset
 * @property {string | undefined} after A cursor.
 */

const OPS = new Set('eq ne gt gte lt lte in nin range contains starts ends null'.split(' '));
const MAX_PAGE = 1000;
const MAX_PAIRS = 100;

/**
 * Reads the query of a list: filter, search, sort, page, load, select. A word that is not understood is an answer of
 * 400, never ignored.
 * @param {readonly (readonly [string, string])[]} pairs
 * @returns {ListQuery}
 */
export function readListQuery(pairs) {
  if (pairs.length > MAX_PAIRS) throw new Problem(400, `At most ${MAX_PAIRS} conditions can be asked at once.`);
  const query = {
    filter: [],
    search: [],
    sort: [],
    load: [],
    select: undefined,
    limit: undefined,
    offset: 0,
    after: undefined,
  };
  const page = {};
  for (const [key, value] of pairs) {
    if (value.includes('\0')) throw fieldProblem(400, key, 'invalid', 'A text cannot hold the null character.');
    readPair(query, page, key, value);
  }
  readPage(query, page);
  return query;
}

function readPair(query, page, key, value) {
  const [name, ...parts] = key.split('[').map((part, at) => (at === 0 ? part : part.replace(/\]$/, '')));
  const wellFormed = key === name + parts.map((part) => `[${part}]`).join('');
  const reader = wellFormed ? READERS[name] : undefined;
  if (!reader || !Object.hasOwn(READERS, name)) {
    throw fieldProblem(400, key, 'unknown', `The query word "${key.slice(0, 80)}" is not known.`);
  }
  reader(query, page, parts, value, key);
}

const READERS = {
  filter: (query, page, parts, value, key) => query.filter.push(readCondition(query, parts, value, key)),
  search: (query, page, parts, value) => query.search.push(...value.trim().split(/\s+/).filter(Boolean).slice(0, 10)),
  sort: (query, page, parts, value) => query.sort.push(...names(value).map(readSort)),
  load: (query, page, parts, value) => query.load.push(...names(value)),
  select: (query, page, parts, value) => (query.select = [...(query.select ?? []), ...names(value)]),
  limit: (query, page, parts, value, key) => (page.size = whole(value, key)),
  offset: (query, page, parts, value, key) => (page.offset = whole(value, key)),
  page: (query, page, [part], value, key) => {
    if (part === 'size' || part === 'number') page[part] = whole(value, key);
    else if (part === 'after') page.after = value;
    else throw fieldProblem(400, key, 'unknown', 'A page is asked by size, number or after.');
  },
};

function readCondition(query, parts, value, key) {
  const [field, op = 'eq', ...more] = parts;
  if (!field || more.length > 0)
    throw fieldProblem(400, key, 'invalid', 'A filter is filter[field] or filter[field][op].');
  if (op === '') return joinList(query, field, value);
  if (!OPS.has(op)) throw fieldProblem(400, key, 'unknown', `The comparison "${op.slice(0, 40)}" is not known.`);
  return {field, op, value};
}

/** `filter[role][]=a&filter[role][]=b` is one list, as many form libraries write it. */
function joinList(query, field, value) {
  const text = value.replaceAll(/[\\,]/g, String.raw`\$&`);
  const at = query.filter.findIndex((condition) => condition.field === field && condition.listed);
  const before = at < 0 ? undefined : query.filter.splice(at, 1)[0];
  return {field, op: 'in', value: before ? `${before.value},${text}` : text, listed: true};
}

const readSort = (name) => (name.startsWith('-') ? {field: name.slice(1), desc: true} : {field: name, desc: false});

const names = (value) =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function whole(value, key) {
  if (!/^\d{1,9}$/.test(value)) throw fieldProblem(400, key, 'invalid', `"${key}" must be a whole number.`);
  return Number(value);
}

function readPage(query, {size, number, offset, after}) {
  if (size !== undefined && (size < 1 || size > MAX_PAGE)) {
    throw fieldProblem(400, 'page[size]', 'range', `A page has 1 to ${MAX_PAGE} records.`);
  }
  if (number === 0) throw fieldProblem(400, 'page[number]', 'range', 'Pages are counted from 1.');
  if (after !== undefined && (number !== undefined || offset !== undefined)) {
    throw fieldProblem(400, 'page[after]', 'twice', 'A page is asked by number or by cursor, not by both.');
  }
  query.limit = size;
  query.after = after || undefined;
  query.offset = offset ?? ((number ?? 1) - 1) * (size ?? MAX_PAGE);
}

/** The parts of a list in a query text: split at commas, `\,` is a comma. */
export function splitValues(text) {
  const parts = text.match(/(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/g) ?? [];
  return parts.map((part) => part.replaceAll(/\\(.)/g, '$1'));
}

/** Most records a list answer holds. */
export const LIST_LIMIT = MAX_PAGE;
