/**
 * The topic a bare `subscribe` stands for: `interface:get_user(42)` is about `user:updated:42`.
 */
import {topicSegment} from './source-fill-values.js';
import type {Json, Source} from './types.js';

const READS_ONE = /^(?:get|fetch|find|read|load|show)_(.+?)(?:_by_id)?$/;
const PLAIN_NOUN = /^[a-z]+$/;

/** The topic on which changes of the one record of this source are told; undefined where it is about no single record. */
export function derivedTopic(source: Source): string | undefined {
  if (source.kind === 'resource')
    return source.key === undefined ? undefined : topicOf(singular(lastName(source.name)), source.key);
  if (source.kind !== 'interface') return undefined;
  const id = onlyId(source.args);
  const name = snake(lastName(source.name));
  const noun = READS_ONE.exec(name)?.[1] ?? (PLAIN_NOUN.test(name) ? name : undefined);
  return noun === undefined || id === undefined ? undefined : topicOf(noun, id);
}

function topicOf(noun: string, id: string | number): string {
  return `${noun}:updated:${topicSegment(id)}`;
}

/** The one argument by position, or the one named `id`. */
function onlyId(args: readonly Json[] | Readonly<Record<string, Json>>): string | number | undefined {
  const values = Object.values(args);
  const [name] = Object.keys(args);
  if (values.length !== 1 || (!Array.isArray(args) && name !== 'id')) return undefined;
  const [id] = values;
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? id : undefined;
}

function lastName(name: string): string {
  return name.split(/[:/.]/).at(-1) ?? name;
}

function snake(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

function singular(noun: string): string {
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
