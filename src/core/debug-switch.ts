let on: boolean | undefined;

/** Alt + Shift + D, by the key's place on the keyboard, since Alt changes the letter on some systems. */
const isDebugKey = (event: KeyboardEvent): boolean => event.altKey && event.shiftKey && event.code === 'KeyD';

function begin(): boolean {
  document.addEventListener('keydown', (event) => {
    if (!isDebugKey(event)) return;
    on = !on;
    void import('./rare.js').then(({setPageDebug}) => setPageDebug(on === true));
  });
  const asked = new URLSearchParams(location.search).get('widgets-debug');
  if (asked !== null) void import('./rare.js').then(({bringAskedTools}) => bringAskedTools());
  // What only counts draws nothing.
  return asked !== null && asked !== 'raw-html';
}

/** Whether the whole page is in debug mode: by `?widgets-debug` in its address, or switched by Alt + Shift + D. */
export const isDebugPage = (): boolean => (on ??= begin());
