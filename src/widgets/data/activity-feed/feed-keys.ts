const FOCUSABLE = 'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]';

function isReachable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.matches(FOCUSABLE) || element.matches(':disabled')) return false;
  return element.tabIndex >= 0 && !element.closest('[inert]') && element.checkVisibility({visibilityProperty: true});
}

/** Everything that Tab reaches below a node, through open shadow roots, in the order of the page. */
function* reachable(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.children) {
    if (isReachable(element)) yield element;
    if (element.shadowRoot) yield* reachable(element.shadowRoot);
    yield* reachable(element);
  }
}

const isInside = (element: Node, host: Node): boolean => {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
    if (at === host) return true;
  return false;
};

/** Leaves a feed by the keyboard: to what Tab would reach after it, or before it. False where there is nothing. */
export function leaveFeed(host: HTMLElement, forward: boolean): boolean {
  const all = [...reachable(host.ownerDocument.body)];
  const inside = all.map((element) => isInside(element, host));
  const target = forward ? all[inside.lastIndexOf(true) + 1] : all[inside.indexOf(true) - 1];
  target?.focus();
  return target !== undefined;
}

/**
 * The keys of a feed, as the authoring practices have them: Page Down and Page Up go from article to article, Control
 * with End or Home leaves the feed. True where the key was one of these.
 */
export function handleFeedKey(event: KeyboardEvent, host: HTMLElement, articles: readonly HTMLElement[]): boolean {
  const current = articles.findIndex((article) => article.contains(event.target as Node));
  if (current < 0 || event.altKey || event.metaKey) return false;
  if (event.ctrlKey) return ['End', 'Home'].includes(event.key) && leaveFeed(host, event.key === 'End');
  const step = new Map([
    ['PageDown', 1],
    ['PageUp', -1],
  ]).get(event.key);
  if (step === undefined) return false;
  articles[current + step]?.focus();
  return true;
}
