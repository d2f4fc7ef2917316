import {authorFailure} from './failures.js';

/**
 * The part of RFC 6570 that overrides use: `{x}` (one segment), `{/x}` (with its slash), `{?a,b}` and `{&a,b}` (pairs).
 * Each value is one encoded piece, so data never adds a segment, a pair or a host.
 */

const EXPRESSION = /\{([/?&]?)([\w.,-]+)\}/g;

/** A template filled in, and the names that it asked for. */
export interface Expanded {
  readonly url: string;
  readonly used: ReadonlySet<string>;
  /** A name whose value a path needs and does not have. */
  readonly missing?: string;
}

/** RFC 3986 "unreserved" stays, all else is escaped: `encodeURIComponent` lets five more through, and throws at halves of pairs. */
export function encodePiece(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** One segment of a path. Dots alone would climb, and no escape helps: URLs read `%2E` as a dot there. */
export function encodeSegment(text: string): string {
  if (/^\.{1,2}$/.test(text)) throw authorFailure('source', `"${text}" can't be part of an address.`);
  return encodePiece(text);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((item) => textOf(item) ?? '').join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function expandPairs(sign: string, names: readonly string[], lookup: (name: string) => unknown): string {
  const pairs = names.flatMap((name) => {
    const text = textOf(lookup(name));
    return text === undefined ? [] : [`${encodePiece(name)}=${encodePiece(text)}`];
  });
  return pairs.length ? sign + pairs.join('&') : '';
}

/** Fills a template from `lookup`; a pair without a value is left out, a segment without one is `missing`. */
export function expandTemplate(template: string, lookup: (name: string) => unknown): Expanded {
  const used = new Set<string>();
  let missing: string | undefined;
  const url = template.replace(EXPRESSION, (whole, sign: string, list: string) => {
    const names = list.split(',').filter(Boolean);
    for (const name of names) used.add(name);
    if (sign === '?' || sign === '&') return expandPairs(sign, names, lookup);
    const pieces = names.map((name) => {
      const text = textOf(lookup(name));
      if ((text === undefined || text === '') && sign === '') missing ??= name;
      return text ? sign + encodeSegment(text) : '';
    });
    return sign === '/' ? pieces.join('') : pieces.join(',');
  });
  return {url, used, ...(missing !== undefined && {missing})};
}
