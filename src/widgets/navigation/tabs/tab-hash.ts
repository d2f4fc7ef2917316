import {currentPage} from '../../../core/current-page.js';

function inAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Calls `show` with the tab that the address names, now and whenever it changes; gives the function that stops it. */
export function followHash(show: (id: string) => void): () => void {
  const look = (): void => show(inAddress());
  look();
  return currentPage.subscribe(look);
}

/** Writes a tab into the address, which makes no step back of it. */
export function writeHash(id: string): void {
  if (inAddress() !== id) history.replaceState(history.state, '', `#${encodeURIComponent(id)}`);
}
