import type {Outcome} from '../data/types.js';
import {isTaken} from './navigation.js';
import {safeRedirect} from './origin.js';
import {safeUrl} from './url.js';

/**
 * Goes to an address: through the page's router where `setNavigate` has named one, else by a click on a link, so that
 * routers which listen for clicks take it like any other. `from` is the element that asks for it.
 */
export function navigate(href: string, from: Element, download?: string): void {
  if (download === undefined && isTaken(href, from)) return;
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  if (download !== undefined) link.download = download;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Does what an outcome asks of the page: an address of this origin to go to, or a file to keep. */
export function follow({navigate: place, data}: Outcome, from: Element): void {
  const href = safeRedirect(place);
  if (href !== undefined) return navigate(href, from);
  const file = fileOf(data);
  if (file) navigate(file.url, from, file.filename);
}

function fileOf(data: unknown): {url: string; filename: string} | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const {url, filename} = data as {url?: unknown; filename?: unknown};
  const safe = safeUrl(url);
  return safe !== undefined && typeof filename === 'string' ? {url: safe, filename} : undefined;
}
