import {longestRun} from '../../../core/longest-run.js';

type MovingParent = Element & {moveBefore?(node: Node, child: Node | null): void};

/** Puts nodes into a parent in this order, moving the fewest; nodes from elsewhere in the page keep what lives in them. */
export function arrangeNodes(parent: Element, nodes: readonly Element[]): void {
  const present = [...parent.children];
  if (present.length === nodes.length && nodes.every((node, index) => node === present[index])) return;
  const places = new Map(present.map((node, place) => [node, place]));
  const focused = (parent.getRootNode() as ShadowRoot).activeElement;
  const held = focused ? nodes.findIndex((node) => places.has(node) && node.contains(focused)) : -1;
  // Where nodes can't be moved but only taken out and put in, what has the focus would lose it.
  const staying = longestRun(
    nodes.map((node) => places.get(node) ?? -1),
    held < 0 ? undefined : held,
  );
  let next: Element | null = null;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as Element;
    if (!staying.has(index)) place(parent, node, next);
    next = node;
  }
}

function place(parent: MovingParent, node: Element, next: Element | null): void {
  const canMove = parent.moveBefore !== undefined && parent.isConnected && node.isConnected;
  if (canMove) parent.moveBefore?.(node, next);
  else parent.insertBefore(node, next);
}
