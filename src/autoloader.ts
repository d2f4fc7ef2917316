/**
 * The script-tag entry: the library's public words, and a watch over the page that fetches each element of the
 * library when it is first needed, now or later.
 */
import {watch} from './core/autoload.js';
import './core/early-looks.js';
import {elements} from './elements.js';

export * from './index.js';

const watcher = typeof document === 'undefined' ? undefined : watch(document, elements);

/**
 * Watches one more tree for elements of the library. The document and every open shadow root that holds, or is held
 * by, an element of the page are watched already; a closed one, or one attached to a plain element later, needs this.
 */
export function autoload(root: Document | ShadowRoot): void {
  watcher?.add(root);
}

/** Fetches and defines one element of the library ahead of its use; resolves to false for a tag it doesn't know. */
export async function loadElement(tag: string): Promise<boolean> {
  const load = elements.get(tag);
  await load?.();
  return load !== undefined;
}
