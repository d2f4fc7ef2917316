import {matcher, searcher} from '../../../data/matches.js';
import {sortOrder} from '../../../data/sort-records.js';
import type {JsonRecord, View} from '../../../data/types.js';

/** The places of the records that a view leaves, in its order; records are never copied. */
export function findRows(records: readonly JsonRecord[], view: View, language: string): Int32Array {
  const found = filterRows(records, view);
  return view.sort?.length ? sortOrder(records, found, view.sort, language) : found;
}

function filterRows(records: readonly JsonRecord[], {filter = [], search = ''}: View): Int32Array {
  const {length} = records;
  const found = new Int32Array(length);
  const fits = matcher(filter);
  const isFound = searcher(search);
  const isAll = filter.length === 0 && !isFound;
  let count = 0;
  for (let place = 0; place < length; place++) {
    const record = records[place];
    if (isAll || (fits(record) && (!isFound || isFound(record)))) found[count++] = place;
  }
  return count === length ? found : found.slice(0, count);
}
