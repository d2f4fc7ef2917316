import {isExternal} from '../../../core/origin.js';

/** How long a pointer rests on a link before it is meant, in milliseconds. */
const DWELL = 65;

const fetched = new Set<string>();

interface Savings {
  readonly connection?: {readonly saveData?: boolean};
}

/** Only pages of this origin: another one would learn of a visitor who has not come. */
function isWorthIt(href: string): boolean {
  const url = new URL(href);
  const isPage = url.protocol === 'http:' || url.protocol === 'https:';
  const isHere = url.href.replace(/#.*/, '') === location.href.replace(/#.*/, '');
  return isPage && !isHere && !isExternal(href) && !(navigator as Savings).connection?.saveData;
}

/** Fetches a page before it is asked for, once; not where the visitor saves data. */
export function prefetch(href: string): void {
  if (fetched.has(href) || !isWorthIt(href)) return;
  fetched.add(href);
  const hint = Object.assign(document.createElement('link'), {rel: 'prefetch', href});
  if (!hint.relList.supports('prefetch')) {
    void fetch(href, {priority: 'low'}).catch(() => undefined);
    return;
  }
  const remove = (): void => hint.remove();
  hint.addEventListener('load', remove);
  hint.addEventListener('error', remove);
  document.head.append(hint);
}

/** Fetches a link's page when a pointer has rested on it. */
export function prefetchAfterDwell(link: HTMLAnchorElement): void {
  const timer = setTimeout(() => prefetch(link.href), DWELL);
  link.addEventListener('pointerleave', () => clearTimeout(timer), {once: true});
}
