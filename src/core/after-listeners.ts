/**
 * Calls `act` when all listeners of a click, or of another event that bubbles, have been heard, as the platform does with its own: at the end of the same
 * dispatch, and not at all where one of them prevented it since.
 */
export function afterListeners(event: Event, act: () => void): void {
  const before = event.defaultPrevented;
  const finish = (): void => {
    removeEventListener(event.type, finish);
    clearTimeout(timer);
    if (before || !event.defaultPrevented) act();
  };
  addEventListener(event.type, finish);
  // A listener that stops the event hides it from the window, and stops nothing else.
  const timer = setTimeout(finish);
}
