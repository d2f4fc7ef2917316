import {parentOf} from './composed-tree.js';
import type {ToastHandle, ToastOptions} from './toast.js';

/** What shows toasts on a page. */
export interface ToastPlace extends HTMLElement {
  /** Shows a toast, at once or when there is room. */
  add(toast: string | ToastOptions): ToastHandle;
}

const places: ToastPlace[] = [];

/** Notes a place that shows toasts; gives the function that forgets it. */
export function offerToastPlace(place: ToastPlace): () => void {
  places.push(place);
  return () => void places.splice(places.indexOf(place), 1);
}

/** Where toasts go: the place that came last; undefined where the page has none. */
export const toastPlace = (): ToastPlace | undefined => places.at(-1);

/** What the nearest provider around an element says of toasts; undefined where none says anything. */
function toastsAround(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const said = node instanceof Element && node.localName.endsWith('-provider') && (node as {toasts?: unknown}).toasts;
    if (typeof said === 'string') return said;
  }
  return undefined;
}

/**
 * Whether what a server says of a change is told in a toast: as the provider around has it (`toasts`), else where the
 * page has a place for toasts.
 */
export function wantsToast(element: Element): boolean {
  const said = toastsAround(element);
  return said === undefined ? toastPlace() !== undefined : said !== 'off';
}
