import {parentOf} from '../../../core/composed-tree.js';

const MAINS = 'main,[role="main"],layout-widget,dashboard-layout-widget,page-widget';

/** Whether something around an element, in whatever root, is or draws the main landmark. */
export function isInMain(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at instanceof Element && at.matches(MAINS)) return true;
  }
  return false;
}
