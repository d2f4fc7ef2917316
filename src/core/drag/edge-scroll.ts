import type {Point} from './point.js';

/** How near to an edge the pointer has to be, and how fast it scrolls at the edge itself, in pixels (a frame). */
const REACH = 56;
const FASTEST = 18;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far to scroll along one axis in this frame; 0 in the middle. */
export function pushOf(at: number, start: number, end: number): number {
  const reach = Math.min(REACH, (end - start) / 4);
  if (reach <= 0) return 0;
  const share = at < start + reach ? -(start + reach - at) / reach : at > end - reach ? (at - end + reach) / reach : 0;
  return Math.round(Math.max(-1, Math.min(1, share)) * FASTEST);
}

/** How far beyond an edge it still scrolls, in pixels: a hand does not stop right at it. */
const BEYOND = 80;

const isIn = (at: number, start: number, end: number, beyond = 0): boolean =>
  at >= start - beyond && at <= end + beyond;

/** How far what is held there scrolls a box, across and down. */
function pushAt({x, y}: Point, {left, top, right, bottom}: Box): {readonly left: number; readonly top: number} {
  const across = isIn(y, top, bottom) && isIn(x, left, right, BEYOND);
  const down = isIn(x, left, right) && isIn(y, top, bottom, BEYOND);
  return {left: across ? pushOf(x, left, right) : 0, top: down ? pushOf(y, top, bottom) : 0};
}

function boxOf(scroller: Element): Box {
  if (scroller !== scroller.ownerDocument.scrollingElement) return scroller.getBoundingClientRect();
  const {clientWidth, clientHeight} = scroller.ownerDocument.documentElement;
  return {left: 0, top: 0, right: clientWidth, bottom: clientHeight};
}

/** Scrolls whatever a dragged thing is held at the edge of, as long as it is held there. */
export class EdgeScroll {
  readonly #scrollers: () => readonly Element[];
  readonly #scrolled: () => void;
  #at?: Point;
  #frame?: number;

  /** `scrollers` are asked for in each frame; `scrolled` is called when one has moved. */
  constructor(scrollers: () => readonly Element[], scrolled: () => void) {
    this.#scrollers = scrollers;
    this.#scrolled = scrolled;
  }

  /** The pointer is here now. */
  follow(at: Point): void {
    this.#at = at;
    this.#frame ??= requestAnimationFrame(this.#step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#at = undefined;
  }

  readonly #step = (): void => {
    const at = this.#at;
    if (!at) return;
    this.#frame = requestAnimationFrame(this.#step);
    const moved = this.#scrollers().filter((scroller) => scrolls(scroller, at));
    if (moved.length > 0) this.#scrolled();
  };
}

function scrolls(scroller: Element, at: Point): boolean {
  const {scrollLeft, scrollTop} = scroller;
  const {left, top} = pushAt(at, boxOf(scroller));
  if (left === 0 && top === 0) return false;
  scroller.scrollBy({left, top, behavior: 'instant'});
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}
