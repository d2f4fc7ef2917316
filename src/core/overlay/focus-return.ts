import {activeIn, holds, parentOf} from '../composed-tree.js';
import {firstTabbable, takesFocus} from './tabbable.js';

/** One element on the way up from what had the focus, with those beside it while it was there. */
interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
}

function stepsFrom(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (!(node instanceof Element) || node.localName === 'html') continue;
    steps.push({element: node, next: node.nextElementSibling, previous: node.previousElementSibling});
  }
  return steps;
}

const isFree = (active: Element | null): boolean => !active || active.localName === 'body' || !active.isConnected;

/**
 * Remembers what has the focus, through shadow roots, as a layer opens. The function it gives puts the focus back there
 * when the layer has closed. Where that is gone, hidden or disabled, it goes to the given fallback, else to what stood
 * beside it (the next row, where a row's button opened the layer and the row was deleted), else to what is around it.
 * A focus that has gone elsewhere meanwhile, as by a click on another field, stays there.
 *
 * @param opener - What opened the layer, for engines in which a click on a button does not focus it.
 */
export function rememberFocus(
  layer: Element,
  opener?: Element | null,
  fallback?: () => Element | null | undefined,
): () => void {
  const page = layer.ownerDocument;
  const active = activeIn(page);
  const from = isFree(active) ? (opener ?? active) : active;
  const steps = from ? stepsFrom(from) : [];
  return () => {
    const now = activeIn(page);
    if (now && !isFree(now) && !holds(layer, now)) return;
    const [origin] = steps;
    if (origin && origin.element.localName !== 'body' && takesFocus(origin.element)) return;
    if (takesFocus(fallback?.())) return;
    for (const step of steps) if (goesNear(step)) return;
  };
}

function goesNear({element, next, previous}: Step): boolean {
  if (takesFocus(firstTabbable(element))) return true;
  return [next, previous].some((beside) => beside !== null && takesFocus(firstTabbable(beside)));
}
