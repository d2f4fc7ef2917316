import {EDGE, type Area, type Side} from './placement.js';

/** A box on the page, in CSS pixels from the corner of what is seen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

const GAP = 6;
const OPPOSITE: Readonly<Record<Side, Side>> = {top: 'bottom', bottom: 'top', left: 'right', right: 'left'};

const clamp = (value: number, size: number, room: number): number =>
  Math.max(EDGE, Math.min(value, room - size - EDGE));

/** Where a layer begins along the side at which it stands: at the shared edge, or in the middle. */
function along(grows: Side | undefined, start: number, length: number, size: number): number {
  if (grows === 'right' || grows === 'bottom') return start;
  if (grows) return start + length - size;
  return start + (length - size) / 2;
}

function room(side: Side, anchor: Box, page: Size): number {
  if (side === 'top') return anchor.top;
  if (side === 'left') return anchor.left;
  if (side === 'bottom') return page.height - anchor.top - anchor.height;
  return page.width - anchor.left - anchor.width;
}

/** The corner of a layer beside its anchor: on the other side where there is more room, and within the page. */
export function spotFor(
  anchor: Box,
  size: Size,
  page: Size,
  {side, grows}: Area,
): readonly [left: number, top: number] {
  const isAbove = side === 'top' || side === 'bottom';
  const needed = (isAbove ? size.height : size.width) + GAP;
  const other = OPPOSITE[side];
  const turned =
    room(side, anchor, page) < needed && room(other, anchor, page) > room(side, anchor, page) ? other : side;
  const left = isAbove
    ? along(grows, anchor.left, anchor.width, size.width)
    : turned === 'left'
      ? anchor.left - size.width - GAP
      : anchor.left + anchor.width + GAP;
  const top = !isAbove
    ? along(grows, anchor.top, anchor.height, size.height)
    : turned === 'top'
      ? anchor.top - size.height - GAP
      : anchor.top + anchor.height + GAP;
  return [clamp(left, size.width, page.width), clamp(top, size.height, page.height)];
}

/** What keeps a layer beside its anchor. */
export interface Following {
  readonly place: () => void;
  readonly stop: () => void;
}

const OFF = {'position-area': 'none', 'position-try-fallbacks': 'none'};
const STYLES = [...Object.keys(OFF), 'inset', 'left', 'top', 'margin', 'min-inline-size'];

/**
 * Keeps a layer beside its anchor by hand, in engines that can't do it by style sheets; it is loaded by them alone.
 * Gives the function that places it at once, and the one that stops it.
 */
export function followAnchor(popover: HTMLElement, anchor: Element, area: () => Area): Following {
  const {style} = popover;
  let isStopped = false;
  const place = (): void => {
    if (isStopped) return;
    const {clientWidth: width, clientHeight: height} = popover.ownerDocument.documentElement;
    const box = anchor.getBoundingClientRect();
    const size = {width: popover.offsetWidth, height: popover.offsetHeight};
    const [left, top] = spotFor(box, size, {width, height}, area());
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${top}px`);
  };
  for (const [name, value] of Object.entries({...OFF, inset: 'auto', margin: '0'})) style.setProperty(name, value);
  // In the next frame, for to place it may change its size, which an observer must not.
  const watch = new ResizeObserver(() => requestAnimationFrame(place));
  watch.observe(popover);
  watch.observe(anchor);
  for (const type of ['scroll', 'resize']) addEventListener(type, place, {capture: true, passive: true});
  place();
  const stop = (): void => {
    isStopped = true;
    watch.disconnect();
    for (const type of ['scroll', 'resize']) removeEventListener(type, place, true);
    for (const name of STYLES) style.removeProperty(name);
  };
  return {place, stop};
}
