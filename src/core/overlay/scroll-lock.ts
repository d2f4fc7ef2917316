/** What the root element itself said of a property before the lock. */
type Saved = readonly [name: string, value: string, priority: string];

interface Lock {
  count: number;
  undo: () => void;
}

const locks = new WeakMap<Document, Lock>();

function put(root: HTMLElement, styles: Readonly<Record<string, string>>): () => void {
  const had = root.hasAttribute('style');
  const saved = Object.keys(styles).map((name): Saved => {
    return [name, root.style.getPropertyValue(name), root.style.getPropertyPriority(name)];
  });
  for (const [name, value] of Object.entries(styles)) root.style.setProperty(name, value);
  return () => {
    for (const [name, value, priority] of saved) root.style.setProperty(name, value, priority);
    if (!had && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}

/** The styles that stop the page from scrolling and leave the place of its scrollbar empty. */
function lockingStyles(root: HTMLElement): Readonly<Record<string, string>> {
  const view = root.ownerDocument.defaultView;
  const bar = view ? view.innerWidth - root.clientWidth : 0;
  const stopped = {overflow: 'hidden'};
  if (!view || bar <= 0) return stopped;
  if (view.CSS.supports('scrollbar-gutter', 'stable')) return {...stopped, 'scrollbar-gutter': 'stable'};
  const {paddingInlineEnd} = view.getComputedStyle(root);
  return {...stopped, 'padding-inline-end': `${Number.parseFloat(paddingInlineEnd) + bar}px`};
}

/**
 * Stops the page from scrolling while a layer covers it, without moving what is on it; gives the function that ends
 * that. Layers are counted: the last one to let go undoes it, and nothing stays on the root element.
 */
export function lockScroll(page: Document): () => void {
  const root = page.documentElement;
  const lock = locks.get(page) ?? {count: 0, undo: () => undefined};
  locks.set(page, lock);
  if (lock.count++ === 0) lock.undo = put(root, lockingStyles(root));
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    if (--lock.count === 0) lock.undo();
  };
}

/** Whether a layer keeps the page from scrolling; for tests of cleanliness. */
export const isScrollLocked = (page: Document = document): boolean => (locks.get(page)?.count ?? 0) > 0;
