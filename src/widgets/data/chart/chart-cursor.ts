import type {PointAt} from './chart-model.js';

/** What a cursor moves over. */
export interface CursorGround {
  /** The series that show, in order. */
  readonly shown: readonly number[];
  /** How many points a series has. */
  readonly count: (series: number) => number;
  /** Whether text runs from right to left, which turns the arrows. */
  readonly rtl: boolean;
}

/** The share of all points that PageUp and PageDown jump. */
const JUMP = 0.1;

/** Keys that move the cursor, as steps along a series. */
function target(key: string, index: number, count: number, rtl: boolean): number | undefined {
  const jump = Math.max(1, Math.round(count * JUMP));
  switch (key) {
    case 'ArrowRight':
      return index + (rtl ? -1 : 1);
    case 'ArrowLeft':
      return index + (rtl ? 1 : -1);
    case 'PageDown':
      return index + jump;
    case 'PageUp':
      return index - jump;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

/** Where a key leads from a point; undefined for a key that moves nothing, or where nothing shows. */
export function moveCursor(from: PointAt, key: string, {shown, count, rtl}: CursorGround): PointAt | undefined {
  const [first] = shown;
  if (first === undefined) return undefined;
  const row = Math.max(0, shown.indexOf(from.series));
  const series = shown[row] ?? first;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const next = shown[within(row + (key === 'ArrowDown' ? 1 : -1), shown.length)] ?? first;
    return {series: next, index: within(from.index, count(next))};
  }
  const index = target(key, from.index, count(series), rtl);
  return index === undefined ? undefined : {series, index: within(index, count(series))};
}
