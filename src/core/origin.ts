import {baseOf, parse, safeUrl} from './url.js';

/** Whether an address leads to another origin; `mailto:` and `tel:` do not, what is no address does. */
export function isExternal(text: string, base?: string): boolean {
  const from = baseOf(base);
  const url = parse(text, from);
  if (!url) return true;
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return false;
  return url.protocol === 'file:' ? !from.startsWith('file:') : url.origin !== new URL(from).origin;
}

/**
 * An address to go to by itself, as after a form was sent: only one of this origin, so that data can't lead a visitor
 * away; undefined otherwise. `allow` names further origins, such as `https://accounts.example`.
 */
export function safeRedirect(
  text: unknown,
  options: {base?: string; allow?: readonly string[]} = {},
): string | undefined {
  const safe = safeUrl(text, {base: options.base});
  if (safe === undefined) return undefined;
  const from = baseOf(options.base);
  const url = parse(safe, from);
  if (!url || !['http:', 'https:', 'file:'].includes(url.protocol)) return undefined;
  return !isExternal(safe, from) || options.allow?.includes(url.origin) ? safe : undefined;
}

/** What a link needs beside its address: an external one in another tab must not reach back. */
export const relFor = (url: string, target?: string | null): string | undefined =>
  target === '_blank' && isExternal(url) ? 'noopener noreferrer' : undefined;
