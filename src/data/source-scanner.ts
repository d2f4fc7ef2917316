import {isForbiddenKey, readPath} from './paths.js';
import {SourceFault} from './source-fault.js';
import {makeHole} from './source-template.js';
import type {Hole, SourceErrorCode} from './source-types.js';

/** White space or a control character. */
export const BLANK = /[\s\u0000-\u001f\u007f-\u009f]/;

const ESCAPE = /%(?![0-9A-Fa-f]{2})/;

/** A cursor over the text of a source; it goes forward only, so that every parse takes linear time. */
export class Scanner {
  /** All holes met so far, in order. */
  readonly holes: Hole[] = [];

  constructor(
    readonly text: string,
    public at = 0,
    readonly end = text.length,
    /** False where no holes exist, as in a tuple: `{` is then always an object. */
    readonly withHoles = true,
  ) {}

  /** The character under the cursor, empty at the end. */
  get char(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  skipBlanks(): void {
    while (!this.done && /\s/.test(this.char)) this.at++;
  }

  /** Steps over `char` where it stands here. */
  take(char: string): boolean {
    if (this.char !== char) return false;
    this.at++;
    return true;
  }

  /** The text up to the first of the characters `stop` matches, which stays under the cursor. */
  until(stop: RegExp): string {
    const start = this.at;
    while (!this.done && !stop.test(this.char)) this.at++;
    return this.text.slice(start, this.at);
  }

  /** Reads a hole where one fits; otherwise the cursor stays and `{` is itself. */
  hole(optional: 'optional' | 'required'): Hole | undefined {
    const start = this.at;
    const found = this.withHoles ? matchHole(this.text, start) : undefined;
    if (!found || found.end > this.end) return undefined;
    this.at = found.end;
    return this.keep(found, start, optional);
  }

  /** Notes a hole that was matched, after checking what may stand in its place. */
  keep(found: HoleMatch, at: number, optional: 'optional' | 'required'): Hole {
    const forbidden = found.parts.find(isForbiddenKey);
    if (forbidden) this.fail('forbidden-key', `“${forbidden}” can't be part of a path.`, undefined, at);
    if (found.optional && optional === 'required') {
      this.fail(
        'hole-here',
        'This hole can’t be optional: without its value the address would mean another thing.',
        `{${found.path}}`,
        at,
      );
    }
    const hole = makeHole(found.path, found.optional);
    this.holes.push(hole);
    return hole;
  }

  fail(code: SourceErrorCode, message: string, hint?: string, at = this.at): never {
    throw new SourceFault(code, at, message, hint);
  }
}

/** A hole found in a text. */
export interface HoleMatch {
  readonly path: string;
  readonly parts: readonly string[];
  readonly optional: boolean;
  readonly end: number;
}

/** Matches `{path}` or `{path?}` at a position. */
export function matchHole(text: string, at: number): HoleMatch | undefined {
  if (text[at] !== '{') return undefined;
  const path = readPath(text, at + 1);
  if (!path) return undefined;
  const optional = text[path.end] === '?';
  const close = optional ? path.end + 1 : path.end;
  if (text[close] !== '}') return undefined;
  return {path: text.slice(at + 1, path.end), parts: path.parts, optional, end: close + 1};
}

/** Decodes percent-escapes; `at` is where the piece stands in the whole text. */
export function decodePercent(piece: string, at: number): string {
  if (!piece.includes('%')) return piece;
  const bad = ESCAPE.exec(piece);
  const where = at + (bad?.index ?? piece.indexOf('%'));
  try {
    if (!bad) return decodeURIComponent(piece);
  } catch {
    throw new SourceFault('bad-escape', where, 'These percent-escapes are no UTF-8 text.');
  }
  throw new SourceFault('bad-escape', where, 'After “%” two hexadecimal digits are expected.', '%25');
}
