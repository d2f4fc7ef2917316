import type {Point} from './point.js';

const LANDING = 160;

const STYLES = ['left', 'top', 'inline-size', 'block-size', 'translate'] as const;

/**
 * Holds one element above the page, under the pointer. It is the element itself and no copy, in the top layer, so that no
 * scroller cuts it and what is in it goes on living; its place in the page has to be kept open by what is around it.
 */
export class LiftedLayer {
  #element?: HTMLElement;
  #from: Point = {x: 0, y: 0};

  get element(): HTMLElement | undefined {
    return this.#element;
  }

  /** Lifts an element that was pressed at a point. */
  lift(element: HTMLElement, at: Point): void {
    const {left, top, width, height} = element.getBoundingClientRect();
    const values = [left, top, width, height].map((value) => `${value}px`);
    STYLES.forEach((name, index) => element.style.setProperty(name, values[index] ?? '0 0'));
    this.#element = element;
    this.#from = at;
    element.popover = 'manual';
    this.keep();
  }

  move({x, y}: Point): void {
    this.#element?.style.setProperty('translate', `${x - this.#from.x}px ${y - this.#from.y}px`);
  }

  /** An engine that moves an element by taking it out of the page has let it down. */
  keep(): void {
    const element = this.#element;
    if (element?.isConnected && !element.matches(':popover-open')) element.showPopover();
  }

  /** Lets the element down: it glides to its place, unless motion is not wanted. */
  land(): void {
    const element = this.#element;
    if (!element) return;
    const from = element.getBoundingClientRect();
    this.#element = undefined;
    if (element.matches(':popover-open')) element.hidePopover();
    element.popover = null;
    for (const name of STYLES) element.style.removeProperty(name);
    if (!element.getAttribute('style')) element.removeAttribute('style');
    if (!element.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const to = element.getBoundingClientRect();
    const way = `${from.left - to.left}px ${from.top - to.top}px`;
    element.animate([{translate: way}, {translate: '0 0'}], {duration: LANDING, easing: 'cubic-bezier(0.2, 0, 0, 1)'});
  }
}
