import {matches, matchesSearch} from '../../../data/matches.js';
import {sortOrder} from '../../../data/sort-records.js';
import type {JsonRecord, View} from '../../../data/types.js';

/** Which rows are shown, in their order, as indices into the records. */
export interface RowOrder {
  readonly shown: readonly number[];
  /** How many rows there are on all pages. */
  readonly matching: number;
  /** How many rows stand before the first that is shown. */
  readonly before: number;
  /** The rows of all pages, in their order. */
  readonly found: readonly number[];
}

/** Filters and searches, then sorts, then pages; records are never copied. */
export function orderRows(records: readonly JsonRecord[], view: View, language: string): RowOrder {
  const found = filterRows(records, view);
  const sorted = view.sort?.length ? sortOrder(records, found, view.sort, language) : found;
  return pageRows(sorted, view.page);
}

function filterRows(records: readonly JsonRecord[], {filter = [], search = ''}: View): readonly number[] {
  const all = Array.from(records, (_, index) => index);
  if (filter.length === 0 && search.trim() === '') return all;
  return all.filter((index) => matches(records[index], filter) && matchesSearch(records[index], search));
}

// A page beyond the last, as after rows went, shows the last.
function pageRows(indices: readonly number[], page: View['page']): RowOrder {
  const matching = indices.length;
  if (!page || !(page.size > 0)) return {shown: indices, matching, before: 0, found: indices};
  const last = Math.max(1, Math.ceil(matching / page.size));
  const before = (Math.min(Math.max(1, page.number ?? 1), last) - 1) * page.size;
  return {shown: indices.slice(before, before + page.size), matching, before, found: indices};
}

/** The same order with no more than the first rows shown. */
export const firstRows = (order: RowOrder, most: number | undefined): RowOrder =>
  most === undefined || order.shown.length <= most ? order : {...order, shown: order.shown.slice(0, most)};

/** Whether a change of these fields may change which rows are shown, or their order. */
export function concernsView({filter = [], search = '', sort = []}: View, fields: ReadonlySet<string>): boolean {
  if (search.trim() !== '') return true;
  return [...filter, ...sort].some(({field}) => fields.has(field) || fields.has(field.split(/[./[]/)[0] ?? field));
}
