import {drawnIn} from '../composed-tree.js';
import {firstTabbable, overflows, takesFocus} from './tabbable.js';

const within = (area: Element | null): HTMLElement | undefined =>
  [...(area?.children ?? [])].map((child) => firstTabbable(child)).find((found) => found !== undefined);

/**
 * Puts the focus where a user begins in an open dialog: on what has `autofocus`, through slots and shadow roots; else on
 * the first control of the body, or on a body that has to be scrolled first to reach it; else on the footer's first.
 * Where there is none of these the focus stays where it is, and false is given.
 */
export function focusFirst(surface: Element): boolean {
  for (const found of drawnIn(surface))
    if (found.hasAttribute('autofocus') && takesFocus(firstTabbable(found) ?? found)) return true;
  const body = surface.querySelector<HTMLElement>('.body');
  const first = within(body);
  if (body && overflows(body) && !isInView(first, body) && takesFocus(body)) return true;
  return takesFocus(first) || takesFocus(within(surface.querySelector('.footer')));
}

function isInView(element: Element | undefined, area: Element): boolean {
  return element !== undefined && element.getBoundingClientRect().bottom <= area.getBoundingClientRect().bottom;
}
