/**
 * The frozen objects that sources are, built in one place for text, tuples and filled templates.
 */
import {SourceFault} from './source-fault.js';
import {bare} from './source-template.js';
import type {ArgsTemplate, ArgTemplate, QueryTemplate, SourceTemplate, TextTemplate} from './source-types.js';

/** The kinds that call a named function of the backend. */
export type CallKind = 'interface' | 'form' | 'action';

/** True for a kind with a name and arguments. */
export function isCallKind(kind: string): kind is CallKind {
  return kind === 'interface' || kind === 'form' || kind === 'action';
}

/** Refuses an empty name, and a segment that would climb out of its path. */
export function checkName(name: string, at: number): string {
  if (name === '') throw new SourceFault('no-name', at, 'A name is expected after the kind.', 'interface:list_users');
  if (name.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw new SourceFault('bad-name', at, 'A name can’t have “.” or “..” as a segment.');
  }
  return name;
}

/** A call. Empty named arguments are no arguments: both have one text. */
export function callSource(
  kind: CallKind,
  name: string,
  args: ArgsTemplate,
  query: QueryTemplate,
  selection?: string,
): SourceTemplate {
  const known = Array.isArray(args) || Object.keys(args).length > 0 ? args : Object.freeze([]);
  return bare(selection === undefined ? {kind, name, args: known, query} : {kind, name, args: known, query, selection});
}

/** A resource, or one record of it. */
export function resourceSource(name: string, key: ArgTemplate | undefined, query: QueryTemplate): SourceTemplate {
  return bare(key === undefined ? {kind: 'resource', name, query} : {kind: 'resource', name, key, query});
}

/** A feed. A stream has exactly one topic. */
export function feedSource(
  kind: 'stream' | 'subscribe',
  topics: readonly TextTemplate[],
  query: QueryTemplate,
  at: number,
): SourceTemplate {
  if (kind === 'stream' && topics.length !== 1) {
    throw new SourceFault('bad-topic', at, 'A stream has one topic.', 'subscribe:a,b');
  }
  return bare({kind, topics: Object.freeze([...topics]), query});
}

/** A connection that is listened to. */
export function listenSource(kind: 'sse' | 'ws', href: TextTemplate, topics: readonly TextTemplate[]): SourceTemplate {
  return bare({kind, href, topics: Object.freeze([...topics])});
}

/** An address that is read. */
export function urlSource(href: TextTemplate, pointer: string | undefined): SourceTemplate {
  return bare(pointer === undefined ? {kind: 'url', href} : {kind: 'url', href, pointer});
}

/** The key of a record, as text. */
export function keyOf(value: unknown, at: number): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new SourceFault('expected', at, 'The key of a record is a text or a number.', 'resource:users(42)');
}
