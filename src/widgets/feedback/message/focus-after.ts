interface Focusable {
  focus(): void;
}

const canFocus = (target: unknown): target is Element & Focusable =>
  target instanceof Element && target.isConnected && 'focus' in target;

/** The next message in the page that can be dismissed too, else the one before. */
function neighbour(alert: Element, dismissible: string): HTMLElement | undefined {
  const root = alert.getRootNode() as Document | ShadowRoot;
  const others = [...root.querySelectorAll<HTMLElement>(`${alert.localName}${dismissible}:not([hidden])`)];
  const next = others.find((other) => alert.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return next ?? others.at(-1);
}

/**
 * Puts the focus where a reader goes on after a message has been dismissed: on the next one's own button, else where
 * the focus came from. `dismissible` selects those that have such a button.
 */
export function focusAfter(
  alert: HTMLElement,
  cameFrom: EventTarget | null | undefined,
  dismissible = '[dismissible]',
): void {
  const button = neighbour(alert, dismissible)?.shadowRoot?.querySelector<HTMLElement>('.dismiss');
  if (button) button.focus();
  else if (canFocus(cameFrom)) cameFrom.focus();
}
