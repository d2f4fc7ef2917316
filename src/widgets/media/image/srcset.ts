import {safeUrl} from '../../../core/url.js';

const CANDIDATE = /[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+(\d+(?:\.\d+)?[wx]))?\s*(?:,|$)/gy;
/** Longer than any list that a page needs. */
const LIMIT = 20_000;

/**
 * The candidates of a `srcset` whose addresses are safe, as an image takes them; undefined where none is left. From
 * the first candidate on that can't be read, the rest is left out.
 */
export function safeSrcset(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > LIMIT) return undefined;
  const safe = [...text.trim().matchAll(CANDIDATE)].flatMap(([, address, width]) => {
    const url = safeUrl(address, {kind: 'image'});
    return url === undefined ? [] : [width ? `${url} ${width}` : url];
  });
  return safe.join(', ') || undefined;
}
