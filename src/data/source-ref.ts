/**
 * Addresses: URL references with holes, the fragment of a URL, and what makes a reference safe to use.
 */
import {isForbiddenKey, parsePointer} from './paths.js';
import {SourceFault} from './source-fault.js';
import {BLANK, decodePercent, matchHole, type Scanner} from './source-scanner.js';
import {joinParts, partsOf} from './source-template.js';
import type {Hole, TextTemplate} from './source-types.js';

const SCHEME = /^([^/?#:]*):/;
/** A reference that names a host: the part up to it, then the host itself. */
const HOST = /^((?:[a-z]+:)?\/\/)([^/?]*)/;

/** Reads a reference up to `#` or the end. Optional holes may stand behind `?` only. */
export function readRef(scan: Scanner): TextTemplate {
  const pieces: (string | Hole)[] = [];
  let inQuery = false;
  while (!scan.done && scan.char !== '#') {
    const hole = scan.char === '{' ? scan.hole(inQuery ? 'optional' : 'required') : undefined;
    if (!hole) inQuery ||= scan.char === '?';
    pieces.push(hole ?? readCharacters(scan));
  }
  return joinParts(pieces);
}

/** Literal characters up to the next one that means something. */
function readCharacters(scan: Scanner): string {
  const start = scan.at++;
  scan.until(/[{#?]/);
  const piece = scan.text.slice(start, scan.at);
  const bad = piece.search(/[\s\u0000-\u001f\u007f-\u009f\\]/);
  if (bad >= 0) badUrl(start + bad, 'Blanks, controls and backslashes can’t stand in an address.', '%20');
  return piece;
}

/** The kinds of reference, and the schemes each may name. */
export type RefKind = 'url' | 'sse' | 'ws';

const SCHEMES: Readonly<Record<RefKind, readonly string[]>> = {
  url: ['http', 'https'],
  sse: ['http', 'https'],
  ws: ['ws', 'wss'],
};

/** Refuses a reference of a foreign scheme, without a host where it names one, or with a hole in scheme or host. */
export function checkRef(ref: TextTemplate, kind: RefKind, at: number): void {
  const marked = partsOf(ref)
    .map((part) => (typeof part === 'string' ? part : '\u0000'))
    .join('');
  if (marked === '') badUrl(at, 'An address is expected here.', '/events');
  const scheme = SCHEME.exec(marked)?.[1];
  const host = HOST.exec(marked)?.[2];
  if (scheme?.includes('\u0000') || host?.includes('\u0000')) {
    throw new SourceFault('hole-here', at, "A placeholder can't stand in the scheme or host of an address.");
  }
  if (scheme !== undefined && !SCHEMES[kind].includes(scheme)) {
    badUrl(at, `An address of the kind “${scheme}:” can't be used here.`, `${SCHEMES[kind].join(' or ')}`);
  }
  if (scheme !== undefined && !host) badUrl(at, 'The address names no host.', `${scheme}://example.com/path`);
  if (host !== undefined && !isHost(host)) badUrl(at, 'The address is not complete.', 'https://example.com/path');
}

function isHost(host: string): boolean {
  return host !== '' && URL.canParse(`https://${host}/`);
}

/** Reads the JSON Pointer behind `#`; undefined where the fragment is empty. */
export function readPointer(scan: Scanner): string | undefined {
  const at = scan.at;
  const raw = scan.text.slice(at, scan.end);
  scan.at = scan.end;
  const blank = BLANK.exec(raw);
  if (blank) badPointer(at + blank.index);
  return raw === '' ? undefined : checkPointer(decodePercent(raw, at), at);
}

/** Refuses what is no JSON Pointer, or reaches a prototype. */
export function checkPointer(pointer: string, at: number): string {
  if (parsePointer(pointer)) return pointer;
  const forbidden = pointer.split('/').find(isForbiddenKey);
  if (forbidden) throw new SourceFault('forbidden-key', at, `“${forbidden}” can't be part of a pointer.`);
  return badPointer(at);
}

function badPointer(at: number): never {
  throw new SourceFault('bad-pointer', at, 'Behind “#” a JSON Pointer is expected.', '#/totals/users');
}

function badUrl(at: number, message: string, hint?: string): never {
  throw new SourceFault('bad-url', at, message, hint);
}

/** A literal reference from a script: nothing in it is a hole. */
export function literalRef(href: string, kind: RefKind): string {
  if (/[\s\u0000-\u001f\u007f-\u009f\\#]/.test(href))
    badUrl(0, 'Blanks, controls, backslashes and “#” are escaped in an address.', '%20');
  const literal = href.replaceAll('{', (brace, at: number) => (matchHole(href, at) ? '%7B' : brace));
  checkRef(literal, kind, 0);
  return literal;
}
