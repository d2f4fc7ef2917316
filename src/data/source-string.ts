import type {Scanner} from './source-scanner.js';
import {joinParts} from './source-template.js';
import type {Hole, TextTemplate} from './source-types.js';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Reads a JSON string, or the same between single quotes.
 * `holes`: whether holes may stand in it, and whether they may be optional.
 */
export function readString(scan: Scanner, holes: 'optional' | 'required' | 'none'): TextTemplate {
  const start = scan.at;
  const quote = scan.char;
  const stop = quote === '"' ? /["\\{\u0000-\u001f]/g : /['\\{\u0000-\u001f]/g;
  const pieces: (string | Hole)[] = [];
  scan.at++;
  while (!scan.take(quote)) {
    if (scan.done) scan.fail('unclosed', `This ${quote} is never closed.`, undefined, start);
    pieces.push(readPiece(scan, quote, holes), readRun(scan, stop));
  }
  return joinParts(pieces);
}

function readRun(scan: Scanner, stop: RegExp): string {
  const start = scan.at;
  stop.lastIndex = start;
  scan.at = Math.min(stop.exec(scan.text)?.index ?? scan.end, scan.end);
  return scan.text.slice(start, scan.at);
}

function readPiece(scan: Scanner, quote: string, holes: 'optional' | 'required' | 'none'): string | Hole {
  const char = scan.char;
  if (char === '\\') return readEscape(scan, quote);
  if (char < ' ') scan.fail('bad-escape', 'Control characters are escaped in a string.', '\\n or \\u0009');
  const hole = char === '{' && holes !== 'none' ? scan.hole(holes) : undefined;
  if (hole) return hole;
  scan.at++;
  return char;
}

function readEscape(scan: Scanner, quote: string): string {
  const code = scan.text.charAt(scan.at + 1);
  if (code === 'u') return readUnicode(scan);
  const plain = code === "'" && quote === "'" ? "'" : ESCAPES.get(code);
  if (plain === undefined) return scan.fail('bad-escape', `“\\${code}” is no escape of a string.`, '\\\\');
  scan.at += 2;
  return plain;
}

function readUnicode(scan: Scanner): string {
  const hex = scan.text.slice(scan.at + 2, scan.at + 6);
  if (!/^[0-9A-Fa-f]{4}$/.test(hex))
    scan.fail('bad-escape', 'After “\\u” four hexadecimal digits are expected.', '\\u007b');
  scan.at += 6;
  return String.fromCharCode(Number.parseInt(hex, 16));
}
