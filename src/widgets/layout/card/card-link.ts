/** What answers a click by itself. */
const INTERACTIVE = 'a,button,input,select,textarea,summary,label,[tabindex],[contenteditable]';

/** Whether a click below `root` fell on something that answers clicks by itself. */
function isAnswered(event: Event, root: ShadowRoot): boolean {
  for (const node of event.composedPath()) {
    if (node === root) return false;
    if (node instanceof Element && node.matches(INTERACTIVE)) return true;
  }
  return false;
}

/**
 * Hands a click anywhere on a card on to its link, with its keys, so that Ctrl opens a tab. Text can still be selected,
 * and what answers clicks itself keeps its own. To the page it is one click.
 */
export function followLink(event: Event): void {
  const root = event.currentTarget as ShadowRoot;
  const link = root.querySelector('.link');
  if (!link || event.defaultPrevented || isAnswered(event, root) || getSelection()?.type === 'Range') return;
  event.stopPropagation();
  const {ctrlKey, metaKey, shiftKey, altKey} = event as MouseEvent;
  const keys = {ctrlKey, metaKey, shiftKey, altKey};
  link.dispatchEvent(new MouseEvent('click', {...keys, bubbles: true, cancelable: true, composed: true}));
}
