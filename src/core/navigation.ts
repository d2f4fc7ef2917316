import {emit} from './emit.js';
import {safeRedirect} from './origin.js';
import {routing} from './set-navigate.js';

/** Detail of the cancelable event `before-navigate`. */
export interface NavigateDetail {
  /** Where to, from the root of the page's origin: `/users/42?tab=posts#name`. */
  readonly href: string;
}

let isListening = false;

/** Hears the clicks on links of widgets from now on. */
export function listenToLinks(): void {
  if (isListening || typeof document === 'undefined') return;
  isListening = true;
  // Last of all: whoever prevents the click has done what is to be done.
  globalThis.addEventListener('click', handleClick);
}

/** True where somebody else sees to a page of this app: a listener that prevents it, or the page's router. */
export function isTaken(address: string, from: Element): boolean {
  const href = ownPage(address);
  if (href === undefined) return false;
  if (!emit<NavigateDetail>(from, 'before-navigate', {detail: {href}, cancelable: true})) return true;
  if (!routing.router) return false;
  routing.router(href, from);
  return true;
}

/** A page of this origin, from the root; undefined for anything else, and for a place of the page that is shown. */
function ownPage(address: string): string | undefined {
  const safe = safeRedirect(address);
  if (safe === undefined) return undefined;
  const {pathname, search, hash, protocol} = new URL(safe, document.baseURI);
  const isHere = pathname === location.pathname && search === location.search;
  if (protocol === 'file:' || (isHere && hash !== '' && !/^#!?\//.test(hash))) return undefined;
  return pathname + search + hash;
}

function handleClick(event: MouseEvent): void {
  const {button, altKey, ctrlKey, metaKey, shiftKey} = event;
  if (event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const host = link && widgetOf(link);
  if (!link?.href || !host || link.hasAttribute('download') || !['', '_self'].includes(link.target)) return;
  if (isTaken(link.href, host)) event.preventDefault();
}

/** The widget that drew a link; a link of the page's own, also one in a slot, is the affair of its framework. */
function widgetOf(link: Element): Element | undefined {
  const root = link.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.endsWith('-widget') ? root.host : undefined;
}

declare global {
  interface HTMLElementEventMap {
    'before-navigate': CustomEvent<NavigateDetail>;
  }
}
