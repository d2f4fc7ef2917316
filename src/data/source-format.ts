/**
 * The way back: a source as its canonical text, and as the text under which the cache knows it.
 */
import {isIdent} from './paths.js';
import {isCallKind} from './source-build.js';
import {matchHole} from './source-scanner.js';
import {foldSelection} from './source-selection.js';
import {isHole, isText, partsOf} from './source-template.js';
import {isEscapedInTopic} from './source-topics.js';
import type {ArgsTemplate, ArgTemplate, Hole, QueryTemplate, SourceTemplate, TextTemplate} from './source-types.js';

const NAME_ESCAPED = /[\s\u0000-\u001f\u007f-\u009f(){}[\]?#&=,"'\\`<>|^%]/g;
const CONTROLS = /[\s\u0000-\u001f\u007f-\u009f%]/g;

type CallTemplate = Extract<SourceTemplate, {args: ArgsTemplate}>;

/** Canonical text; `sorted` orders what has no order, for comparison. */
export function sourceText(source: SourceTemplate, sorted: boolean): string {
  if (source.kind === 'value') return `value:${typeof source.value}`;
  if (isCall(source)) return callText(source, sorted);
  if (source.kind === 'resource') {
    const key = source.key === undefined ? '' : `(${keyText(source.key)})`;
    return `resource:${nameText(source.name)}${key}${queryText(source.query, sorted)}`;
  }
  if (isFeed(source)) {
    return `${source.kind}:${topicsText(source.topics)}${queryText(source.query, sorted)}`;
  }
  return 'topics' in source ? listenText(source) : urlText(source);
}

function isCall(source: SourceTemplate): source is CallTemplate {
  return isCallKind(source.kind);
}

function isFeed(source: SourceTemplate): source is Extract<SourceTemplate, {kind: 'stream' | 'subscribe'}> {
  return source.kind === 'stream' || source.kind === 'subscribe';
}

function callText(source: CallTemplate, sorted: boolean): string {
  const {kind, name, args, query, selection} = source;
  if (!Array.isArray(args) && !Object.keys(args).every(isIdent)) return tupleText(source, sorted);
  const list = canonicalArgs(args, sorted);
  const fields = selection === undefined || !sorted ? (selection ?? '') : foldSelection(selection);
  return `${kind}:${nameText(name)}${list === '' ? '' : `(${list})`}${fields}${queryText(query, sorted)}`;
}

/** Names of arguments that are no plain words, such as `page[size]`, can be written in a tuple only. */
function tupleText({kind, name, args, query}: CallTemplate, sorted: boolean): string {
  const pairs = order(query, sorted).map(([key, value]) => [key, value]);
  const tuple: ArgTemplate[] = [kind, name, args, ...(pairs.length > 0 ? [pairs as ArgTemplate] : [])];
  return argText(tuple, sorted, JSON.stringify);
}

/** The arguments without their parentheses. */
export function canonicalArgs(args: ArgsTemplate, sorted: boolean): string {
  if (Array.isArray(args)) return args.map((arg: ArgTemplate) => argText(arg, sorted)).join(',');
  return entries(args as Readonly<Record<string, ArgTemplate>>, sorted)
    .map(([name, arg]) => `${name}:${argText(arg, sorted)}`)
    .join(',');
}

function entries<T>(members: Readonly<Record<string, T>>, sorted: boolean): [string, T][] {
  const list = Object.entries(members);
  return sorted ? list.sort(byKey) : list;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

function argText(arg: ArgTemplate, sorted: boolean, quote: (text: string) => string = quoted): string {
  if (typeof arg === 'string') return quote(arg);
  if (typeof arg !== 'object' || arg === null) return JSON.stringify(arg);
  if (isHole(arg)) return holeText(arg);
  if (isText(arg))
    return `"${arg.text.map((part) => (typeof part === 'string' ? inside(part) : holeText(part))).join('')}"`;
  if (Array.isArray(arg)) return `[${arg.map((item: ArgTemplate) => argText(item, sorted, quote)).join(',')}]`;
  const members = entries(arg as Readonly<Record<string, ArgTemplate>>, sorted);
  return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${argText(value, sorted, quote)}`).join(',')}}`;
}

function holeText(hole: Hole): string {
  return hole.optional ? `{${hole.hole}?}` : `{${hole.hole}}`;
}

function quoted(text: string): string {
  return `"${inside(text)}"`;
}

/** A string without its quotes; a `{` that would be read as a hole is escaped. */
function inside(text: string): string {
  return closed(JSON.stringify(text).slice(1, -1), '\\u007b');
}

function closed(text: string, brace: string): string {
  return text.replaceAll('{', (open, at: number) => (matchHole(text, at) ? brace : open));
}

/** A key that is a plain integer is written as one. */
function keyText(key: ArgTemplate): string {
  const isInteger = typeof key === 'string' && /^(?:0|-?[1-9]\d{0,14})$/.test(key);
  return isInteger ? key : argText(key, false);
}

function nameText(name: string): string {
  return name.replaceAll(NAME_ESCAPED, percent);
}

function percent(char: string): string {
  const code = char.charCodeAt(0);
  return code < 128 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(char);
}

function topicsText(topics: readonly TextTemplate[]): string {
  return topics.map((topic) => partText(topic, (part) => part.replaceAll(/./gsu, escapeInTopic))).join(',');
}

function escapeInTopic(char: string): string {
  return isEscapedInTopic(char) ? percent(char) : char;
}

function partText(text: TextTemplate, escape: (part: string) => string): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? closed(escape(part), '%7B') : holeText(part)))
    .join('');
}

function queryText(query: QueryTemplate, sorted: boolean): string {
  if (query.length === 0) return '';
  return `?${order(query, sorted)
    .map(([key, value]) => `${queryKey(key)}=${partText(value, queryValue)}`)
    .join('&')}`;
}

/** Sorted by key; the order of equal keys is kept, since it can mean something. */
function order(query: QueryTemplate, sorted: boolean): QueryTemplate {
  return sorted ? [...query].sort(byKey) : query;
}

function queryKey(key: string): string {
  const plain = key.replaceAll(/[\s\u0000-\u001f\u007f-\u009f%&=]/g, percent);
  return /^[^[\]]+(?:\[[^[\]]*\])*$/.test(key) ? plain : plain.replaceAll(/[[\]]/g, percent);
}

function queryValue(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001f\u007f-\u009f%&]/g, percent);
}

function urlText({href, pointer}: Extract<SourceTemplate, {kind: 'url'}>): string {
  const fragment = pointer === undefined ? '' : `#${pointer.replaceAll(CONTROLS, percent)}`;
  return `${refText(href)}${fragment}`;
}

function listenText({kind, href, topics}: Extract<SourceTemplate, {kind: 'sse' | 'ws'}>): string {
  const ref = refText(href);
  const prefix = kind === 'ws' && /^wss?:\/\//.test(ref) ? '' : `${kind}:`;
  return `${prefix}${ref}${topics.length > 0 ? `#${topicsText(topics)}` : ''}`;
}

/** References are kept as written. */
function refText(href: TextTemplate): string {
  return partsOf(href)
    .map((part) => (typeof part === 'string' ? part : holeText(part)))
    .join('');
}
