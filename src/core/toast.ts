/** A toast as a page asks for it. */
export interface ToastOptions {
  /** `info`, `success`, `warning` or `error`; `info` by default. */
  readonly type?: 'info' | 'success' | 'warning' | 'error';
  /** The heading; none by default. */
  readonly heading?: string;
  /** The message. */
  readonly message?: string;
  /** Milliseconds until it goes by itself, 0 to stay; 5,000 by default. Errors and toasts with a button stay. */
  readonly autoDismiss?: number;
  /** A button: `action` in the words of that attribute, or a function. */
  readonly action?: {readonly label: string; readonly action?: string; readonly run?: () => unknown};
  /** What the button “Undo” does; none by default. */
  readonly undo?: () => unknown;
  /** A toast of the same id gives way to this one; none by default. */
  readonly id?: string;
}

/** A toast that has been asked for. */
export interface ToastHandle {
  /** Takes it away, also one that still waits. */
  close(): void;
  /** Resolves when it has gone, with the reason: `timeout`, `dismiss`, `action` or `close`. */
  readonly closed: Promise<'timeout' | 'dismiss' | 'action' | 'close'>;
}

// Parts that are fetched twice at once need not come in the order in which they were asked for.
let before: Promise<unknown> = Promise.resolve();

/**
 * Shows a toast: `toast('Saved')`, or with its type, heading, button and “Undo”. It goes to the page's
 * `<toast-container-widget>`; where there is none, one is made, bottom right. What shows it is fetched with the first call.
 */
export function toast(options: string | ToastOptions): ToastHandle {
  const show = import('./toast-show.js').then(({showToast}) => showToast);
  const asked = before.then(() => show).then((showToast) => showToast(options));
  before = asked.catch(() => undefined);
  return {close: () => void asked.then((handle) => handle.close()), closed: asked.then(({closed}) => closed)};
}
