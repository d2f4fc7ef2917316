import {Problem, fieldProblem} from './problem.mjs';
import {conditionSql} from './conditions.mjs';
import {cursorSql, readCursor, writeCursor} from './cursor.mjs';
import {LIST_LIMIT} from './query.mjs';
import {TYPES, fieldType} from './values.mjs';

const RELATED_LIMIT = 100;
const MAX_DEPTH = 3;

/** Gathers the parameters of one statement: what a caller sent is only ever a parameter. */
export class Parameters {
  /** @type {unknown[]} */
  values = [];

  /** @returns {string} The placeholder of the value, with its type. */
  bind(value, type = 'text') {
    return `$${this.values.push(value)}::${type}`;
  }
}

/**
 * One statement for a list: rows as the database writes JSON, the whole count, and the position of the feed, all of
 * one moment.
 * @param {import('./resources.mjs').Resource} resource
 * @param {import('./query.mjs').ListQuery} query
 * @param {{resources: Map<string, import('./resources.mjs').Resource>, base?: (bind: Parameters['bind']) => string}} context
 *   `base` is a condition that the caller cannot take away.
 */
export function listStatement(resource, query, {resources, base}) {
  const parameters = new Parameters();
  const bind = parameters.bind.bind(parameters);
  const order = sortTerms(resource, query.sort);
  const where = [
    ...(base ? [base(bind)] : []),
    ...query.filter.map((condition) => conditionSql(resource, condition, bind)),
    ...query.search.map((word) => searchSql(resource, word, bind)),
  ];
  const limit = Math.min(query.limit ?? LIST_LIMIT, LIST_LIMIT);
  const cursor = query.after ? [cursorSql(order, readCursor(query.after, order), bind)] : [];
  const record = recordSql(resource, query, resources);
  const from = `from ${resource.from} t`;
  const text = `select
    (select coalesce(jsonb_agg(r.record), '[]') from (
      select ${record} as record ${from} ${whereSql([...where, ...cursor])}
      order by ${order.map(({sql, desc}) => `${sql} is null, ${sql} ${desc ? 'desc' : 'asc'}`).join(', ')}
      limit ${bind(limit + 1, 'int')} offset ${bind(query.offset, 'bigint')}) r) as rows,
    (select count(*)::int ${from} ${whereSql(where)}) as total,
    (select epoch || ':' || position from feed_head) as position`;
  return {text, params: parameters.values, limit, order};
}

const whereSql = (conditions) => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '');

/**
 * The answer of a list statement as an envelope.
 * @returns {{data: unknown[], total: number, next?: string, position: string}}
 */
export function listAnswer({rows, total, position}, {limit, order}, {select}) {
  const data = rows.slice(0, limit);
  // A cursor needs the fields of the order; where they were not selected, pages go by number.
  const whole = order.every(
    ({field, type}) => type !== 'list' && type !== 'json' && (!select || select.includes(field) || field === 'id'),
  );
  const next = rows.length > limit && whole ? writeCursor(order, data.at(-1)) : undefined;
  return {data, total, position, ...(next && {next})};
}

/** One record by its key; the text that reads it, or undefined where no such key can be. */
export function recordStatement(resource, key, query, {resources}) {
  const parameters = new Parameters();
  const type = resource.fields.id;
  if (type === 'integer' && !/^\d{1,9}$/.test(key)) return undefined;
  if (key.includes('\0')) return undefined;
  const place = parameters.bind(key, type === 'integer' ? 'int' : 'text');
  const text = `select (select ${recordSql(resource, query, resources)} from ${resource.from} t where t.id = ${place}) as record,
    (select epoch || ':' || position from feed_head) as position`;
  return {text, params: parameters.values};
}

function sortTerms(resource, sort) {
  const wanted =
    sort.length > 0 ? sort : [{field: resource.sort.replace(/^-/, ''), desc: resource.sort.startsWith('-')}];
  const known = wanted.map(({field, desc}) => {
    const type = fieldType(resource, field, 'sort');
    const column = `t."${field}"`;
    return {field, desc, type, sql: TYPES[type].order?.(column) ?? column};
  });
  if (!known.some(({field}) => field === 'id'))
    known.push({field: 'id', desc: false, type: resource.fields.id, sql: 't."id"'});
  return known;
}

function searchSql(resource, word, bind) {
  if (resource.search.length === 0) throw fieldProblem(400, 'search', 'unknown', 'This list cannot be searched.');
  const place = bind(word);
  return `(${resource.search.map((field) => `strpos(lower(t."${field}"), lower(${place})) > 0`).join(' or ')})`;
}

/** The JSON of one row, with what was asked to be loaded beside it. */
function recordSql(resource, {select, load}, resources) {
  const fields = select ? [...new Set(['id', ...select])] : Object.keys(resource.fields);
  for (const field of fields) fieldType(resource, field, 'select');
  const own = fields.map((field) => `'${field}', t."${field}"`);
  // Functions take 100 arguments at most; objects are joined from pieces of 40 fields.
  const pieces = Array.from({length: Math.ceil(own.length / 40)}, (unused, at) => own.slice(at * 40, at * 40 + 40));
  const json = pieces.map((piece) => `jsonb_build_object(${piece.join(', ')})`);
  const related = relatedSql(resource, loadTree(load), resources, 't', 1);
  return [...json, ...related].join(' || ');
}

function loadTree(load) {
  const tree = {__proto__: null};
  for (const path of load) {
    const steps = path.split('.');
    if (steps.length > MAX_DEPTH) throw fieldProblem(400, 'load', 'depth', `At most ${MAX_DEPTH} steps can be loaded.`);
    let branch = tree;
    for (const step of steps) branch = branch[step] ??= {__proto__: null};
  }
  return tree;
}

function relatedSql(resource, tree, resources, outer, depth) {
  return Object.entries(tree).map(([name, branch]) => {
    if (!resource.relations || !Object.hasOwn(resource.relations, name)) {
      const known = Object.keys(resource.relations ?? {}).join(', ') || 'nothing';
      throw fieldProblem(400, 'load', 'unknown', `"${name.slice(0, 80)}" cannot be loaded; what can: ${known}.`);
    }
    const relation = resource.relations[name];
    const target = resources.get(relation.resource);
    const inner = `r${depth}`;
    const json = [`to_jsonb(${inner})`, ...relatedSql(target, branch, resources, inner, depth + 1)].join(' || ');
    return `jsonb_build_object('${name}', ${relation.many ? manySql(target, relation, json, inner, outer) : oneSql(target, relation, json, inner, outer)})`;
  });
}

function manySql(target, {by}, json, inner, outer) {
  return `(select coalesce(jsonb_agg(${json}), '[]') from
    (select * from ${target.from} where "${by}" = ${outer}.id order by id limit ${RELATED_LIMIT}) ${inner})`;
}

function oneSql(target, {by}, json, inner, outer) {
  return `(select ${json} from ${target.from} ${inner} where ${inner}.id = ${outer}."${by}")`;
}

/** A record that is not there, in the words of its resource. */
export function missing(resource, key) {
  return new Problem(404, `There is no ${resource.singular ?? 'record'} "${key.slice(0, 80)}" in ${resource.name}.`);
}
