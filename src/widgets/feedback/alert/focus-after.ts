interface Focusable {
  focus(): void;
}

const canFocus = (target: unknown): target is Element & Focusable =>
  target instanceof Element && target.isConnected && 'focus' in target;

/** The next alert in the page that can be dismissed too, else the one before. */
function neighbour(alert: Element): HTMLElement | undefined {
  const root = alert.getRootNode() as Document | ShadowRoot;
  const others = [...root.querySelectorAll<HTMLElement>(`${alert.localName}[dismissible]:not([hidden])`)];
  const next = others.find((other) => alert.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return next ?? others.at(-1);
}

/**
 * Puts the focus where a reader goes on after an alert has been dismissed: on the next alert's own button, else where
 * the focus came from.
 */
export function focusAfter(alert: HTMLElement, cameFrom: EventTarget | null | undefined): void {
  const button = neighbour(alert)?.shadowRoot?.querySelector<HTMLElement>('.dismiss');
  if (button) button.focus();
  else if (canFocus(cameFrom)) cameFrom.focus();
}
