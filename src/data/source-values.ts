/**
 * The values of arguments: JSON, single-quoted strings, holes, and strings with holes.
 */
import {isForbiddenKey} from './paths.js';
import {bigIntegerText} from './source-json.js';
import {matchHole, type Scanner} from './source-scanner.js';
import {readString} from './source-string.js';
import {makeText} from './source-template.js';
import type {ArgTemplate} from './source-types.js';

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$-]*/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const DEEPEST = 32;

/** Reads one value; white space may stand before it. */
export function readValue(scan: Scanner, optional: 'optional' | 'required' = 'optional', depth = 0): ArgTemplate {
  scan.skipBlanks();
  const char = scan.char;
  if (char === '"' || char === "'") {
    const text = readString(scan, scan.withHoles ? optional : 'none');
    return typeof text === 'string' ? text : makeText(text);
  }
  if (char === '[') return readArray(scan, optional, depth + 1);
  if (char === '{') return readBrace(scan, optional, depth + 1);
  return readNumber(scan) ?? readWord(scan);
}

function readArray(scan: Scanner, optional: 'optional' | 'required', depth: number): readonly ArgTemplate[] {
  const start = deeper(scan, depth);
  const list: ArgTemplate[] = [];
  scan.skipBlanks();
  if (scan.take(']')) return Object.freeze(list);
  do list.push(readValue(scan, optional, depth));
  while (separated(scan, ']', start, '['));
  return Object.freeze(list);
}

/** After `{` a quote or `}` means an object, anything else must be a hole. */
function readBrace(scan: Scanner, optional: 'optional' | 'required', depth: number): ArgTemplate {
  const start = scan.at;
  scan.at++;
  scan.skipBlanks();
  if (scan.withHoles && !'"\'}'.includes(scan.char || 'x')) return readWideHole(scan, optional, start);
  scan.at = start;
  return readObject(scan, optional, depth);
}

/** A hole as a whole value may have white space inside its braces, as all arguments may. */
function readWideHole(scan: Scanner, optional: 'optional' | 'required', start: number): ArgTemplate {
  const inner = /[^\s}]*/y;
  inner.lastIndex = scan.at;
  const path = inner.exec(scan.text)?.[0] ?? '';
  scan.at += path.length;
  scan.skipBlanks();
  const match = matchHole(`{${path}}`, 0);
  if (scan.done) return scan.fail('unclosed', 'This “{” is never closed.', undefined, start);
  if (!match || !scan.take('}')) {
    return scan.fail('expected', 'After “{” a path or a quoted key is expected.', '{form.name} or {"name": 1}', start);
  }
  return scan.keep(match, start, optional);
}

function readObject(scan: Scanner, optional: 'optional' | 'required', depth: number): ArgTemplate {
  const start = deeper(scan, depth);
  const members: Record<string, ArgTemplate> = Object.create(null);
  scan.skipBlanks();
  if (scan.take('}')) return Object.freeze(members);
  do {
    const key = readKey(scan, members, start);
    members[key] = readValue(scan, optional, depth);
  } while (separated(scan, '}', start, '{'));
  return Object.freeze(members);
}

function readKey(scan: Scanner, members: object, start: number): string {
  scan.skipBlanks();
  const at = scan.at;
  if (scan.done) scan.fail('unclosed', 'This “{” is never closed.', undefined, start);
  if (scan.char !== '"' && scan.char !== "'") scan.fail('expected', 'A quoted key is expected here.', '"key": 1');
  const key = readString(scan, 'none') as string;
  checkKey(scan, key, members, at);
  scan.skipBlanks();
  if (!scan.take(':')) scan.fail(scan.done ? 'unclosed' : 'expected', 'A “:” is expected after the key.');
  return key;
}

/** Refuses a key that reaches a prototype or was given before. */
export function checkKey(scan: Scanner, key: string, members: object, at: number): void {
  if (isForbiddenKey(key)) scan.fail('forbidden-key', `“${key}” can't be a key.`, undefined, at);
  if (Object.hasOwn(members, key)) scan.fail('twice', `The key “${key}” is given twice.`, undefined, at);
}

function deeper(scan: Scanner, depth: number): number {
  if (depth > DEEPEST) scan.fail('too-deep', `Values can be nested ${DEEPEST} deep at most.`);
  return scan.at++;
}

/** Steps over a comma and answers true, or over the closing character and answers false. */
export function separated(scan: Scanner, close: string, start: number, open: string): boolean {
  scan.skipBlanks();
  if (scan.take(',')) return true;
  if (scan.take(close)) return false;
  if (scan.done) scan.fail('unclosed', `This “${open}” is never closed.`, undefined, start);
  return scan.fail('expected', `“,” or “${close}” is expected here.`);
}

function readNumber(scan: Scanner): number | string | undefined {
  NUMBER.lastIndex = scan.at;
  const match = NUMBER.exec(scan.text);
  if (!match) return undefined;
  const value = Number(match[0]);
  if (!Number.isFinite(value)) scan.fail('expected', 'This number is too large.', `"${match[0].slice(0, 40)}"`);
  scan.at += match[0].length;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return match[1] || match[2] ? bigIntegerText(value) : match[0];
  }
  return value === 0 ? 0 : value;
}

function readWord(scan: Scanner): boolean | null {
  WORD.lastIndex = scan.at;
  if (scan.done) return scan.fail('unclosed', 'The text ends where a value is expected.');
  const word = WORD.exec(scan.text)?.[0];
  const value = word === undefined ? undefined : WORDS.get(word);
  if (word === undefined)
    return scan.fail('expected', 'A value is expected here.', '"text", 12, true, null, [1, 2] or {path}');
  if (value === undefined)
    return scan.fail('expected', `Text is put in quotes, a placeholder in braces.`, `"${word}" or {${word}}`);
  scan.at += word.length;
  return value;
}
