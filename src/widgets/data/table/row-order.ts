import type {JsonRecord, View} from '../../../data/types.js';
import {PARTS} from './table-parts.js';

/** Places of rows in the records, in their order; below zero what stands for none of them. */
export type Places = ArrayLike<number> & Iterable<number>;

/** Which rows are shown, in their order, as places in the records. */
export interface RowOrder {
  readonly shown: Int32Array;
  /** Those of all pages. */
  readonly all: Int32Array;
  /** How many rows there are on all pages. */
  readonly matching: number;
  /** How many rows stand before the first that is shown. */
  readonly before: number;
}

/** Filters and searches, then sorts, then pages; records are never copied. */
export function orderRows(records: readonly JsonRecord[], view: View, language: string): RowOrder {
  const {here: findRows} = PARTS.findRows;
  return pageRows(findRows?.(records, view, language) ?? allPlaces(records.length), view.page);
}

function allPlaces(length: number): Int32Array {
  const places = new Int32Array(length);
  for (let place = 0; place < length; place++) places[place] = place;
  return places;
}

// A page beyond the last, as after rows went, shows the last.
function pageRows(places: Int32Array, page: View['page']): RowOrder {
  const matching = places.length;
  if (!page || !(page.size > 0)) return {shown: places, all: places, matching, before: 0};
  const last = Math.max(1, Math.ceil(matching / page.size));
  const before = (Math.min(Math.max(1, page.number ?? 1), last) - 1) * page.size;
  return {shown: places.subarray(before, before + page.size), all: places, matching, before};
}

/** The same order with no more than the first rows shown. */
export const firstRows = (order: RowOrder, most: number | undefined): RowOrder =>
  most === undefined || order.shown.length <= most ? order : {...order, shown: order.shown.subarray(0, most)};

/** Whether a change of these fields may change which rows are shown, or their order. */
export function concernsView({filter = [], search = '', sort = []}: View, fields: ReadonlySet<string>): boolean {
  if (search.trim() !== '') return true;
  return [...filter, ...sort].some(({field}) => fields.has(field) || fields.has(field.split(/[./[]/)[0] ?? field));
}
