import type {TableCore} from './table-core.js';

/**
 * Whether the rows that are here are only some of those that match, since the source cuts the pages: what is worked out
 * of them holds for this page alone, and must say so.
 */
export function isPartOfRows({element, model, paging, view}: TableCore): boolean {
  const told = element.dataController?.delivery?.total ?? 0;
  const isCut = view.whole.page !== undefined && !view.rest.page && paging.pages > 1;
  return isCut || told > model.records.length;
}
