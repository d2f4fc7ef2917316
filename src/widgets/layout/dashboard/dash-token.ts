import {warn} from '../../../core/warn.js';

/** A provider that takes a token which a part of the page brings along. */
type Lender = HTMLElement & {lendToken?(token: string): boolean};

/**
 * Lends a token to the nearest provider around an element that has none of its own. The provider alone sends it, to
 * the origins that it is for.
 */
export async function lendToken(element: HTMLElement, token: string): Promise<void> {
  for (const provider of providersAround(element)) {
    await customElements.whenDefined(provider.localName);
    if ((provider as Lender).lendToken?.(token)) return;
  }
  warn(
    element,
    'has a token, but stands in no provider that could send it: put it into a <fetch-provider> without one.',
  );
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
