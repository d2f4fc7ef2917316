import {RowScale, sameWindow, windowOf, type RowWindow} from '../../../core/row-window.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** More rows than these are too many to lay out at once. */
const LONG = 200;
/** The height of a row until one has been measured, in px. */
const ROW = 32;

/**
 * Which rows of a long tree are drawn: those in view, between two empty stretches that stand for the others. What a
 * reader looks at stays where it is when rows come or go above it.
 */
export class TreeWindow {
  readonly #host: WidgetElement;
  #box?: HTMLElement;
  #rowHeight = ROW;
  #count = 0;
  #drawn: RowWindow = {start: 0, end: 0};
  #scale = new RowScale(0, 0);
  /** Where the first row in view has to go when the rows are drawn, in px from the first of all. */
  #goal?: number;
  /** The row that is to come into view. */
  #sought?: number;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController({
      hostConnected: () => this.#box?.addEventListener('scroll', this.#handleScroll, {passive: true}),
      hostDisconnected: () => this.#box?.removeEventListener('scroll', this.#handleScroll),
    });
  }

  /** Whether there are too many rows to draw them all. */
  get isOn(): boolean {
    return this.#count > LONG;
  }

  /** The first row in view, and how many px of it are above the edge. */
  get first(): {readonly row: number; readonly cut: number} {
    const offset = this.#offset;
    const row = Math.floor(offset / this.#rowHeight);
    return {row, cut: offset - row * this.#rowHeight};
  }

  /** How many rows are in view at once. */
  get page(): number {
    return Math.max(1, Math.floor((this.#box?.clientHeight ?? 0) / this.#rowHeight) - 1);
  }

  /** The rows to draw of so many. */
  rangeOf(count: number): RowWindow {
    this.#count = count;
    this.#seek();
    this.#drawn = this.isOn ? this.#inView() : {start: 0, end: count};
    return this.#drawn;
  }

  /** Keeps a row where it is in view: it stands at another place among all now. */
  keep(row: number, cut: number): void {
    if (this.isOn) this.#goal = row * this.#rowHeight + cut;
  }

  /** Brings a row into view by the least scrolling. */
  reveal(row: number): void {
    this.#sought = row;
    this.#host.requestUpdate();
  }

  /** The rows are drawn: their height is known, and that of what is left out follows. */
  settle(box: HTMLElement | null, pinned: number | undefined): void {
    this.#follow(box);
    if (!box) return;
    const height = box.querySelector('.row:not(.pinned)')?.getBoundingClientRect().height ?? 0;
    const wasOther = height > 0 && height !== this.#rowHeight;
    if (height > 0) this.#rowHeight = height;
    if (!this.isOn) return this.#space(box, 0, 0);
    this.#scale = new RowScale(this.#count * this.#rowHeight, box.clientHeight);
    // The stretches first: without them there is nowhere to scroll to.
    this.#place(box, this.#goal ?? this.#offset);
    if (this.#goal !== undefined) box.scrollTop = this.#scale.scrollTop(this.#goal);
    this.#goal = undefined;
    if (this.#scale.isScaled) this.#place(box, this.#offset);
    if (pinned !== undefined) this.#pin(box, pinned);
    if (wasOther || !sameWindow(this.#inView(), this.#drawn)) queueMicrotask(() => this.#host.requestUpdate());
  }

  // Only now it is known how many rows there are.
  #seek(): void {
    const row = this.#sought;
    this.#sought = undefined;
    if (row === undefined || !this.isOn) return;
    const top = row * this.#rowHeight;
    const lowest = top + this.#rowHeight - (this.#box?.clientHeight ?? 0);
    if (top < this.#offset) this.#goal = top;
    else if (lowest > this.#offset) this.#goal = lowest;
  }

  get #offset(): number {
    return this.#goal ?? this.#scale.offset(this.#box?.scrollTop ?? 0);
  }

  #inView(): RowWindow {
    return windowOf(this.#offset, this.#box?.clientHeight ?? 0, this.#rowHeight, this.#count);
  }

  #place(box: HTMLElement, offset: number): void {
    const {start, end} = this.#drawn;
    const before = this.#scale.placeOf(start * this.#rowHeight, this.#scale.scrollTop(offset));
    this.#space(box, before, this.#scale.height - before - (end - start) * this.#rowHeight);
  }

  #space(box: HTMLElement, before: number, after: number): void {
    box.style.setProperty('--_before', `${Math.max(0, before)}px`);
    box.style.setProperty('--_after', `${Math.max(0, after)}px`);
  }

  #pin(box: HTMLElement, row: number): void {
    box.style.setProperty('--_pinned', `${Math.min(row * this.#rowHeight, this.#scale.height - this.#rowHeight)}px`);
  }

  #follow(box: HTMLElement | null): void {
    if (this.#box === (box ?? undefined)) return;
    this.#box?.removeEventListener('scroll', this.#handleScroll);
    this.#box = box ?? undefined;
    box?.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  readonly #handleScroll = (): void => {
    if (!this.isOn || !this.#box) return;
    if (!sameWindow(this.#inView(), this.#drawn)) this.#host.requestUpdate();
    else if (this.#scale.isScaled) this.#place(this.#box, this.#offset);
  };
}
