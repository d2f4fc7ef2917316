import type {Entry} from './entry.js';

interface Connected {
  readonly dataController?: {readonly entry?: Entry};
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}

/**
 * The entry of the nearest data widget around an element, itself aside: the table around a row's button. It is where
 * a change is shown before the server has confirmed it. Only entries that read or listen count.
 */
export function nearestEntry(element: Element): Entry | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const entry = (node as Connected).dataController?.entry;
    if (entry) return entry;
  }
  return undefined;
}
