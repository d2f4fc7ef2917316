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
