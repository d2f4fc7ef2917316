import type {Places} from './row-order.js';
import type {TableCore} from './table-core.js';
import type {LineHeights} from './table-feature.js';
import type {TableRows} from './table-rows.js';

/** The height of what has not been drawn yet, in px. */
const GUESS = 120;

/**
 * Where lines stand of which only those of details are of other heights: these are measured when they are drawn, and
 * remembered by their keys.
 */
export class MeasuredLines implements LineHeights {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #heights = new Map<string, number>();
  #lines: Places = [];
  /** Where the lines stand that are not of the height of a row, in order. */
  #places: readonly number[] = [];

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
  }

  topOf(line: number, rowHeight: number): number {
    let top = line * rowHeight;
    for (const place of this.#extraPlaces()) {
      if (place >= line) break;
      top += this.#heightOf(place, rowHeight) - rowHeight;
    }
    return top;
  }

  lineAt(top: number, rowHeight: number): number {
    let before = 0;
    for (const place of this.#extraPlaces()) {
      const start = place * rowHeight + before;
      if (top < start) break;
      const height = this.#heightOf(place, rowHeight);
      if (top < start + height) return place;
      before += height - rowHeight;
    }
    return Math.floor(Math.max(0, top - before) / rowHeight);
  }

  measure(): boolean {
    let isOther = false;
    for (const row of this.#rows.body?.rows ?? []) {
      if (!row.isExtra) continue;
      const {height} = row.element.getBoundingClientRect();
      if (height === 0 || Math.abs((this.#heights.get(row.key) ?? 0) - height) < 1) continue;
      this.#heights.set(row.key, height);
      isOther = true;
    }
    return isOther;
  }

  #heightOf(place: number, rowHeight: number): number {
    const line = this.#lines[place] ?? 0;
    const key = this.#core.parts.extras[-1 - line]?.key ?? '';
    return this.#heights.get(key) ?? (key.startsWith('\u0000detail') ? GUESS : rowHeight);
  }

  #extraPlaces(): readonly number[] {
    const {lines} = this.#core;
    if (lines === this.#lines) return this.#places;
    this.#lines = lines;
    this.#places = Array.from(lines).flatMap((line, place) => (line < 0 ? [place] : []));
    return this.#places;
  }
}
