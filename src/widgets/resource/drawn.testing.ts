import {drawnIn} from '../../core/composed-tree.js';

/** All that an element draws, through every shadow root. */
export const everything = (element: Element): Element[] => [...drawnIn(element)];

/** The button of a name, as a screen reader has it. */
export const button = (element: Element, name: string): HTMLElement =>
  everything(element).find(
    (one): one is HTMLElement =>
      one instanceof HTMLButtonElement && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
  )!;
