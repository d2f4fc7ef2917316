/** The node above another as it is drawn: its slot, its parent, or the host of its shadow root. */
export function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);
}

/** Whether a node is the outer one or drawn inside it, through slots and shadow roots. */
export function holds(outer: Node, node: Node | null): boolean {
  for (let at = node; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** The element that has the focus, looked for through open shadow roots. */
export function activeIn(root: DocumentOrShadowRoot): Element | null {
  const active = root.activeElement;
  return (active?.shadowRoot && activeIn(active.shadowRoot)) ?? active;
}

const childrenOf = (element: Element): readonly Element[] => {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).children];
};

/** The elements inside one in the order in which they are drawn and tabbed through; it comes first. */
export function* drawnIn(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* drawnIn(child);
}

/** The element of an id: in the root that `from` stands in, else in the roots around it. */
export function findAbove(from: Node, id: string): Element | null {
  for (let root = from.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    const found = root instanceof Document || root instanceof DocumentFragment ? root.getElementById(id) : null;
    if (found || !(root instanceof ShadowRoot)) return found;
  }
}
