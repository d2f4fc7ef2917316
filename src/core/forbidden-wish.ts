import {parentOf} from './composed-tree.js';
import type {WhenForbidden} from './scales.js';

/** What the nearest provider that says anything has for controls in it. */
export function wishAround(element: Element): WhenForbidden | undefined {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    if (!(node instanceof Element) || !node.localName.endsWith('-provider')) continue;
    const said = node.getAttribute('when-forbidden');
    if (said === 'hide' || said === 'disable') return said;
  }
  return undefined;
}
