import {firstTabbable, overflows} from './overlay/tabbable.js';

/**
 * Makes a box a stop of the Tab key for as long as it has more in it than it shows and nothing in it takes the focus, so
 * that keys can scroll it: not every browser does that by itself.
 */
export class ScrollStop {
  readonly #box: HTMLElement;
  readonly #name: () => string;
  readonly #observer = new ResizeObserver(() => this.#measure());

  /** `name` says what the box is called while it is a stop. */
  constructor(box: HTMLElement, name: () => string) {
    this.#box = box;
    this.#name = name;
  }

  /** Follows what is in the box now. */
  follow(): void {
    this.#observer.disconnect();
    for (const one of [this.#box, ...this.#box.children]) this.#observer.observe(one);
  }

  #measure(): void {
    const box = this.#box;
    const isStop = overflows(box) && ![...box.children].some(firstTabbable);
    if (isStop === box.hasAttribute('tabindex')) return;
    if (isStop) {
      box.tabIndex = 0;
      box.role = 'group';
      box.ariaLabel = this.#name();
    } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  }
}
