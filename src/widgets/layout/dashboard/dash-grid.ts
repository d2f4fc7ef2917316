import {COLUMNS} from '../../../core/grid-scale.js';

/** A place on the grid of a dashboard: twelve columns wide, as many rows as are needed. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A direction on the grid. */
export type Way = 'left' | 'right' | 'up' | 'down';

/** The greatest height of a widget, in rows. */
const MOST_ROWS = 40;
/** How far a way past a neighbour is looked for, in rows. */
const FAR = 80;

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const isFree = (box: Box, others: readonly Box[]): boolean => !others.some((other) => meets(box, other));
const byPlace = (a: Box, b: Box): number => a.y - b.y || a.x - b.x;

/**
 * The boxes so that none covers another and none hangs below a gap. The one that is held stays where it is meant to go,
 * and the others make room for it: above it where there is room for them, else below.
 */
export function settle(boxes: readonly Box[], held?: Box): readonly Box[] {
  const placed: Box[] = held ? [held] : [];
  for (const box of boxes.filter(({id}) => id !== held?.id).toSorted(byPlace)) placed.push(drop(box, placed, held));
  return held ? settle(placed) : placed;
}

function drop(box: Box, others: readonly Box[], held?: Box): Box {
  let {y} = box;
  const at = (row: number): Box => ({...box, y: row});
  if (held && meets(box, held)) {
    const above = held.y - box.h;
    if (above >= 0 && isFree(at(above), others)) y = above;
  }
  while (!isFree(at(y), others)) y++;
  while (y > 0 && isFree(at(y - 1), others)) y--;
  return at(y);
}

/** The boxes with one of them as near as can be to another place; the size stays. */
export function moveBox(boxes: readonly Box[], id: string, x: number, y: number): readonly Box[] {
  const box = boxes.find((one) => one.id === id);
  if (!box) return boxes;
  return settle(boxes, {...box, x: Math.min(Math.max(x, 0), COLUMNS - box.w), y: Math.max(y, 0)});
}

/** The boxes with one of them of another size. */
export function resizeBox(boxes: readonly Box[], id: string, w: number, h: number): readonly Box[] {
  const box = boxes.find((one) => one.id === id);
  if (!box) return boxes;
  const width = Math.min(Math.max(w, 1), COLUMNS - box.x);
  return settle(boxes, {...box, w: width, h: Math.min(Math.max(h, 1), MOST_ROWS)});
}

/** One step by a key: a column to the side, or past what is in the way above or below. */
export function stepBox(boxes: readonly Box[], id: string, way: Way): readonly Box[] {
  const box = boxes.find((one) => one.id === id);
  if (!box) return boxes;
  if (way === 'left' || way === 'right') return moveBox(boxes, id, box.x + (way === 'left' ? -1 : 1), box.y);
  for (let far = 1; far <= FAR; far++) {
    const y = box.y + (way === 'up' ? -far : far);
    if (y < 0) break;
    const moved = moveBox(boxes, id, box.x, y);
    if (moved.find((one) => one.id === id)?.y !== box.y) return moved;
  }
  return boxes;
}

/** One step of size by a key: wider and taller, or narrower and lower. */
export function growBox(boxes: readonly Box[], id: string, way: Way): readonly Box[] {
  const box = boxes.find((one) => one.id === id);
  if (!box) return boxes;
  const wide = way === 'right' ? 1 : way === 'left' ? -1 : 0;
  const tall = way === 'down' ? 1 : way === 'up' ? -1 : 0;
  return resizeBox(boxes, id, box.w + wide, box.h + tall);
}
