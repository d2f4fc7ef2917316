/**
 * Views: what a user asks on top of a source, done in the widget, or handed to the source as far as it can.
 * The order is always filter and search, then sort, then page.
 */
import {matcher, searcher} from './matches.js';
import {sortRecords} from './sort-records.js';
import type {Capabilities, Condition, View} from './types.js';

export {foldText, matches, matchesSearch} from './matches.js';
export {sortRecords} from './sort-records.js';
export {feedOptions, queryOfView, queryWithView, sortText, viewOfQuery} from './view-query.js';
export {sortOf, splitList} from './view-text.js';
export type {FeedOptions, ViewQuery} from './view-query.js';

/** The records a view shows, and how many there are on all of its pages. */
export interface ViewedRecords<T> {
  readonly records: readonly T[];
  readonly total: number;
}

/** What `applyView` may be told. */
export interface ViewOptions {
  /** The language whose order of letters is used; the browser's by default. */
  readonly language?: string;
  /** The field by which `page.after` finds a record: `id`, `key` or `_id` by default. */
  readonly key?: string;
}

/** Filters, searches, sorts and pages; the list given is never changed, and is given back where nothing is asked. */
export function applyView<T>(records: readonly T[], view: View, options: ViewOptions = {}): ViewedRecords<T> {
  const found = filterRecords(records, view);
  const sorted = view.sort && view.sort.length > 0 ? sortRecords(found, view.sort, options.language) : found;
  return {records: pageOf(sorted, view.page, options.key), total: found.length};
}

function filterRecords<T>(records: readonly T[], {filter = [], search = ''}: View): readonly T[] {
  const isFound = searcher(search);
  if (filter.length === 0 && !isFound) return records;
  const fits = matcher(filter);
  return records.filter((record) => fits(record) && (isFound?.(record) ?? true));
}

function pageOf<T>(records: readonly T[], page: View['page'], key: string | undefined): readonly T[] {
  if (!page || !(page.size > 0)) return records;
  const start =
    page.after === undefined ? (Math.max(1, page.number ?? 1) - 1) * page.size : startAfter(records, page.after, key);
  return records.slice(start, start + page.size);
}

/** A record that is gone can't be found again, so the pages begin anew. */
function startAfter(records: readonly unknown[], after: string, key: string | undefined): number {
  return records.findIndex((record) => keyText(record, key) === after) + 1;
}

function keyText(record: unknown, key: string | undefined): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const names = key === undefined ? ['id', 'key', '_id'] : [key];
  const name = names.find((each) => Object.hasOwn(record, each));
  return name === undefined ? undefined : String((record as Record<string, unknown>)[name]);
}

/** The source's own view with the user's on top: filters and searches are joined, the user's sort and page replace the source's. */
export function joinViews(source: View, user: View): View {
  const filter = [...(source.filter ?? []), ...(user.filter ?? [])];
  const search = [source.search, user.search].filter((text) => text && text.trim() !== '').join(' ');
  const sort = user.sort && user.sort.length > 0 ? user.sort : source.sort;
  const page = user.page ?? source.page;
  return {
    ...(filter.length > 0 ? {filter} : {}),
    ...(search === '' ? {} : {search}),
    ...(sort && sort.length > 0 ? {sort} : {}),
    ...(page ? {page} : {}),
  };
}

/** What the source is asked to do, and what is left to the widget. */
export interface SplitView {
  readonly pushed: View;
  readonly rest: View;
}

/**
 * Splits a view by what a source can do. From the first step that it can't do, it and all later ones are left to the widget;
 * a page is never pushed over a local filter. Single conditions that the source knows are pushed even where others stay:
 * they only make the answer smaller.
 */
export function splitView(view: View, can: Capabilities): SplitView {
  const pushed: View = {};
  const rest: View = {};
  const isFiltered = splitFilter(view, can, pushed, rest);
  const isSorted = isFiltered && (!hasSort(view) || can.sort === true);
  if (hasSort(view)) (isSorted ? pushed : rest).sort = view.sort ?? [];
  if (view.page) (isSorted && canPage(view.page, can) ? pushed : rest).page = view.page;
  return {pushed, rest};
}

function hasSort(view: View): boolean {
  return view.sort !== undefined && view.sort.length > 0;
}

function splitFilter(view: View, can: Capabilities, pushed: View, rest: View): boolean {
  const knows = ({op}: Condition): boolean =>
    Array.isArray(can.filter) ? can.filter.includes(op) : can.filter === true;
  const filter = view.filter ?? [];
  const known = filter.filter(knows);
  const unknown = filter.filter((condition) => !knows(condition));
  if (known.length > 0) pushed.filter = known;
  if (unknown.length > 0) rest.filter = unknown;
  const hasSearch = view.search !== undefined && view.search.trim() !== '';
  if (hasSearch) (can.search ? pushed : rest).search = view.search ?? '';
  return unknown.length === 0 && (!hasSearch || can.search === true);
}

/** A source that pages by number can't begin behind a cursor; one that pages by cursor can only begin at the start. */
function canPage(page: NonNullable<View['page']>, can: Capabilities): boolean {
  if (can.page === 'number') return page.after === undefined;
  return can.page === 'after' && (page.after !== undefined || (page.number ?? 1) === 1);
}

/** True where a view asks nothing. */
export function isEmptyView({filter, search, sort, page}: View): boolean {
  return !filter?.length && !search?.trim() && !sort?.length && !page;
}
