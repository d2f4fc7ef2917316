import {isWindowed, windowOf} from './list-rows.js';

/** The height of a list, until it is known. */
const VIEWPORT = 320;
/** Pixels around the rows. */
const EDGE = 4;

/** Which rows of a list are drawn, and where it is scrolled to. Rows of a long list have one height. */
export class ListWindow {
  #height = 32;
  #viewport = VIEWPORT;
  #scrolled = 0;
  #count = 0;
  #start = 0;
  #end = 0;
  #reveals?: 'near' | 'middle';

  /** Begins anew, with a guess of how high a row is. */
  begin(height: number): void {
    if (height > 0) this.#height = height;
    this.#scrolled = 0;
  }

  /** Whether only some of so many rows are drawn. */
  cuts(count: number): boolean {
    return isWindowed(count);
  }

  /** The rows to draw now. */
  range(count: number): readonly [start: number, end: number] {
    this.#count = count;
    [this.#start, this.#end] = windowOf(count, this.#scrolled, this.#height);
    return [this.#start, this.#end];
  }

  /** Whether a row, of so many, is drawn with the next drawing. */
  holds(row: number | undefined, count: number): boolean {
    const [start, end] = windowOf(count, this.#scrolled, this.#height);
    return row !== undefined && row >= start && row < end;
  }

  /** Brings a row into view with the next drawing. */
  reveal(row: number, isCentred: boolean): void {
    this.#reveals = isCentred ? 'middle' : 'near';
    const top = row * this.#height;
    const bottom = top + this.#height + 2 * EDGE;
    if (isCentred) this.#scrolled = Math.max(0, (top + bottom - this.#viewport) / 2);
    else this.#scrolled = Math.min(Math.max(this.#scrolled, bottom - this.#viewport), top);
  }

  /** Notes where the reader has scrolled to; whether other rows are to be drawn. */
  scroll({scrollTop}: HTMLElement, count: number): boolean {
    this.#scrolled = scrollTop;
    return windowOf(count, scrollTop, this.#height)[0] !== this.#start;
  }

  /** After a drawing: makes room for the rows that are not drawn, and scrolls to where the list should be. */
  place(list: HTMLElement | null, active: HTMLElement | null): void {
    if (!list) return;
    const isCut = isWindowed(this.#count);
    const row = isCut ? list.querySelector('[role="option"]') : null;
    this.#height = (row && Number.parseFloat(getComputedStyle(row).blockSize)) || this.#height;
    this.#viewport = list.clientHeight || VIEWPORT;
    list.style.setProperty('--_before', `${isCut ? this.#start * this.#height : 0}px`);
    list.style.setProperty('--_after', `${isCut ? (this.#count - this.#end) * this.#height : 0}px`);
    const how = this.#reveals;
    this.#reveals = undefined;
    if (!how) return;
    if (isCut) list.scrollTop = this.#scrolled;
    else if (active) scrollTo(list, active, how === 'middle');
  }
}

function scrollTo(list: HTMLElement, {offsetTop, offsetHeight}: HTMLElement, isCentred: boolean): void {
  const spare = list.clientHeight - offsetHeight;
  if (isCentred) list.scrollTop = offsetTop - spare / 2;
  else list.scrollTop = Math.min(Math.max(list.scrollTop, offsetTop - spare + EDGE), offsetTop - EDGE);
}
