import type {ToastHandle, ToastOptions} from './toast.js';
import {toastPlace, type ToastPlace} from './toast-places.js';

function makePlace(): ToastPlace {
  const place = document.createElement('toast-container-widget');
  document.body.append(place);
  return place as ToastPlace;
}

/** Shows a toast where the page shows them. */
export async function showToast(options: string | ToastOptions): Promise<ToastHandle> {
  await import('../widgets/feedback/toast-container/toast-container-widget.js');
  return (toastPlace() ?? makePlace()).add(options);
}
