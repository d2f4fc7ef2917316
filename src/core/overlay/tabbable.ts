import {activeIn, drawnIn, holds, parentOf} from '../composed-tree.js';

const TABBABLE =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,iframe,[tabindex],[contenteditable],audio[controls],video[controls]';

function isInert(element: Element): boolean {
  for (let node: Node | null = element; node; node = parentOf(node))
    if (node instanceof HTMLElement && node.inert) return true;
  return false;
}

const isUsable = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({visibilityProperty: true}) && !isInert(element);

const isTabbable = (element: Element): boolean =>
  element.matches(TABBABLE) && !element.matches(':disabled') && (element as HTMLElement).tabIndex >= 0;

/** The first element inside another that Tab would stop at, which may be itself; undefined where there is none. */
export function firstTabbable(element: Element): HTMLElement | undefined {
  for (const found of drawnIn(element)) if (isTabbable(found) && isUsable(found)) return found as HTMLElement;
  return undefined;
}

/** Puts the focus on an element, and says whether it went there. */
export function takesFocus(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || !isUsable(element)) return false;
  element.focus({preventScroll: true});
  return holds(element, activeIn(element.ownerDocument));
}

/** Whether an area has more in it than it shows. */
export const overflows = ({scrollHeight, clientHeight}: Element): boolean => scrollHeight > clientHeight + 1;
