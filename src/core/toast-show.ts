import type {ToastHandle, ToastOptions} from './toast.js';
import {toastPlace, type ToastPlace} from './toast-places.js';

/** The place for toasts of a page that has none of its own. */
export async function madePlace(): Promise<ToastPlace> {
  await import('../widgets/feedback/toast-container/toast-container-widget.js');
  return toastPlace() ?? makePlace();
}

function makePlace(): ToastPlace {
  const place = document.createElement('toast-container-widget');
  document.body.append(place);
  return place as ToastPlace;
}

/** Shows a toast where the page shows them. */
export async function showToast(options: string | ToastOptions): Promise<ToastHandle> {
  return (await madePlace()).add(options);
}
