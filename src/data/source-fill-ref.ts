import {SourceFault} from './source-fault.js';
import {encodedList, fillInside, isMissing, pathSegment, queryLookup} from './source-fill-values.js';
import type {Hole, Lookup, TextParts, TextTemplate} from './source-types.js';

type Part = string | Hole;

/** Fills an address: one segment a hole in its path, text in its query, where a pair goes when its optional hole is empty. */
export function fillRef(href: TextTemplate, lookup: Lookup): string {
  if (typeof href === 'string') return href;
  const {path, query} = splitAtQuery(href);
  const start = fillPath(path, lookup);
  if (!query) return start;
  const rest = fillPairs(query, queryLookup(lookup));
  return rest === '' && start !== '' ? start : `${start}?${rest}`;
}

function splitAtQuery(parts: TextParts): {path: Part[]; query?: Part[]} {
  const at = parts.findIndex((part) => typeof part === 'string' && part.includes('?'));
  const mixed = parts[at];
  if (typeof mixed !== 'string') return {path: [...parts]};
  const mark = mixed.indexOf('?');
  return {path: [...parts.slice(0, at), mixed.slice(0, mark)], query: [mixed.slice(mark + 1), ...parts.slice(at + 1)]};
}

/** A value such as `..` would climb out of its place, and no encoding prevents it. */
function fillPath(path: readonly Part[], lookup: Lookup): string {
  const filled = path.map((part) => (typeof part === 'string' ? part : fillInside(part, lookup, pathSegment))).join('');
  const marked = path
    .map((part) => (typeof part === 'string' ? part : '\u0000'))
    .join('')
    .split('/');
  const climbs = filled.split('/').some((part, i) => marked[i]?.includes('\u0000') && /^(?:\.|%2e){1,2}$/i.test(part));
  if (climbs) throw new SourceFault('bad-url', 0, 'A value made the segment “.” or “..” of an address.');
  return filled;
}

function fillPairs(query: readonly Part[], lookup: Lookup): string {
  return splitPairs(query)
    .filter((pair) => !pair.some((part) => isMissing(part, lookup)))
    .map((pair) =>
      pair.map((part) => (typeof part === 'string' ? part : fillInside(part, lookup, encodedList))).join(''),
    )
    .join('&');
}

function splitPairs(query: readonly Part[]): Part[][] {
  const pairs: Part[][] = [[]];
  for (const part of query) {
    const [first, ...more] = typeof part === 'string' ? part.split('&') : [part];
    if (first !== undefined) pairs.at(-1)?.push(first);
    for (const piece of more) pairs.push([piece]);
  }
  return pairs;
}
