let on: boolean | undefined;

/** Alt + Shift + D, by the key's place on the keyboard, since Alt changes the letter on some systems. */
const isDebugKey = (event: KeyboardEvent): boolean => event.altKey && event.shiftKey && event.code === 'KeyD';

function begin(): boolean {
  document.addEventListener('keydown', (event) => {
    if (!isDebugKey(event)) return;
    on = !on;
    void import('./rare.js').then(({setPageDebug}) => setPageDebug(on === true));
  });
  return new URLSearchParams(location.search).has('widgets-debug');
}

/** Whether the whole page is in debug mode: by `?widgets-debug` in its address, or switched by Alt + Shift + D. */
export const isDebugPage = (): boolean => (on ??= begin());
