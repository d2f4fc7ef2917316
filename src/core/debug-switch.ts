const PARAMETER = 'widgets-debug';

let on: boolean | undefined;
let listening = false;

/** Alt + Shift + D, by the key's place on the keyboard, since Alt changes the letter on some systems. */
const isDebugKey = (event: KeyboardEvent): boolean => event.altKey && event.shiftKey && event.code === 'KeyD';

function listen(): void {
  listening = true;
  document.addEventListener('keydown', (event) => {
    if (!isDebugKey(event)) return;
    on = !on;
    void import('../tools/debug-page.js').then(({setPageDebug}) => setPageDebug(on === true));
  });
}

/** Whether the whole page is in debug mode: by `?widgets-debug` in its address, or switched by Alt + Shift + D. */
export function isDebugPage(): boolean {
  if (!listening) listen();
  return (on ??= new URLSearchParams(location.search).has(PARAMETER));
}
