/**
 * The query of a source as a view, and a view as query pairs: `filter[age][gte]=18`, `sort=-a,b`, `page[size]=20`.
 */
import {listText, scalarText} from './source-options.js';
import {FILTER_OPS, type Condition, type FilterOp, type Json, type Query, type View} from './types.js';
import {names, sortOf, splitList} from './view-text.js';

/** What a query asks for. */
export interface ViewQuery {
  readonly view: View;
  /** Relations to be loaded with each record. */
  readonly load: readonly string[];
  /** The only fields wanted; empty means all. */
  readonly select: readonly string[];
  /** The pairs that no view knows: parameters of the source itself. */
  readonly rest: Query;
  /** Plain words about pairs that say nothing useful, such as a page size of `x`. */
  readonly warnings: readonly string[];
}

/** How a feed keeps its rows. */
export interface FeedOptions {
  /** The field that tells records apart. */
  readonly key?: string;
  /** The most records kept: the first n, or with a negative number the last. */
  readonly limit?: number;
  /** Where new records go. */
  readonly at?: 'first' | 'last';
}

/** Operators whose value is a list. */
const LIST_OPS: ReadonlySet<string> = new Set(['in', 'nin', 'range']);
const FILTER = /^filter\[([^[\]]+)\](?:\[([^[\]]*)\])?$/;

interface Draft {
  view: View;
  load: string[];
  select: string[];
  rest: (readonly [string, string])[];
  warnings: string[];
}

/** Reads a query as a view; unknown pairs are kept in `rest`. */
export function viewOfQuery(query: Query): ViewQuery {
  const draft: Draft = {view: {}, load: [], select: [], rest: [], warnings: []};
  for (const pair of query) if (!readPair(draft, pair[0], pair[1])) draft.rest.push(pair);
  return draft;
}

function readPair(draft: Draft, key: string, text: string): boolean {
  const filter = FILTER.exec(key);
  if (filter) return readFilter(draft, filter[1] ?? '', filter[2], text);
  if (key.startsWith('page[')) return readPage(draft, key.slice(5, -1), text);
  if (key === 'search') draft.view.search = text;
  else if (key === 'sort') draft.view.sort = sortOf(text);
  else if (key === 'load') draft.load.push(...names(text));
  else if (key === 'select') draft.select.push(...names(text));
  else return false;
  return true;
}

function readFilter(draft: Draft, field: string, op: string | undefined, text: string): boolean {
  if (op !== undefined && !isFilterOp(op)) {
    draft.warnings.push(`“${op}” is no operator of a filter; there are ${FILTER_OPS.join(', ')}.`);
    return false;
  }
  (draft.view.filter ??= []).push({field, op: op ?? 'eq', value: conditionValue(op ?? 'eq', text)});
  return true;
}

function isFilterOp(op: string): op is FilterOp {
  return (FILTER_OPS as readonly string[]).includes(op);
}

function conditionValue(op: FilterOp, text: string): Json {
  if (LIST_OPS.has(op)) return splitList(text);
  return op === 'null' ? text !== 'false' : text;
}

function readPage(draft: Draft, name: string, text: string): boolean {
  const page = draft.view.page ?? {size: 0};
  if (name === 'after') page.after = text;
  else if (name !== 'size' && name !== 'number') return false;
  else {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (number < 1) draft.warnings.push(`page[${name}] is a whole number from 1, not “${text.slice(0, 40)}”.`);
    else page[name] = number;
  }
  draft.view.page = page;
  return true;
}

/** Reads `key`, `limit` and `at` of a feed; what can't be read is left out. */
export function feedOptions(query: Query): FeedOptions {
  const given = new Map(query);
  const key = given.get('key');
  const limit = Number(given.get('limit') ?? Number.NaN);
  const at = given.get('at');
  return {
    ...(key ? {key} : {}),
    ...(Number.isSafeInteger(limit) && limit !== 0 ? {limit} : {}),
    ...(at === '0' || at === 'first' ? {at: 'first'} : {}),
    ...(at === '-1' || at === 'last' ? {at: 'last'} : {}),
  };
}

/** The pairs of a view, in one fixed order, with what is to be loaded. */
export function queryOfView(view: View, load: readonly string[] = []): Query {
  const pairs: [string, string][] = (view.filter ?? []).map(filterPair);
  if (view.search) pairs.push(['search', view.search]);
  if (view.sort && view.sort.length > 0) pairs.push(['sort', sortText(view.sort)]);
  if (load.length > 0) pairs.push(['load', load.join(',')]);
  return [...pairs, ...pagePairs(view.page)];
}

function filterPair({field, op, value}: Condition): [string, string] {
  if (op === 'eq' && value === null) return [`filter[${field}][null]`, 'true'];
  const text = typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : listText(value);
  return [op === 'eq' ? `filter[${field}]` : `filter[${field}][${op}]`, text];
}

/** The text of a sort, as `sort=` takes it. */
export function sortText(sort: readonly {field: string; desc?: boolean}[]): string {
  return sort.map(({field, desc}) => (desc ? `-${field}` : field)).join(',');
}

function pagePairs(page: View['page']): [string, string][] {
  if (!page) return [];
  const pairs: [string, string][] = page.size > 0 ? [['page[size]', scalarText(page.size)]] : [];
  if (page.number !== undefined) pairs.push(['page[number]', scalarText(page.number)]);
  if (page.after !== undefined) pairs.push(['page[after]', page.after]);
  return pairs;
}

/**
 * The query of a source with a view laid over it, as a server gets it: filters are added, the view's search, sort and page
 * replace the source's, and `load` is joined with the source's own.
 */
export function queryWithView(query: Query, view: View, load: readonly string[] = []): Query {
  const loads = [...new Set([...query.filter(([key]) => key === 'load').flatMap(([, text]) => names(text)), ...load])];
  const replaced = (key: string): boolean =>
    key === 'load' ||
    (key === 'search' && view.search !== undefined) ||
    (key === 'sort' && (view.sort?.length ?? 0) > 0) ||
    (key.startsWith('page[') && view.page !== undefined);
  return [...query.filter(([key]) => !replaced(key)), ...queryOfView(view, loads)];
}
