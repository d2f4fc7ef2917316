import {isRecord} from '../../../data/is-record.js';
import {FILTER_OPS, type Condition, type FilterOp, type Json, type View} from '../../../data/types.js';
import {sortOf} from '../../../data/view-text.js';

/** One step of an order: a field, and whether it runs downwards. */
export interface SortStep {
  readonly field: string;
  readonly desc?: boolean;
}

type Read<T> = {readonly value: T; readonly problem?: undefined} | {readonly value: T; readonly problem: string};

/** Reads `-created_at,name`, a list of such names, or steps `{field, desc}`. */
export function readSort(given: unknown): Read<readonly SortStep[]> {
  if (given === undefined || given === null || given === '') return {value: []};
  const members = typeof given === 'string' ? sortOf(given) : Array.isArray(given) ? given : [given];
  const steps = members.flatMap(stepsOf);
  return steps.length < members.length
    ? {value: steps, problem: 'a field such as "-created_at", or {"field": "name", "desc": true}, is wanted.'}
    : {value: steps};
}

function stepsOf(member: unknown): readonly SortStep[] {
  if (typeof member === 'string') return sortOf(member).slice(0, 1);
  if (!isRecord(member) || typeof member['field'] !== 'string' || member['field'] === '') return [];
  const {field, desc, direction} = member;
  return [{field, ...((desc === true || direction === 'desc') && {desc: true})}];
}

/** Reads conditions `{field, op, value}`, or an object `{"status": "active", "price": {"gte": 5}}`. */
export function readFilter(given: unknown): Read<readonly Condition[]> {
  if (given === undefined || given === null || given === '') return {value: []};
  const wrong = 'conditions such as {"status": "active", "price": {"gte": 5}} are wanted.';
  if (Array.isArray(given)) {
    const good = given.flatMap(conditionOf);
    return good.length < given.length ? {value: good, problem: wrong} : {value: good};
  }
  if (!isRecord(given)) return {value: [], problem: wrong};
  return {value: Object.entries(given).flatMap(([field, value]) => conditionsOf(field, value))};
}

const isOp = (op: unknown): op is FilterOp => FILTER_OPS.some((each) => each === op);

function conditionOf(member: unknown): readonly Condition[] {
  if (!isRecord(member)) return [];
  const {field, op = 'eq', value = null, origin} = member;
  if (typeof field !== 'string' || field === '' || !isOp(op)) return [];
  return [{field, op, value, ...(typeof origin === 'string' && {origin})}];
}

// A field that is filtered by nothing, as an untouched control leaves it, asks nothing.
function conditionsOf(field: string, value: Json): readonly Condition[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return value.length > 0 ? [{field, op: 'in', value}] : [];
  if (!isRecord(value)) return [{field, op: 'eq', value}];
  return Object.entries(value).flatMap(([op, each]) =>
    isOp(op) && each !== null && each !== '' ? [{field, op, value: each}] : [],
  );
}

/**
 * The order after a click on a header: upwards, downwards, then none again. With `adds`, the other steps stay: one that
 * is new comes after them.
 */
export function nextSort(sort: readonly SortStep[], field: string, adds = false): readonly SortStep[] {
  const at = sort.findIndex((step) => step.field === field);
  const known = sort[at];
  if (!adds) {
    if (at !== 0) return [{field}];
    return known?.desc ? [] : [{field, desc: true}];
  }
  if (!known) return [...sort, {field}];
  return known.desc ? sort.toSpliced(at, 1) : sort.with(at, {field, desc: true});
}

/** The order in which the rows of a group stand together: by the fields of the groups first, as they are sorted. */
export function groupedSort(sort: readonly SortStep[], groupBy: readonly string[]): readonly SortStep[] {
  if (groupBy.length === 0) return sort;
  const steps = groupBy.map((field) => sort.find((step) => step.field === field) ?? {field});
  return [...steps, ...sort.filter(({field}) => !groupBy.includes(field))];
}

/** What a table asks for. */
export interface AskedView {
  readonly sort: readonly SortStep[];
  readonly filter: readonly Condition[];
  readonly size: number | undefined;
  readonly page: number;
}

/** The same as the data layer takes it. */
export function viewOf({sort, filter, size, page}: AskedView): View {
  return {
    ...(filter.length > 0 && {filter: [...filter]}),
    ...(sort.length > 0 && {sort: sort.map((step) => ({...step}))}),
    ...(size !== undefined && {page: {size, number: page}}),
  };
}
