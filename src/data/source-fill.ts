/**
 * Holes filled with values: typed in arguments, encoded in addresses and topics, so that data never means more than data.
 */
import {callSource, feedSource, keyOf, listenSource, resourceSource, urlSource} from './source-build.js';
import {caught} from './source-fault.js';
import {fillRef} from './source-fill-ref.js';
import {fillInside, inHole, isEmpty, isMissing, queryLookup, topicSegment, Waiting} from './source-fill-values.js';
import {toJson} from './source-json.js';
import {listText, scalarText} from './source-options.js';
import {bare, isHole, isText, partsOf} from './source-template.js';
import type {
  ArgsTemplate,
  ArgTemplate,
  Filled,
  Hole,
  Lookup,
  QueryTemplate,
  SourceTemplate,
  TextParts,
  TextTemplate,
} from './source-types.js';
import type {Json, Query, Source} from './types.js';

/** Fills a template that has holes. */
export function fillTemplate(template: SourceTemplate, lookup: Lookup): Filled {
  return caught((): Filled => {
    try {
      return Object.freeze({source: fillKind(template, lookup) as Source});
    } catch (reason) {
      if (reason instanceof Waiting) return Object.freeze({waiting: reason.path});
      throw reason;
    }
  });
}

function fillKind(template: SourceTemplate, lookup: Lookup): SourceTemplate {
  switch (template.kind) {
    case 'value':
      return template;
    case 'resource':
      return resourceSource(template.name, fillKey(template.key, lookup), fillQuery(template.query, lookup));
    case 'stream':
    case 'subscribe':
      return feedSource(template.kind, fillTopics(template.topics, lookup), fillQuery(template.query, lookup), 0);
    case 'sse':
    case 'ws':
      return listenSource(template.kind, fillRef(template.href, lookup), fillTopics(template.topics, lookup));
    case 'url':
      return urlSource(fillRef(template.href, lookup), template.pointer);
    default:
      return callSource(
        template.kind,
        template.name,
        fillArgs(template.args, lookup),
        fillQuery(template.query, lookup),
        template.selection,
      );
  }
}

/** Left out where named, null where only the position speaks. */
function fillArgs(args: ArgsTemplate, lookup: Lookup): ArgsTemplate {
  if (Array.isArray(args)) return Object.freeze(args.map((arg: ArgTemplate) => fillArg(arg, lookup)));
  const filled: Record<string, Json> = Object.create(null);
  for (const [name, arg] of Object.entries(args as Readonly<Record<string, ArgTemplate>>)) {
    if (isHole(arg) && arg.optional && isEmpty(lookup(arg.hole))) continue;
    filled[name] = fillArg(arg, lookup);
  }
  return Object.freeze(filled);
}

function fillArg(arg: ArgTemplate, lookup: Lookup): Json {
  if (typeof arg !== 'object' || arg === null) return arg;
  if (isHole(arg)) return fillWhole(arg, lookup);
  if (isText(arg)) return fillText(arg.text, lookup);
  if (Array.isArray(arg)) return Object.freeze(arg.map((item: ArgTemplate) => fillArg(item, lookup)));
  const members = Object.entries(arg as Readonly<Record<string, ArgTemplate>>);
  return bare(Object.fromEntries(members.map(([key, value]) => [key, fillArg(value, lookup)])));
}

function fillWhole(hole: Hole, lookup: Lookup): Json {
  const value = lookup(hole.hole);
  if (!isEmpty(value)) return inHole(hole, () => toJson(value));
  if (hole.optional) return null;
  throw new Waiting(hole.hole);
}

function fillText(parts: TextParts, lookup: Lookup): string {
  return parts.map((part) => (typeof part === 'string' ? part : fillInside(part, lookup, scalarText))).join('');
}

function fillKey(key: ArgTemplate | undefined, lookup: Lookup): string | undefined {
  if (key === undefined) return undefined;
  if (isText(key)) return fillText(key.text, lookup);
  return isHole(key)
    ? fillInside(key, lookup, (value) => keyOf(typeof value === 'boolean' ? undefined : value, 0))
    : keyOf(key, 0);
}

/** A pair is left out while its optional hole is empty; an empty list is empty too. */
function fillQuery(query: QueryTemplate, lookup: Lookup): Query {
  const read = queryLookup(lookup);
  const pairs: (readonly [string, string])[] = [];
  for (const [key, text] of query) {
    if (partsOf(text).some((part) => isMissing(part, read))) continue;
    pairs.push(Object.freeze([key, fillQueryText(text, read)] as const));
  }
  return Object.freeze(pairs);
}

function fillQueryText(text: TextTemplate, lookup: Lookup): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : fillInside(part, lookup, listText))).join('');
}

function fillTopics(topics: readonly TextTemplate[], lookup: Lookup): readonly string[] {
  return topics.map((topic) => {
    if (typeof topic === 'string') return topic;
    return topic.map((part) => (typeof part === 'string' ? part : fillInside(part, lookup, topicSegment))).join('');
  });
}
