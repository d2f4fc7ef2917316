import type {TableBody} from './table-body.js';
import type {TableHost} from './table-host.js';
import {sameWindow, windowOf, type RowWindow} from '../../../core/row-window.js';

/** The height of a row until one has been measured, in px. */
const ROW = 40;

/**
 * Which rows of a long table are drawn: those in view, between two rows that stand for the others. What a reader looks
 * at stays where it is when rows come or go above it.
 */
export class TableScroll {
  readonly #host: TableHost;
  readonly #draw: () => void;
  #scroller?: HTMLElement;
  #top?: HTMLElement;
  #bottom?: HTMLElement;
  #rowHeight = ROW;
  #window: RowWindow = {start: 0, end: 0};
  #lines: readonly number[] = [];
  #keys: readonly string[] = [];
  #count = 0;
  /** Whether the rows in view are others than those that are drawn. */
  hasMoved = false;

  constructor(host: TableHost, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
  }

  /** The first line that is drawn. */
  get start(): number {
    return this.#bottom ? this.#window.start : 0;
  }

  /** Rows stand before this node. */
  get end(): Node | null {
    return this.#bottom ?? null;
  }

  /** Follows this scroller, or none; true where all rows have to be drawn anew. */
  follow(scroller: HTMLElement, parent: HTMLElement, virtual: boolean): boolean {
    if (virtual === (this.#bottom !== undefined)) {
      if (virtual && !this.#scroller) this.#listen(scroller);
      return false;
    }
    this.stop();
    this.#top?.remove();
    this.#bottom?.remove();
    this.#top = this.#bottom = undefined;
    if (virtual) {
      this.#top = parent.appendChild(spacer());
      this.#bottom = parent.appendChild(spacer());
      this.#listen(scroller);
    }
    return true;
  }

  stop(): void {
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#scroller = undefined;
  }

  /** The lines to draw of all these, in their order. */
  windowFor(lines: readonly number[], keyOf: (line: number) => string): RowWindow {
    this.hasMoved = false;
    this.#count = lines.length;
    if (!this.#bottom) return {start: 0, end: lines.length};
    if (lines !== this.#lines) {
      const keys = lines.map(keyOf);
      this.#keepPlace(keys);
      this.#keys = keys;
      this.#lines = lines;
    }
    this.#window = this.#inView();
    return this.#window;
  }

  /** The rows are drawn: their height is known, and that of what is left out follows. */
  drawn(body: TableBody): void {
    if (!this.#top || !this.#bottom) return;
    const first = body.rows.find(({isExtra}) => !isExtra);
    const height = first?.element.getBoundingClientRect().height ?? 0;
    const {start, end} = this.#window;
    if (height > 0) this.#rowHeight = height;
    const isOther = this.#host.features.heights?.measure(this.#rowHeight) ?? false;
    setHeight(this.#top, this.#topOf(start));
    setHeight(this.#bottom, this.#topOf(this.#count) - this.#topOf(end));
    if (isOther) return this.#later();
    // Only now the box has its height, which says how many rows it shows.
    if (!sameWindow(this.#inView(), this.#window)) this.#later();
  }

  #listen(scroller: HTMLElement): void {
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  #inView(): RowWindow {
    const {scrollTop = 0, clientHeight = 0} = this.#scroller ?? {};
    if (!this.#host.features.heights) return windowOf(scrollTop, clientHeight, this.#rowHeight, this.#count);
    // As if all lines above were of one height.
    const first = this.#lineAt(scrollTop);
    const over = scrollTop - this.#topOf(first);
    return windowOf(
      first * this.#rowHeight + Math.min(over, this.#rowHeight),
      clientHeight,
      this.#rowHeight,
      this.#count,
    );
  }

  #topOf(line: number): number {
    return this.#host.features.heights?.topOf(line, this.#rowHeight) ?? line * this.#rowHeight;
  }

  #lineAt(top: number): number {
    return this.#host.features.heights?.lineAt(top, this.#rowHeight) ?? Math.floor(top / this.#rowHeight);
  }

  /** Scrolls so that a line is drawn; true where others are drawn now. */
  reveal(line: number): boolean {
    const scroller = this.#scroller;
    if (!scroller || !this.#bottom) return false;
    const {start, end} = this.#window;
    if (line >= start && line < end) return false;
    const top = this.#topOf(line);
    const isAbove = top < scroller.scrollTop;
    scroller.scrollTop = isAbove ? top : top + 3 * this.#rowHeight - scroller.clientHeight;
    this.hasMoved = true;
    return true;
  }

  // Who has scrolled away from the top goes on looking at the same row.
  #keepPlace(keys: readonly string[]): void {
    const scroller = this.#scroller;
    if (!scroller || scroller.scrollTop <= 0) return;
    const at = this.#lineAt(scroller.scrollTop);
    const key = this.#keys[at];
    const now = key === undefined || keys[at] === key ? at : keys.indexOf(key);
    if (now < 0 || now === at) return;
    setHeight(this.#bottom as HTMLElement, this.#topOf(keys.length));
    scroller.scrollTop += this.#topOf(now) - this.#topOf(at);
  }

  #later(): void {
    this.hasMoved = true;
    queueMicrotask(() => {
      if (this.#host.element.isConnected && this.hasMoved) this.#draw();
    });
  }

  readonly #handleScroll = (): void => {
    if (sameWindow(this.#inView(), this.#window)) return;
    this.hasMoved = true;
    this.#draw();
  };
}

function spacer(): HTMLElement {
  const row = document.createElement('tr');
  row.className = 'space';
  row.ariaHidden = 'true';
  return row;
}

// A row that stands for others has no cell, so that it has no edge of its own.
function setHeight(row: HTMLElement, height: number): void {
  row.style.setProperty('block-size', `${Math.max(0, height)}px`);
}
