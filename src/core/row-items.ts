/** The record of each clone of a template, by the nodes at the clone's top. */
const items = new WeakMap<Node, unknown>();
const listeners = new WeakMap<Node, Set<() => void>>();

/** Says what a clone shows now. */
export function noteItem(node: Node, item: unknown): void {
  items.set(node, item);
  for (const listener of listeners.get(node) ?? []) listener();
}

export const forgetItem = (node: Node): boolean => items.delete(node);

export const hasItem = (node: Node): boolean => items.has(node);

export const itemOf = (node: Node): unknown => items.get(node);

/** Calls `fn` when the clone shows another record; gives the way to stop. */
export function watchItem(node: Node, fn: () => void): () => void {
  const own = listeners.get(node) ?? new Set();
  listeners.set(node, own.add(fn));
  return () => own.delete(fn);
}

/** The record of the clone that a node is in, inside its shadow root; undefined outside of any. */
export function itemAt(node: Node): unknown {
  for (let at: Node | null = node; at; at = at.parentNode) if (items.has(at)) return items.get(at);
  return undefined;
}

/** The record of the clone around an element, through slots and shadow roots; undefined outside of any. */
export function itemAround(element: Element): unknown {
  for (let at: Node | null = element; at; at = (at as Element).assignedSlot ?? at.parentNode ?? hostOf(at))
    if (items.has(at)) return items.get(at);
  return undefined;
}

const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);
