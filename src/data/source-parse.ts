/**
 * The parser of `data-source`: the first colon ends the kind, everything after it belongs to the kind.
 */
import {readIdent} from './paths.js';
import {
  callSource,
  checkName,
  feedSource,
  isCallKind,
  keyOf,
  listenSource,
  resourceSource,
  urlSource,
  type CallKind,
} from './source-build.js';
import {SourceFault} from './source-fault.js';
import {readQuery} from './source-query.js';
import {checkRef, readPointer, readRef} from './source-ref.js';
import {decodePercent, Scanner} from './source-scanner.js';
import {readSelection} from './source-selection.js';
import {isHole, isText, joinParts} from './source-template.js';
import {readTopics} from './source-topics.js';
import {sourceOfTuple} from './source-tuple.js';
import type {ArgsTemplate, ArgTemplate, ParsedSource, QueryTemplate, SourceTemplate} from './source-types.js';
import {checkKey, readValue, separated} from './source-values.js';

/** The longest text that is read as a source. */
export const LONGEST = 8192;

const KINDS = 'interface, resource, form, action, stream, subscribe, sse, ws, wss';
const URL_START = /^(?:\/|\.\.?\/|\?|https?:\/\/)/;
const NAME_END = /[\s\u0000-\u001f\u007f-\u009f(){}[\]?#&=,"'\\`<>|^]/;

/** Parses a text; faults are thrown as `SourceFault`. */
export function parseText(text: string): ParsedSource {
  if (text.length > LONGEST) {
    throw new SourceFault('too-long', LONGEST, `A source is at most ${LONGEST} characters long.`);
  }
  const start = text.length - text.trimStart().length;
  const scan = new Scanner(text, start, Math.max(start, text.trimEnd().length));
  const body = text.slice(scan.at, scan.end);
  if (body === '' || body === 'static') return {source: undefined, holes: []};
  if (body.startsWith('[')) return readTuple(scan);
  const source = URL_START.test(body) ? readUrl(scan) : readKind(scan, body);
  if (!scan.done) scan.fail('trailing', 'Nothing more is expected here.');
  return {source, holes: scan.holes};
}

function readTuple(outer: Scanner): ParsedSource {
  const scan = new Scanner(outer.text, outer.at, outer.end, false);
  // The tuple and the list of its arguments are brackets of the notation, not levels of the values.
  const tuple = readValue(scan, 'optional', -2);
  if (!scan.done) scan.fail('trailing', 'Nothing more is expected after the tuple.');
  const parsed = sourceOfTuple(tuple as readonly unknown[]);
  return (
    parsed ??
    scan.fail(
      'unknown-kind',
      'This list does not begin with a kind of source.',
      `["interface", "list_users"]`,
      outer.at,
    )
  );
}

function readUrl(scan: Scanner): SourceTemplate {
  const at = scan.at;
  const href = readRef(scan);
  checkRef(href, 'url', at);
  return urlSource(href, scan.take('#') ? readPointer(scan) : undefined);
}

function readKind(scan: Scanner, body: string): SourceTemplate {
  const start = scan.at;
  const kind = /^([\w+.-]+):/.exec(body)?.[1];
  if (kind === undefined) return noKind(scan, body);
  scan.at += kind.length + 1;
  if (isCallKind(kind)) return readCall(scan, kind);
  if (kind === 'resource') return readResource(scan);
  if (kind === 'stream' || kind === 'subscribe') return readFeed(scan, kind);
  if (kind === 'sse' || kind === 'ws' || kind === 'wss') return readListen(scan, kind);
  if (/^https?$/.test(kind))
    return scan.fail('bad-url', `After “${kind}:” two slashes are expected.`, `${kind}://`, start);
  return scan.fail(
    'unknown-kind',
    `“${kind.slice(0, 40)}” is no kind of source. The kinds are ${KINDS}.`,
    hintFor(kind),
    start,
  );
}

function hintFor(kind: string): string {
  const lower = kind.toLowerCase();
  const known = [...KINDS.split(', '), 'http', 'https'].includes(lower);
  return known ? `${lower}:` : 'interface:name, resource:name, /path or https://host/path';
}

function noKind(scan: Scanner, body: string): never {
  const word = body.slice(0, 60);
  const hint = /^[\w-]+$/.test(word) ? `interface:${word}` : `./${word}`;
  return scan.fail(
    'no-kind',
    'A source begins with its kind, or is an address that begins with “/”, “./” or “https://”.',
    hint,
  );
}

function readName(scan: Scanner): string {
  const at = scan.at;
  const raw = scan.until(NAME_END);
  if (raw === '' && !scan.done && !'(?'.includes(scan.char)) badName(scan);
  return checkName(decodePercent(raw, at), at);
}

function badName(scan: Scanner): never {
  return scan.fail('bad-name', `“${scan.char}” can't stand in a name.`, 'percent-escape it');
}

function readTail(scan: Scanner): QueryTemplate {
  return scan.take('?') ? readQuery(scan) : Object.freeze([]);
}

function readCall(scan: Scanner, kind: CallKind): SourceTemplate {
  const name = readName(scan);
  const hasArgs = scan.char === '(';
  const args = hasArgs ? readArgs(scan) : Object.freeze([]);
  const behind = scan.at;
  scan.skipBlanks();
  const selection = scan.char === '{' ? readSelection(scan) : undefined;
  if (selection === undefined) scan.at = behind;
  const query = readTail(scan);
  if (!scan.done && selection === undefined && !hasArgs) badName(scan);
  return callSource(kind, name, args, query, selection);
}

function readArgs(scan: Scanner): ArgsTemplate {
  const start = scan.at++;
  scan.skipBlanks();
  if (scan.take(')')) return Object.freeze([]);
  return nameHere(scan) === undefined ? readPositional(scan, start) : readNamed(scan, start);
}

/** The name of a named argument that stands here, without moving. */
function nameHere(scan: Scanner): string | undefined {
  const name = readIdent(scan.text, scan.at);
  if (name === undefined) return undefined;
  const blanks = /\s*:/y;
  blanks.lastIndex = scan.at + name.length;
  return blanks.test(scan.text) ? name : undefined;
}

function readPositional(scan: Scanner, start: number): readonly ArgTemplate[] {
  const args: ArgTemplate[] = [];
  do {
    scan.skipBlanks();
    if (nameHere(scan) !== undefined) scan.fail('expected', 'Arguments are all by position or all by name.');
    args.push(readArgument(scan, start));
  } while (separated(scan, ')', start, '('));
  return Object.freeze(args);
}

function readNamed(scan: Scanner, start: number): Readonly<Record<string, ArgTemplate>> {
  const args: Record<string, ArgTemplate> = Object.create(null);
  do {
    scan.skipBlanks();
    const name = nameHere(scan);
    if (name === undefined)
      return scan.fail('expected', 'A name and “:” are expected here: arguments are all by position or all by name.');
    checkKey(scan, name, args, scan.at);
    scan.at += name.length;
    scan.skipBlanks();
    scan.at++;
    args[name] = readArgument(scan, start);
  } while (separated(scan, ')', start, '('));
  return Object.freeze(args);
}

function readArgument(scan: Scanner, start: number): ArgTemplate {
  scan.skipBlanks();
  if (scan.done) scan.fail('unclosed', 'This “(” is never closed.', undefined, start);
  return readValue(scan);
}

function readResource(scan: Scanner): SourceTemplate {
  const name = readName(scan);
  const hasKey = scan.char === '(';
  const key = hasKey ? readRecordKey(scan) : undefined;
  const query = readTail(scan);
  if (!scan.done && !hasKey) badName(scan);
  return resourceSource(name, key, query);
}

/** An empty key would read all records, so its hole can't be optional. */
function readRecordKey(scan: Scanner): ArgTemplate {
  const start = scan.at++;
  scan.skipBlanks();
  const at = scan.at;
  if (scan.done) scan.fail('unclosed', 'This “(” is never closed.', undefined, start);
  const value = readValue(scan, 'required');
  const key = isHole(value) || isText(value) ? value : keyOf(value, at);
  scan.skipBlanks();
  if (scan.done) scan.fail('unclosed', 'This “(” is never closed.', undefined, start);
  if (!scan.take(')')) scan.fail('expected', '“)” is expected here: a record has one key.');
  return key;
}

function readFeed(scan: Scanner, kind: 'stream' | 'subscribe'): SourceTemplate {
  const at = scan.at;
  if (scan.done || scan.char === '?') scan.fail('no-name', 'A topic is expected after the kind.', `${kind}:users`);
  return feedSource(kind, readTopics(scan), readTail(scan), at);
}

/** `wss://host` keeps its scheme; without a host, `ws` or `wss` is the page's own. */
function readListen(scan: Scanner, prefix: 'sse' | 'ws' | 'wss'): SourceTemplate {
  const kind = prefix === 'sse' ? 'sse' : 'ws';
  const at = scan.at;
  const ref = readRef(scan);
  const first = typeof ref === 'string' ? ref : ref[0];
  const absolute = kind === 'ws' && typeof first === 'string' && first.startsWith('//');
  const href = absolute ? joinParts([`${prefix}:`, ...(typeof ref === 'string' ? [ref] : ref)]) : ref;
  checkRef(href, kind, at);
  const topics = scan.take('#') && !scan.done ? readTopics(scan) : [];
  return listenSource(kind, href, topics);
}
