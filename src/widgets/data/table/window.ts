/** The rows in view: from `start` up to `end`, which is not among them. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** How many rows are drawn beyond both edges, so that a slow frame shows no gap. */
const OVERSCAN = 8;
/** Where the first row to draw is rounded down to, so that not every pixel of scrolling draws. */
const STEP = 4;

/** Which of `count` rows of one height are drawn in a viewport. */
export function windowOf(scrollTop: number, viewport: number, rowHeight: number, count: number): RowWindow {
  if (!(rowHeight > 0) || count === 0) return {start: 0, end: Math.min(count, OVERSCAN * 4)};
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - OVERSCAN;
  const last = Math.ceil((Math.max(0, scrollTop) + Math.max(0, viewport)) / rowHeight) + OVERSCAN;
  const end = Math.min(count, Math.ceil(last / STEP) * STEP);
  const start = Math.min(Math.max(0, Math.floor(first / STEP) * STEP), Math.max(0, end - STEP));
  return {start, end};
}

export const sameWindow = (one: RowWindow, other: RowWindow): boolean =>
  one.start === other.start && one.end === other.end;
