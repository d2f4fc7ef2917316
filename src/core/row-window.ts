/** The rows in view: from `start` up to `end`, which is not among them. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** How many rows are drawn beyond both edges, so that a slow frame shows no gap. */
const OVERSCAN = 6;
/** Where the first row to draw is rounded down to, so that not every pixel of scrolling draws. */
const STEP = 4;

/** How many rows are drawn before their height is known. */
const UNKNOWN = 32;

/** Which of `count` rows of one height are drawn in a viewport. */
export function windowOf(scrollTop: number, viewport: number, rowHeight: number, count: number): RowWindow {
  if (!(rowHeight > 0) || count === 0) return {start: 0, end: Math.min(count, UNKNOWN)};
  const first = Math.floor((Math.floor(Math.max(0, scrollTop) / rowHeight) - OVERSCAN) / STEP) * STEP;
  // Always as many, so that a row that leaves can stand for one that comes.
  const end = Math.min(count, first + Math.ceil(Math.max(0, viewport) / rowHeight) + 2 * OVERSCAN + STEP);
  return {start: Math.min(Math.max(0, first), Math.max(0, end - STEP)), end};
}

export const sameWindow = (one: RowWindow, other: RowWindow): boolean =>
  one.start === other.start && one.end === other.end;

/** Engines cut a box off beyond some ten to thirty million pixels; rows that are higher together are scrolled in scale. */
const HIGHEST = 8_000_000;
/** What engines that count in 64ths of a pixel can do. */
const HIGHER = 30_000_000;

let limit: number | undefined;

// Asked only where it matters: most rows are nowhere near.
function highestOf(total: number): number {
  if (total <= HIGHEST || typeof document === 'undefined') return HIGHEST;
  limit ??= canBe(HIGHER) ? HIGHER : HIGHEST;
  return limit;
}

function canBe(height: number): boolean {
  const probe = document.createElement('div');
  probe.style.setProperty('position', 'absolute');
  probe.style.setProperty('block-size', `${height}px`);
  document.documentElement.append(probe);
  const {offsetHeight} = probe;
  probe.remove();
  return offsetHeight >= height;
}

/**
 * Rows of one height in a box that may be too high for an engine: then a pixel of its scroll bar stands for several of
 * the rows, and which rows are in view is told from `offset`, the place among all of them.
 */
export class RowScale {
  readonly #ratio: number;
  /** The height of the box, in px. */
  readonly height: number;

  /** `total` is the height of all rows together, `viewport` what of it is in view, in px. */
  constructor(total: number, viewport: number, highest = highestOf(total)) {
    this.height = Math.min(total, highest);
    const room = this.height - viewport;
    this.#ratio = total > highest && room > 0 ? (total - viewport) / room : 1;
  }

  /** Whether rows have to be placed anew with each pixel of scrolling. */
  get isScaled(): boolean {
    return this.#ratio !== 1;
  }

  /** Where a scroll position is among all rows, in px from the first. */
  offset(scrollTop: number): number {
    return scrollTop * this.#ratio;
  }

  /** The scroll position that brings such a place to the upper edge. */
  scrollTop(offset: number): number {
    return offset / this.#ratio;
  }

  /** How far down in the box a row has to stand to be seen where it is among all, at this scroll position. */
  placeOf(offset: number, scrollTop: number): number {
    return this.isScaled ? scrollTop + offset - this.offset(scrollTop) : offset;
  }
}
