const PLAIN = new Set(['div', 'span', 'p', 'section', 'article', 'figure']);

const isList = (element: Element): boolean => PLAIN.has(element.localName) || element.localName.endsWith('-widget');

const OWN_ROLE = 'li, [role]';

/** Makes what is slotted into a list an item of it for screen readers; a role that the author gave stays. */
export function nameSlottedItems(elements: readonly Element[]): void {
  for (const element of elements) {
    if (isList(element) && !element.matches(OWN_ROLE)) element.setAttribute('role', 'listitem');
  }
}
