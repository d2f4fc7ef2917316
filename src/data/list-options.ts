/** How many records a list keeps unless told otherwise. */
export const DEFAULT_BOUND = 10_000;

export interface KeyedListOptions {
  /** The field that holds a record's key, a path with dots allowed. Default `id`, else `key`, else `_id`. */
  readonly key?: string;
  /**
   * The most rows to keep, default 10,000. Rows are dropped at the end opposite to the last insert; a negative number
   * keeps the last ones, whatever was inserted where.
   */
  readonly limit?: number;
  /**
   * Up to how many rows inserts make the list longer; `limit` by default. A snapshot may have more, until something is
   * inserted: only that tells at which end the newest stand.
   */
  readonly grows?: number;
  /** Where an insert goes that does not say. Default: operations last, messages without an operation first. */
  readonly at?: 'first' | 'last';
  /** A page beyond the first: rows of other pages are counted, not shown. Without `before` it begins behind a cursor. */
  readonly page?: {readonly size: number; readonly before?: number};
}
