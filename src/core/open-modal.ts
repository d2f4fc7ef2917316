import {activeIn, parentOf} from './composed-tree.js';

/** The modal dialog around the focus, in whatever shadow root; else any that is open in the document itself. */
export function openModal(document: Document): Element | undefined {
  for (let node: Node | null = activeIn(document); node; node = parentOf(node)) {
    if (node instanceof Element && node.matches('dialog:modal')) return node;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}
