/**
 * Sources given as tuples, `['interface', 'list_users', args, options]`. Every text in them is literal:
 * data that a script puts into a tuple never becomes a hole.
 */
import {callSource, checkName, feedSource, isCallKind, keyOf, resourceSource, type CallKind} from './source-build.js';
import {SourceFault} from './source-fault.js';
import {toJson} from './source-json.js';
import {queryOfOptions} from './source-options.js';
import {topicOf} from './source-topics.js';
import type {ArgsTemplate, ParsedSource, SourceTemplate} from './source-types.js';
import type {Json} from './types.js';

const KEY_NAMES = ['id', 'key', '_id'];
const TUPLE_KINDS: ReadonlySet<unknown> = new Set([
  'static',
  'interface',
  'resource',
  'form',
  'action',
  'stream',
  'subscribe',
]);

/** True for a list that begins like a tuple. */
export function isTuple(value: readonly unknown[]): boolean {
  const [kind, name] = value;
  if (!TUPLE_KINDS.has(kind)) return false;
  return value.length < 2 || typeof name === 'string' || kind === 'subscribe';
}

/** Reads a tuple; undefined where the list is none. Faults are thrown as `SourceFault`. */
export function sourceOfTuple(tuple: readonly unknown[]): ParsedSource | undefined {
  if (!isTuple(tuple)) return undefined;
  const [kind, name, third, options] = tuple as readonly [string, unknown, unknown, unknown];
  if (kind === 'static') return {source: undefined, holes: []};
  if (kind === 'stream' || kind === 'subscribe') return plain(feedOf(kind, name, third));
  const checked = checkName(typeof name === 'string' ? name : '', 0);
  if (kind === 'resource') return plain(resourceOf(checked, third, options));
  return isCallKind(kind) ? callOf(kind, checked, tuple) : undefined;
}

function plain(source: SourceTemplate): ParsedSource {
  return {source, holes: []};
}

function feedOf(kind: 'stream' | 'subscribe', topics: unknown, options: unknown): SourceTemplate {
  const list: readonly unknown[] = Array.isArray(topics) ? topics : [topics];
  if (list.length === 0 || list[0] === undefined) {
    throw new SourceFault('no-name', 0, 'A topic is expected after the kind.', `["${kind}", "users"]`);
  }
  const texts = list.map((topic) => topicOf(topic));
  return feedSource(kind, texts, queryOfOptions(options), 0);
}

/** `['resource', 'users', {sort}]` queries; `['resource', 'users', 42, {load}]` reads one record. */
function resourceOf(name: string, third: unknown, options: unknown): SourceTemplate {
  if (third === undefined || third === null || typeof third === 'object') {
    return resourceSource(name, undefined, queryOfOptions(third ?? options));
  }
  return resourceSource(name, keyOf(third, 0), queryOfOptions(options));
}

function callOf(kind: CallKind, name: string, tuple: readonly unknown[]): ParsedSource {
  const [, , third, options] = tuple;
  if (kind === 'form' && name === 'validate' && tuple.length >= 4) {
    throw new SourceFault('expected', 0, 'To validate a form is a call, not a source.', 'mutate("validate", …)');
  }
  const query = queryOfOptions(options);
  const record = kind === 'interface' ? undefined : recordOf(third);
  if (!record) return plain(callSource(kind, name, tuple.length < 3 ? [] : argsOf(third), query));
  return {source: callSource(kind, name, Object.freeze([record.key]), query), holes: [], record: record.fields};
}

/** The record a form or an action is about: its key goes to the server, its fields show until the answer. */
function recordOf(value: unknown): {key: Json; fields: object} | undefined {
  if (!isPlainObject(value)) return undefined;
  const name = KEY_NAMES.find(
    (each) => Object.hasOwn(value, each) && value[each] !== null && value[each] !== undefined,
  );
  if (name === undefined) return undefined;
  const key = toJson(value[name]);
  return typeof key === 'string' || typeof key === 'number' ? {key, fields: value} : undefined;
}

/** A list is by position, a plain object by name, anything else one argument. */
export function argsOf(args: unknown): ArgsTemplate {
  if (args === undefined) return Object.freeze([]);
  if (Array.isArray(args)) return Object.freeze(args.map((arg) => toJson(arg)));
  if (!isPlainObject(args)) return Object.freeze([toJson(args)]);
  return toJson(args) as ArgsTemplate;
}

/** True for an object without a class of its own. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
