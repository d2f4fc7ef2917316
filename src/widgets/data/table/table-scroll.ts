import {RowScale, sameWindow, windowOf, type RowWindow} from '../../../core/row-window.js';
import type {Places} from './row-order.js';
import type {TableBody} from './table-body.js';
import type {TableHost} from './table-host.js';

/** The height of a row until one has been measured, in px. */
const ROW = 40;
/** The height of the box until it has been measured, in px. */
const HEIGHT = 480;

/** How lines are told apart. */
export interface LineNames {
  keyOf(line: number): string;
  /** Where among the lines one of this key is; -1 where it is not. */
  lineOf(key: string): number;
}

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
  #lines: Places = [];
  #body?: TableBody;
  /** The keys of the rows that are drawn. */
  #keys: readonly string[] = [];
  #scale = new RowScale(0, 0);
  // As they were read last: to read them once rows have changed would have the page laid out.
  #scrollTop = 0;
  #viewport = 0;
  #isMeasured = false;
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
    this.#isMeasured = false;
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
  windowFor(lines: Places, names: LineNames): RowWindow {
    this.hasMoved = false;
    if (!this.#bottom) return {start: 0, end: lines.length};
    // Before the first rows are drawn nothing is known, and to ask would have the page laid out without them.
    if (!this.#isMeasured && this.#keys.length === 0) {
      this.#lines = lines;
      return (this.#window = windowOf(0, HEIGHT, this.#rowHeight, lines.length));
    }
    if (lines !== this.#lines) {
      const top = this.#topLine();
      this.#lines = lines;
      this.#rescale();
      if (top) this.#keepPlace(top, names);
    }
    this.#window = this.#inView();
    return this.#window;
  }

  /** The rows are drawn: their height is known, and that of what is left out follows. */
  drawn(body: TableBody): void {
    if (!this.#top || !this.#bottom) return;
    this.#keys = body.rows.map(({key}) => key);
    this.#body = body;
    // To measure rows each time would have the page laid out twice a frame.
    if (this.#isMeasured && !this.#host.parts.heights) {
      this.#rescale();
      return this.#place();
    }
    this.#measure();
    const isOther = this.#host.parts.heights?.measure(this.#rowHeight) ?? false;
    this.#rescale();
    this.#place();
    if (isOther) return this.#later();
    // Only now the box has its height, which says how many rows it shows; some more than these do no harm.
    const {start, end} = this.#inView();
    if (start !== this.#window.start || end > this.#window.end) this.#later();
  }

  /** Scrolls so that a line is drawn; true where others are drawn now. */
  reveal(line: number): boolean {
    const scroller = this.#scroller;
    if (!scroller || !this.#bottom) return false;
    const {start, end} = this.#window;
    if (line >= start && line < end) return false;
    const top = this.#topOf(line);
    const isAbove = top < this.#offset();
    scroller.scrollTop = this.#scale.scrollTop(isAbove ? top : top + 3 * this.#rowHeight - scroller.clientHeight);
    this.hasMoved = true;
    return true;
  }

  /** The table has another size, maybe because its rows have. */
  resized(): void {
    if (!this.#bottom || !this.#isMeasured) return;
    const before = this.#rowHeight;
    this.#measure();
    if (this.#rowHeight === before && sameWindow(this.#inView(), this.#window)) return;
    this.#isMeasured = false;
    this.#later();
  }

  #measure(): void {
    const first = this.#body?.rows.find(({isExtra}) => !isExtra);
    const height = first?.element.getBoundingClientRect().height ?? 0;
    if (height > 0) this.#rowHeight = height;
    this.#isMeasured = height > 0;
  }

  #listen(scroller: HTMLElement): void {
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  // Where the upper edge of what is in view is among all rows, in px.
  #offset(): number {
    return this.#scale.offset(this.#scroller?.scrollTop ?? 0);
  }

  #rescale(): void {
    this.#scale = new RowScale(this.#topOf(this.#lines.length), this.#viewport);
  }

  // The rows that stand for the others take their places.
  #place(): void {
    const {start, end} = this.#window;
    const first = this.#topOf(start);
    const above = this.#scale.placeOf(first, this.#scrollTop);
    setHeight(this.#top as HTMLElement, above);
    setHeight(this.#bottom as HTMLElement, this.#scale.height - above - (this.#topOf(end) - first));
  }

  #inView(): RowWindow {
    const {scrollTop = 0, clientHeight = 0} = this.#scroller ?? {};
    this.#scrollTop = scrollTop;
    this.#viewport = clientHeight;
    const offset = this.#scale.offset(scrollTop);
    const count = this.#lines.length;
    if (!this.#host.parts.heights) return windowOf(offset, clientHeight, this.#rowHeight, count);
    // As if all lines above were of one height.
    const first = this.#lineAt(offset);
    const over = Math.min(offset - this.#topOf(first), this.#rowHeight);
    return windowOf(first * this.#rowHeight + over, clientHeight, this.#rowHeight, count);
  }

  #topOf(line: number): number {
    return this.#host.parts.heights?.topOf(line, this.#rowHeight) ?? line * this.#rowHeight;
  }

  #lineAt(top: number): number {
    return this.#host.parts.heights?.lineAt(top, this.#rowHeight) ?? Math.floor(top / this.#rowHeight);
  }

  // The line at the upper edge; undefined where nobody has scrolled away from the top.
  #topLine(): {line: number; key: string} | undefined {
    if (!(this.#offset() > 0)) return undefined;
    const line = this.#lineAt(this.#offset());
    const key = this.#keys[line - this.#window.start];
    return key === undefined ? undefined : {line, key};
  }

  // Who has scrolled away from the top goes on looking at the same row.
  #keepPlace({line, key}: {line: number; key: string}, {keyOf, lineOf}: LineNames): void {
    const there = this.#lines[line];
    const now = there !== undefined && keyOf(there) === key ? line : lineOf(key);
    if (now < 0 || now === line) return;
    setHeight(this.#bottom as HTMLElement, this.#scale.height);
    const scroller = this.#scroller as HTMLElement;
    scroller.scrollTop = this.#scale.scrollTop(this.#offset() + this.#topOf(now) - this.#topOf(line));
  }

  #later(): void {
    this.hasMoved = true;
    queueMicrotask(() => {
      if (this.#host.element.isConnected && this.hasMoved) this.#draw();
    });
  }

  readonly #handleScroll = (): void => {
    const isSame = sameWindow(this.#inView(), this.#window);
    if (isSame && this.#scale.isScaled) this.#place();
    if (isSame) return;
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
