import {firstTabbable} from '../../../core/overlay/tabbable.js';
import {WidgetElement} from '../../../core/widget-element.js';

/** What a target was given, so that it can be taken back. */
export interface Hint {
  readonly holder: Element;
  readonly kind: 'ariaLabel' | 'aria-description';
}

const nameOf = (element: Element): string =>
  element.ariaLabel || element.getAttribute('aria-labelledby') || element.getAttribute('title') || '';

/** Whether a control has a name of its own, from its text, its label or what it is labelled by. */
function isNamed(target: Element, control: Element): boolean {
  const {label} = target as Element & {label?: unknown};
  const {labels} = control as Element & {labels?: NodeList | null};
  const text = target.textContent?.trim() || control.querySelector('img[alt]')?.getAttribute('alt');
  return Boolean(label || text || labels?.length || nameOf(target) || nameOf(control));
}

/**
 * Gives a hint to who can't see it: as the name of a control that has none, such as a button with an icon alone, else as
 * its description. It goes to what has the focus, through shadow roots, where an id can't reach. What the author wrote
 * stays.
 */
export function giveHint(target: Element, text: string): Hint | undefined {
  const control = firstTabbable(target) ?? target;
  if (!isNamed(target, control)) {
    const holder = target instanceof WidgetElement ? target : control;
    holder.ariaLabel = text;
    return {holder, kind: 'ariaLabel'};
  }
  if (control.hasAttribute('aria-description')) return undefined;
  control.setAttribute('aria-description', text);
  return {holder: control, kind: 'aria-description'};
}

/** Takes a hint back. */
export function takeHint({holder, kind}: Hint): void {
  if (kind === 'ariaLabel') holder.ariaLabel = null;
  else holder.removeAttribute(kind);
}
