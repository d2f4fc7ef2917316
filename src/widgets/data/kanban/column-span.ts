/** Which cards of a column are drawn, and how high what is left out before and after them would be, in pixels. */
export interface ColumnSpan {
  readonly start: number;
  /** The first that is not drawn any more. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/** What part of a column is in view. */
export interface ColumnView {
  readonly scrollTop: number;
  readonly height: number;
}

/** Pixels that are drawn beyond both edges, so that a slow frame shows no gap. */
const OVERSCAN = 320;
/** So many cards are drawn at once in any case. */
const WHOLE = 30;

/** The cards of a column that are in view or near it, by the heights that are known and a guess for all others. */
export function spanOf(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  guess: number,
  {scrollTop, height}: ColumnView,
): ColumnSpan {
  const {length} = keys;
  if (length <= WHOLE) return {start: 0, end: length, before: 0, after: 0};
  const [top, bottom] = [scrollTop - OVERSCAN, scrollTop + height + OVERSCAN];
  let [at, start, end, before] = [0, -1, -1, 0];
  for (let index = 0; index < length; index++) {
    const next = at + (heights.get(keys[index] ?? '') ?? guess);
    if (start < 0 && next > top) [start, before] = [index, at];
    if (at < bottom) end = index + 1;
    at = next;
  }
  if (start < 0 || end <= start) return spanOf(keys, heights, guess, {scrollTop: Math.max(0, at - height), height});
  return {start, end, before, after: at - offsetOf(keys, heights, guess, end)};
}

/** How far below the top of the column a card stands. */
export function offsetOf(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  guess: number,
  index: number,
): number {
  let at = 0;
  for (let each = 0; each < index; each++) at += heights.get(keys[each] ?? '') ?? guess;
  return at;
}

/** The mean of the heights that are known; a usual card where none is. */
export function guessOf(heights: ReadonlyMap<string, number>): number {
  if (heights.size === 0) return 96;
  let sum = 0;
  for (const height of heights.values()) sum += height;
  return sum / heights.size;
}
