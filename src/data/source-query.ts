/**
 * The query of a source: ordered pairs of text, whose values may hold holes.
 */
import {isForbiddenKey} from './paths.js';
import {SourceFault} from './source-fault.js';
import {BLANK, decodePercent, type Scanner} from './source-scanner.js';
import {joinParts} from './source-template.js';
import type {Hole, QueryTemplate, TextTemplate} from './source-types.js';

const KEY = /^[^[\]]+(?:\[[^[\]]*\])*$/;
const DEEPEST = 5;
const STOP = /[&{\s\u0000-\u001f\u007f-\u009f]/;

/** Reads the pairs behind `?`, up to the end of the source. */
export function readQuery(scan: Scanner): QueryTemplate {
  const pairs: (readonly [string, TextTemplate])[] = [];
  while (!scan.done) {
    if (scan.take('&')) continue;
    const key = readKey(scan);
    pairs.push(Object.freeze([key, scan.take('=') ? readText(scan) : ''] as const));
  }
  return Object.freeze(pairs);
}

function readKey(scan: Scanner): string {
  const at = scan.at;
  const raw = scan.until(/[&=]/);
  const blank = BLANK.exec(raw);
  if (blank) noBlank(scan, at + blank.index);
  if (!KEY.test(raw))
    scan.fail('expected', 'A key such as “limit” or “filter[active]” is expected here.', undefined, at);
  const key = decodePercent(raw, at);
  checkQueryKey(key, at);
  return key;
}

/** Refuses a key that is nested too deep or reaches a prototype. */
export function checkQueryKey(key: string, at: number): void {
  if (key.split('[').length - 1 > DEEPEST) {
    throw new SourceFault('too-deep', at, `Query keys can be nested ${DEEPEST} deep at most.`);
  }
  const forbidden = key.split(/[[\].]/).find(isForbiddenKey);
  if (forbidden) throw new SourceFault('forbidden-key', at, `“${forbidden}” can't be a key.`);
}

function readText(scan: Scanner): TextTemplate {
  const pieces: (string | Hole)[] = [];
  while (!scan.done && scan.char !== '&') {
    const at = scan.at;
    const hole = scan.char === '{' ? scan.hole('optional') : undefined;
    if (hole) pieces.push(hole);
    else pieces.push(decodePercent(readLiteral(scan), at));
  }
  return joinParts(pieces);
}

/** A literal stretch, up to the next `{` that could begin a hole. */
function readLiteral(scan: Scanner): string {
  const start = scan.at;
  if (scan.char === '{') scan.at++;
  scan.until(STOP);
  if (scan.at === start || BLANK.test(scan.char)) noBlank(scan, scan.at);
  return scan.text.slice(start, scan.at);
}

function noBlank(scan: Scanner, at: number): never {
  return scan.fail('expected', "White space can't stand in a query.", '%20', at);
}
