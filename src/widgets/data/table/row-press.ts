const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [contenteditable], [role="button"], [role="link"]';

/** The control in a row that was clicked, whichever shadow root of a cell it stands in. */
export function controlOf(event: Event, row: HTMLElement): HTMLElement | undefined {
  for (const node of event.composedPath()) {
    if (node === row) return undefined;
    if (node instanceof HTMLElement && node.matches(CONTROLS)) return node;
  }
  return undefined;
}

/** Who marks text to copy it does not mean to open the row. */
export function isSelecting(row: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '' && row.matches(':hover');
}

/** A click beside a link counts as one on it, with the same keys held, so that Ctrl still opens a new tab. */
export function clickLike({ctrlKey, metaKey, shiftKey, altKey}: MouseEvent, link: Element | null): void {
  const copy = new MouseEvent('click', {ctrlKey, metaKey, shiftKey, altKey, cancelable: true, composed: true});
  link?.dispatchEvent(copy);
}
