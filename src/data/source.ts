/**
 * The grammar of `data-source`, and of every attribute that ends in `-source`: one text in, a source or a named error out.
 */
import {BoundedMemo} from './bounded-memo.js';
import {caught} from './source-fault.js';
import {fillTemplate} from './source-fill.js';
import {sourceText} from './source-format.js';
import {sourceOfObject} from './source-object.js';
import {LONGEST, parseText} from './source-parse.js';
import {Scanner} from './source-scanner.js';
import {bare} from './source-template.js';
import {readTopics, topicOf} from './source-topics.js';
import {isPlainObject, isTuple, sourceOfTuple} from './source-tuple.js';
import type {Filled, Lookup, Parsed, ParsedSource, SourceError, SourceTemplate} from './source-types.js';
import {functionCall, valueText} from './source-value.js';
import {readValue} from './source-values.js';
import type {Source} from './types.js';

export {derivedTopic} from './derived-topic.js';
export {isHole} from './source-template.js';
export type {
  ArgTemplate,
  Filled,
  Hole,
  Lookup,
  Parsed,
  ParsedSource,
  SourceError,
  SourceErrorCode,
  SourceTemplate,
  TextParts,
  TextTemplate,
} from './source-types.js';
export {functionCall, valueType, type FunctionCall, type ValueType} from './source-value.js';

const STATIC: ParsedSource = frozen({source: undefined, holes: []});
const memo = new BoundedMemo<Parsed>(1000);
/** Sources this file has made, so that a parsed object given to the property is taken as it is. */
const made = new WeakMap<object, ParsedSource>();

function frozen(parsed: ParsedSource): ParsedSource {
  Object.freeze(parsed.holes);
  return bare(parsed);
}

function remembered(parsed: ParsedSource): ParsedSource {
  if (parsed.source === undefined) return STATIC;
  const answer = frozen(parsed);
  made.set(parsed.source, answer);
  return answer;
}

/**
 * Parses a source. Equal texts give the same frozen answer while it is remembered (1,000 texts).
 * Never throws; what is wrong is `error`, with the place and a hint.
 */
export function parseSource(text: string): Parsed {
  return text.length > LONGEST ? parsed(text) : memo.get(text, parsed);
}

function parsed(text: string): Parsed {
  return caught(() => remembered(parseText(text)));
}

/**
 * Reads the property `dataSource`: text, a parsed object, a tuple, or any value.
 * Nothing at all (undefined, null) is static. What is no text, tuple or parsed object is kind `value`.
 */
export function sourceOf(value: unknown): Parsed {
  if (value === undefined || value === null) return STATIC;
  if (typeof value === 'string') return parseSource(value);
  if (typeof value === 'object' && made.has(value)) return made.get(value) ?? STATIC;
  return caught(() => remembered(readGiven(value)));
}

function readGiven(value: unknown): ParsedSource {
  if (Array.isArray(value) && !functionCall(value) && isTuple(value)) return sourceOfTuple(value) ?? valueSource(value);
  const source = isPlainObject(value) ? sourceOfObject(value) : undefined;
  return source ? {source, holes: []} : valueSource(value);
}

function valueSource(value: unknown): ParsedSource {
  return {source: bare<SourceTemplate>({kind: 'value', value}), holes: []};
}

/**
 * Fills the holes of a template. `lookup` gives the value of a path such as `form.department_id`.
 * `waiting` names the first required hole that is empty: nothing goes to the network until it is filled.
 */
export function fillSource(template: SourceTemplate, lookup: Lookup): Filled {
  const known = made.get(template);
  if (known && known.holes.length === 0) return Object.freeze({source: template as Source});
  return fillTemplate(template, lookup);
}

/** The canonical text of a source. For kind `value` it is for display only. */
export function formatSource(source: SourceTemplate | Source): string {
  return sourceText(source, false);
}

/**
 * The text by which the cache knows a source: what has no order is sorted. A `value` is told by object identity;
 * a call `[fn, ...args]` by `scope` (the widget that asks) and its arguments.
 */
export function cacheText(source: Source, scope?: object): string {
  return source.kind === 'value' ? valueText(source.value, scope) : sourceText(source, true);
}

/**
 * Reads the attributes `stream` and `subscribe`: topics separated by commas, or a JSON list of them. Empty text gives none.
 * What `true`, `false` and an empty attribute mean is the widget's matter. Topics with holes are an error here; `parseSource('subscribe:' + text)` takes them.
 */
export function parseTopics(text: string): readonly string[] | SourceError {
  const answer = caught(() => Object.freeze(readTopicList(text)));
  return 'error' in answer ? answer.error : answer;
}

function readTopicList(text: string): readonly string[] {
  const body = text.trim();
  if (body === '') return [];
  const scan = new Scanner(body);
  if (body.length > LONGEST)
    scan.fail('too-long', `Topics are at most ${LONGEST} characters long.`, undefined, LONGEST);
  if (body.startsWith('[')) return readJsonTopics(body);
  const topics = readTopics(scan);
  if (!scan.done) scan.fail('bad-topic', '“?” is escaped in a topic.', '%3F');
  return topics.map((topic) =>
    typeof topic === 'string'
      ? topic
      : scan.fail('hole-here', "A placeholder can't stand here.", `subscribe:${body}`, 0),
  );
}

function readJsonTopics(body: string): readonly string[] {
  const scan = new Scanner(body, 0, body.length, false);
  const list = readValue(scan);
  if (!scan.done) scan.fail('trailing', 'Nothing more is expected after the list.');
  return (list as readonly unknown[]).map((topic) => topicOf(topic));
}
