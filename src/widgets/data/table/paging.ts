/** What the pages of a table are worked out from. */
export interface PagingInput {
  /** Rows a page; undefined where all are on one. */
  readonly size: number | undefined;
  readonly page: number;
  /** How many rows are shown now. */
  readonly shown: number;
  /** Whether the table itself cuts the rows into pages. */
  readonly local: boolean;
  /** How many rows the table has found on all pages. */
  readonly matching: number;
  /** How many there are by the word of the source. */
  readonly told: number | undefined;
}

/** Where the rows shown stand among all. */
export interface Paging {
  /** The page from 1; undefined where there is only one. */
  readonly page?: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** How many rows stand on the pages before. */
  readonly before: number;
}

/** Works out the pages. A source that does not say how many rows it has goes on as long as its pages are full. */
export function pagingOf({size, page, shown, local, matching, told}: PagingInput): Paging {
  if (size === undefined)
    return {pages: 1, from: Math.min(1, shown), to: shown, total: Math.max(matching, 0), before: 0};
  const known = local ? matching : told;
  const pages = known === undefined ? page + (shown >= size ? 1 : 0) : Math.max(1, Math.ceil(known / size));
  const now = Math.min(page, pages);
  const before = (now - 1) * size;
  const total = known ?? before + shown;
  const from = shown > 0 ? before + 1 : 0;
  return {...((pages > 1 || now > 1) && {page: now}), pages, from, to: before + shown, total, before};
}
