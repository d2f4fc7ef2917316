/**
 * Paths into data: dotted ones (`totals.users`, `rows[0].name`) and JSON Pointers (`/totals/users`).
 * Only own properties are followed, so that no path from a page or a server reaches a prototype.
 */

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const IDENT = /[A-Za-z_$][\w$-]*/y;
const INDEX = /\.(\d+)|\[(\d+)\]/y;

/** A path read from a text: its parts and the position behind it. */
export interface PathMatch {
  readonly parts: readonly string[];
  readonly end: number;
}

/** True for a key that no path and no object of the grammar may name. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key);
}

/** Reads an identifier that starts at `at`; undefined where none does. */
export function readIdent(text: string, at: number): string | undefined {
  IDENT.lastIndex = at;
  return IDENT.exec(text)?.[0];
}

/** True for a text that is one identifier as a whole. */
export function isIdent(text: string): boolean {
  return readIdent(text, 0)?.length === text.length;
}

/** Reads the longest path that starts at `at`; undefined where none does. */
export function readPath(text: string, at: number): PathMatch | undefined {
  const first = readIdent(text, at);
  if (first === undefined) return undefined;
  const parts = [first];
  let end = at + first.length;
  for (;;) {
    const step = readStep(text, end);
    if (!step) return {parts, end};
    parts.push(step.part);
    end = step.end;
  }
}

function readStep(text: string, at: number): {part: string; end: number} | undefined {
  INDEX.lastIndex = at;
  const index = INDEX.exec(text);
  if (index) return {part: index[1] ?? index[2] ?? '', end: INDEX.lastIndex};
  if (text[at] !== '.') return undefined;
  const ident = readIdent(text, at + 1);
  return ident === undefined ? undefined : {part: ident, end: at + 1 + ident.length};
}

/** The parts of a dotted path; undefined where the text is none, or names a prototype. */
export function parsePath(text: string): readonly string[] | undefined {
  const match = readPath(text, 0);
  if (!match || match.end !== text.length || match.parts.some(isForbiddenKey)) return undefined;
  return match.parts;
}

/** The parts of a JSON Pointer (RFC 6901, not percent-encoded); undefined where the text is none, or names a prototype. */
export function parsePointer(text: string): readonly string[] | undefined {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return undefined;
  const parts = text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.some(isForbiddenKey) ? undefined : parts;
}

/** Reads a dotted path, or a JSON Pointer where the text starts with `/`. */
export function parseAnyPath(text: string): readonly string[] | undefined {
  return text.startsWith('/') ? parsePointer(text) : parsePath(text);
}

/** The value under the parts, through own properties only; undefined where the way ends. */
export function getIn(value: unknown, parts: readonly string[]): unknown {
  let here = value;
  for (const part of parts) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (isForbiddenKey(part) || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

const parsed = new Map<string, readonly string[] | undefined>();
const PARSED_BOUND = 500;

/** The value at a dotted path or JSON Pointer; undefined where the path is wrong or nothing is there. */
export function getPath(value: unknown, path: string): unknown {
  let parts = parsed.get(path);
  if (parts === undefined && !parsed.has(path)) {
    parts = parseAnyPath(path);
    if (parsed.size >= PARSED_BOUND) parsed.clear();
    parsed.set(path, parts);
  }
  return parts && getIn(value, parts);
}

const PLAIN = Object.prototype;

/** Reads the value at a path of one record after the other; made once for all of them. */
export function fieldReader(path: string): (value: unknown) => unknown {
  if (!isIdent(path) || isForbiddenKey(path) || path in PLAIN) return (value) => getPath(value, path);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // What a plain object has under a name that its prototype has not is its own: a lot less work than to ask for it.
    const isOwn = Object.getPrototypeOf(value) === PLAIN || Object.hasOwn(value, path);
    return isOwn ? (value as Record<string, unknown>)[path] : undefined;
  };
}

/** The value at a JSON Pointer; undefined where the pointer is wrong or nothing is there. */
export function getPointer(value: unknown, pointer: string): unknown {
  const parts = parsePointer(pointer);
  return parts && getIn(value, parts);
}
