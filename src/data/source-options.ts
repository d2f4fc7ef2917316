/**
 * Options of a tuple, such as `{filter: {active: true}, sort: '-id', page: {size: 20}}`, as query pairs.
 */
import {SourceFault} from './source-fault.js';
import {checkQueryKey} from './source-query.js';
import type {Query} from './types.js';

type Pair = readonly [key: string, value: string];

/** The query pairs of an object or of a list of pairs; faults where a value is no text, list or object of them. */
export function queryOfOptions(options: unknown): Query {
  const pairs: Pair[] = [];
  for (const [key, value] of entriesOf(options)) {
    if (key === 'sort') addPair(pairs, key, sortText(value));
    else if (key === 'filter') addFilter(pairs, value);
    else addOption(pairs, key, value);
  }
  return Object.freeze(pairs.map((pair) => Object.freeze(pair)));
}

function entriesOf(options: unknown): readonly (readonly [string, unknown])[] {
  if (options === undefined || options === null) return [];
  if (Array.isArray(options) && options.every(isPair)) return options;
  if (typeof options === 'object' && !Array.isArray(options)) return Object.entries(options);
  throw new SourceFault('expected', 0, 'Options are an object or a list of pairs.', '{"limit": 20}');
}

function isPair(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

function addPair(pairs: Pair[], key: string, text: string | undefined): void {
  if (text === undefined) return;
  if (key === '') throw new SourceFault('expected', 0, 'An option has an empty name.');
  checkQueryKey(key, 0);
  pairs.push([key, text]);
}

/** A list is joined with commas, an object becomes one pair a member. */
function addOption(pairs: Pair[], key: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (!isNested(value)) return addPair(pairs, key, listText(value));
  // Guards against an object that contains itself: a key deeper than the limit is refused.
  checkQueryKey(key, 0);
  for (const [name, member] of Object.entries(value)) addOption(pairs, `${key}[${name}]`, member);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Text of a scalar or a list of scalars; a comma inside an item is escaped. */
export function listText(value: unknown): string {
  if (!Array.isArray(value)) return scalarText(value);
  return value.map((item) => scalarText(item).replaceAll(',', '\\,')).join(',');
}

/** Text of a scalar; lists and objects are a fault. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new SourceFault('expected', 0, 'A text, a number or a boolean is expected.');
}

function addFilter(pairs: Pair[], filter: unknown): void {
  if (Array.isArray(filter) && !filter.every(isPair)) {
    for (const condition of filter) addCondition(pairs, condition);
    return;
  }
  for (const [field, value] of entriesOf(filter)) {
    const key = `filter[${field}]`;
    if (value === null) addPair(pairs, `${key}[null]`, 'true');
    else addOption(pairs, Array.isArray(value) ? `${key}[in]` : key, value);
  }
}

function addCondition(pairs: Pair[], condition: unknown): void {
  const {field, op = 'eq', value} = (condition ?? {}) as {field?: unknown; op?: unknown; value?: unknown};
  if (typeof field !== 'string' || typeof op !== 'string') {
    throw new SourceFault('expected', 0, 'A filter has a field.', '{"field": "age", "op": "gte", "value": 18}');
  }
  if (value === null && op === 'eq') addPair(pairs, `filter[${field}][null]`, 'true');
  else addOption(pairs, op === 'eq' ? `filter[${field}]` : `filter[${field}][${op}]`, value);
}

/** `'-a,b'`, `['-a', 'b']`, `[{field: 'a', desc: true}]`, `[['a', 'desc']]` and `{a: 'desc'}` are one text. */
function sortText(sort: unknown): string | undefined {
  if (sort === undefined || sort === null) return undefined;
  if (typeof sort === 'string') return sort;
  const steps: readonly unknown[] = Array.isArray(sort) ? sort : Object.entries(sort);
  return steps.map(sortStep).join(',');
}

function sortStep(step: unknown): string {
  if (typeof step === 'string') return step;
  if (isPair(step)) return `${String(step[1]).toLowerCase().startsWith('desc') ? '-' : ''}${step[0]}`;
  const {field, desc} = (step ?? {}) as {field?: unknown; desc?: unknown};
  if (typeof field !== 'string') throw new SourceFault('expected', 0, 'A sort step names a field.', '"-created_at"');
  return `${desc === true ? '-' : ''}${field}`;
}
