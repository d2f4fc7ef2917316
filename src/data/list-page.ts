import type {View} from './types.js';

/** News of other pages that are remembered, so that what is told twice counts once. */
const REMEMBERED = 10_000;

/** A page beyond the first of a list that the source has cut: places are those of the whole list. */
export class ListPage {
  /** Rows on a page. */
  readonly size: number;
  /** Rows on the pages before; undefined where the page begins behind a cursor. */
  readonly #before: number | undefined;
  #news = new Map<string, 1 | -1>();

  constructor(size: number, before: number | undefined) {
    this.size = size;
    this.#before = before;
  }

  /** Where on the page a row stands that goes to `at` of a list of `total`; undefined: on another page. `held` is how many rows are here. */
  place(at: number, total: number, held: number): number | undefined {
    if (this.#before === undefined) return undefined;
    const whole = Math.trunc(at) || 0;
    const index = whole < 0 ? Math.max(0, total + 1 + whole) : whole;
    const place = Math.min(index, total) - this.#before;
    return place >= 0 && place < this.size && place <= held ? place : undefined;
  }

  /** By how much the whole list grows with news of a row on another page: 1 or -1, or 0 for what is known. */
  count(key: string | undefined, by: 1 | -1): number {
    if (key === undefined) return by;
    if (this.#news.get(key) === by) return 0;
    if (this.#news.has(key)) this.#news.delete(key);
    else if (this.#news.size < REMEMBERED) this.#news.set(key, by);
    return by;
  }

  /** A snapshot has counted everything anew. */
  reset(): void {
    this.#news.clear();
  }

  clone(): ListPage {
    const copy = new ListPage(this.size, this.#before);
    copy.#news = new Map(this.#news);
    return copy;
  }
}

/** How a pushed page is told to the list that holds it; undefined for the first page, where new rows may show. */
export function laterPage(page: View['page']): {readonly size: number; readonly before?: number} | undefined {
  if (!page || !(page.size > 0)) return undefined;
  if (page.after !== undefined) return {size: page.size};
  const before = (Math.max(1, page.number ?? 1) - 1) * page.size;
  return before > 0 ? {size: page.size, before} : undefined;
}
