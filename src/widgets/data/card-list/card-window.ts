import type {ReactiveController} from 'lit';
import type {WidgetElement} from '../../../core/widget-element.js';
import {sameWindow, windowOf, type RowWindow} from '../../../core/row-window.js';

/** Which rows of cards are drawn of a long list: those in view, with room above and below for the others. */
export class CardWindow implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #isOn: () => boolean;
  #scroller?: HTMLElement;
  #row = 0;
  #columns = 1;
  #count = 0;
  #shown: RowWindow = {start: 0, end: 0};

  constructor(host: WidgetElement, isOn: () => boolean) {
    this.#host = host;
    this.#isOn = isOn;
    host.addController(this);
  }

  /** The cards to draw of so many. */
  cardsOf(count: number): RowWindow {
    this.#count = count;
    if (!this.#isOn()) return {start: 0, end: count};
    this.#shown = this.#inView();
    const {start, end} = this.#shown;
    return {start: start * this.#columns, end: Math.min(count, end * this.#columns)};
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#scroller = undefined;
  }

  hostUpdated(): void {
    const scroller = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller');
    const list = scroller?.querySelector<HTMLElement>('.list');
    if (!scroller || !list || !this.#host.isConnected) return;
    if (!this.#isOn()) return setRoom(list, 0, 0);
    this.#listen(scroller);
    this.#measure(list);
    const {start, end} = this.#shown;
    setRoom(list, start * this.#row, (this.#rows - end) * this.#row);
    // Only now it is known how many cards stand beside each other, and how high they are.
    if (!sameWindow(this.#inView(), this.#shown)) queueMicrotask(() => this.#host.requestUpdate());
  }

  get #rows(): number {
    return Math.ceil(this.#count / this.#columns);
  }

  #listen(scroller: HTMLElement): void {
    if (scroller === this.#scroller) return;
    this.hostDisconnected();
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  #measure(list: HTMLElement): void {
    const {gridTemplateColumns, rowGap} = getComputedStyle(list);
    const height = list.querySelector('.item')?.getBoundingClientRect().height ?? 0;
    this.#columns = Math.max(1, gridTemplateColumns.split(' ').length);
    if (height > 0) this.#row = height + (Number.parseFloat(rowGap) || 0);
  }

  #inView(): RowWindow {
    const {scrollTop = 0, clientHeight = 0} = this.#scroller ?? {};
    return windowOf(scrollTop, clientHeight, this.#row, this.#rows);
  }

  readonly #handleScroll = (): void => {
    if (!sameWindow(this.#inView(), this.#shown)) this.#host.requestUpdate();
  };
}

function setRoom({style}: HTMLElement, above: number, below: number): void {
  style.setProperty('--_above', `${Math.max(0, above)}px`);
  style.setProperty('--_below', `${Math.max(0, below)}px`);
}
