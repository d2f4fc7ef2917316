/** What is read and typed of an item. */
export const textOfItem = (item: HTMLElement): string =>
  (item as {label?: string}).label || ownText(item) || (item.getAttribute('aria-label') ?? '');

/** The text between its tags, without that of the items in it. */
function ownText(item: Element): string {
  const nodes = [...item.childNodes].filter((node) => !(node instanceof Element && node.slot));
  return nodes
    .map((node) => node.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
