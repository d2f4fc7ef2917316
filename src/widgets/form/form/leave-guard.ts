/** Forms of this page that would lose something. */
const unsent = new Set<Element>();

let stopWatching: (() => void) | undefined;

/**
 * Keeps what was filled in and not sent from being lost by accident: while a form of the page has something unsent,
 * leaving asks first, be it by the browser, a link or a router.
 */
export function guard(form: Element, hasUnsent: boolean): void {
  if (hasUnsent === unsent.has(form)) return;
  if (hasUnsent) unsent.add(form);
  else unsent.delete(form);
  if (unsent.size === 0) stop();
  else if (unsent.size === 1 && hasUnsent) start();
}

function start(): void {
  addEventListener('beforeunload', refuse);
  void import('./leaving.js').then(
    ({watchLeaving}) => {
      if (unsent.size > 0) stopWatching ??= watchLeaving(unsent, stop);
    },
    // Without it the browser's own question is left.
    () => undefined,
  );
}

/** From here on nothing holds the reader, until something is changed again. */
function stop(): void {
  unsent.clear();
  removeEventListener('beforeunload', refuse);
  stopWatching?.();
  stopWatching = undefined;
}

const refuse = (event: Event): void => event.preventDefault();
