import type {WidgetElement} from '../../../core/widget-element.js';
import {warn} from '../../../core/warn.js';

/** How long a provider that is not defined yet is waited for, in milliseconds. */
const PATIENCE = 3000;

/** A provider that takes a token which a part of the page brings along. */
type Lender = HTMLElement & {lendToken?(token: string): boolean};

/**
 * Lends a token to the nearest provider around an element that has none of its own. The provider alone sends it, to
 * the origins that it is for.
 */
export async function lendToken(element: WidgetElement, token: string): Promise<void> {
  // It is on the page by then, and the providers around it are known.
  await element.updateComplete;
  for (const provider of providersAround(element)) {
    await defined(provider.localName);
    if ((provider as Lender).lendToken?.(token)) return;
  }
  warn(
    element,
    'has a token, but stands in no provider that could send it: put it into a <fetch-provider> without one.',
  );
}

/** Waits, not for ever, for an element that is only being loaded. */
async function defined(name: string): Promise<void> {
  if (customElements.get(name)) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  await Promise.race([patience, customElements.whenDefined(name)]);
  clearTimeout(timer);
}

/** The elements around that may be providers, the nearest first, through slots and shadow roots. */
function* providersAround(element: Element): Iterable<HTMLElement> {
  for (let at: Node | null = element; at; at = parentOf(at))
    if (at instanceof HTMLElement && at.localName.endsWith('-provider')) yield at;
}

function parentOf(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
