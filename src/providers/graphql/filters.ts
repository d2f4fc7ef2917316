import {isRecord} from '../../data/is-record.js';
import {FILTER_OPS} from '../../data/types.js';
import type {Condition, FilterOp, Json} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import {named} from './names.js';
import type {InputValue, Schema, SchemaType} from './schema.js';

/** What servers call the operators; spelling and underscores do not matter. */
const WORDS: Readonly<Record<Exclude<FilterOp, 'range'>, readonly string[]>> = {
  eq: ['eq', 'equals', 'equalTo', 'is'],
  ne: ['ne', 'neq', 'notEq', 'notEqual', 'notEquals', 'notEqualTo', 'not'],
  gt: ['gt', 'greaterThan'],
  gte: ['gte', 'greaterThanOrEqual', 'greaterThanOrEqualTo'],
  lt: ['lt', 'lessThan'],
  lte: ['lte', 'lessThanOrEqual', 'lessThanOrEqualTo'],
  in: ['in'],
  nin: ['nin', 'notIn'],
  contains: ['contains', 'icontains', 'includesInsensitive', 'includes'],
  starts: ['startsWith', 'starts', 'startsWithInsensitive'],
  ends: ['endsWith', 'ends', 'endsWithInsensitive'],
  null: ['isNull', 'isNil', 'null'],
};
type Simple = keyof typeof WORDS;

/** A filter as an input wants it. */
type Tree = Record<string, Json>;

/** The operators that an argument can take; undefined where it is no filter. */
export function filterOps(schema: Schema, {type}: InputValue): true | FilterOp[] | undefined {
  const input = schema.type(type.base);
  if (!input || input.kind === 'SCALAR') return type.base === 'String' ? undefined : true;
  if (isConditions(input)) return true;
  return FILTER_OPS.filter((op) => op !== 'range' && input.inputs.some((one) => opOf(schema, input, one, op))).concat(
    ['gte', 'lte'].every((op) => input.inputs.some((one) => opOf(schema, input, one, op as Simple))) ? ['range'] : [],
  );
}

/** `{field, op, value}`: a list of conditions, as few servers take them. */
const isConditions = ({inputs}: SchemaType): boolean => Boolean(named(inputs, 'field') && named(inputs, 'value'));

/** Where a field's input takes an operator: a field inside it, one beside it such as `age_gt`, or, for `eq`, itself. */
function opOf(schema: Schema, around: SchemaType, input: InputValue, op: Simple): string[] | undefined {
  const inner = schema.type(input.type.base);
  if (inner?.kind === 'INPUT_OBJECT') {
    const found = named(inner.inputs, ...WORDS[op]);
    return found && [input.name, found.name];
  }
  if (op === 'eq') return [input.name];
  const beside = named(around.inputs, ...WORDS[op].map((word) => `${input.name}_${word}`));
  return beside && [beside.name];
}

/** The conditions as the value of an argument. */
export function filterValue(schema: Schema, {type, name}: InputValue, conditions: readonly Condition[]): Json {
  const input = schema.type(type.base);
  if (input && isConditions(input)) return conditions.map((one) => conditionOf(input, one));
  const simple = conditions.flatMap(ranges);
  const trees = simple.map((one) => (input?.inputs.length ? treeOf(schema, input, one) : looseTree(one)));
  const merged: Tree = {};
  const clashing = trees.filter((tree) => !merge(merged, tree));
  if (clashing.length === 0) return type.list ? [merged] : merged;
  const and = input && named(input.inputs, 'and');
  if (!and) throw authorFailure('source', `The server’s “${name}” can’t take two such conditions on one field.`);
  return {...merged, [and.name]: clashing};
}

/** A range is what lies between its two ends. */
function ranges(condition: Condition): (Condition & {op: Simple})[] {
  const {op, value} = condition;
  if (op !== 'range') return [{...condition, op}];
  const [from = null, to = null] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const ends = [
    {...condition, op: 'gte' as const, value: from},
    {...condition, op: 'lte' as const, value: to},
  ];
  return ends.filter((one) => one.value !== null && one.value !== '');
}

function treeOf(schema: Schema, around: SchemaType, {field, op, value}: Condition & {op: Simple}): Tree {
  const [first = '', ...rest] = field.split('.');
  const input = named(around.inputs, first);
  if (!input) throw notFiltered(around, field);
  const inner = schema.type(input.type.base);
  if (rest.length > 0 && inner) return {[input.name]: treeOf(schema, inner, {field: rest.join('.'), op, value})};
  const path = opOf(schema, around, input, op);
  if (!path) throw authorFailure('source', `The server can’t filter “${field.slice(0, 60)}” by ${op}.`);
  return path.reduceRight<Json>((tree, key) => ({[key]: tree}), value) as Tree;
}

/** Where the schema says nothing of its inside: the operator beside the field, plain equality as it is. */
const looseTree = ({field, op, value}: Condition): Tree => ({[field]: op === 'eq' ? value : {[op]: value}});

function conditionOf({inputs}: SchemaType, {field, op, value}: Condition): Tree {
  const operator = named(inputs, 'op', 'operator', 'comparator');
  return {
    [named(inputs, 'field')!.name]: field,
    ...(operator && {[operator.name]: op}),
    [named(inputs, 'value')!.name]: value,
  };
}

function notFiltered({inputs}: SchemaType, field: string): Error {
  const known = inputs.map(({name}) => name).slice(0, 20);
  return authorFailure(
    'source',
    `The server can’t filter by “${field.slice(0, 60)}”.`,
    `It can by ${known.join(', ')}.`,
  );
}

/** Lays a tree into another; false where both say something at one place. */
function merge(into: Tree, tree: Tree): boolean {
  for (const [key, value] of Object.entries(tree)) {
    const here = into[key];
    if (here === undefined) into[key] = isRecord(value) ? {...value} : value;
    else if (!isRecord(here) || !isRecord(value) || !merge(here as Tree, value as Tree)) return false;
  }
  return true;
}
