import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import {readMessage} from '../../data/messages.js';
import {getPath} from '../../data/paths.js';
import {keyOf, keyText} from '../../data/records.js';
import {redact} from '../../data/redact.js';
import type {Json, JsonRecord, Op, Resumed} from '../../data/types.js';
import type {TopicMessage} from '../topic-connection.js';
import {lastWord} from './names.js';
import type {TopicMapping} from './settings.js';

type Verb = 'insert' | 'update' | 'delete';

/** What servers call what happened. */
const VERBS: Readonly<Record<string, Verb>> = {
  ...words('insert', 'insert inserted create created add added new'),
  ...words('update', 'update updated change changed modify modified upsert upserted'),
  ...words('delete', 'delete deleted remove removed destroy destroyed'),
};
/** Where servers say it. */
const OPS = ['op', 'operation', 'mutation', 'mutationType', 'action', 'event', 'kind', 'type'];
const RECORDS = ['record', 'node', 'item', 'entity', 'object', 'data'];
const KEYS = ['key', 'deletedId', 'recordId', 'id'];
const OURS: ReadonlySet<unknown> = new Set(['reset', 'limit', 'value']);
const ANSWERS: ReadonlySet<unknown> = new Set(['recovered', 'lost', 'new']);

function words(verb: Verb, list: string): Record<string, Verb> {
  return Object.fromEntries(list.split(' ').map((word) => [word, verb]));
}

/** What the first message of a subscription answers to the position that it was asked with. */
export function resumeIn(
  value: unknown,
  {resumed, position}: TopicMapping,
): {resumed: Resumed; position?: string} | undefined {
  const said = resumed === undefined ? undefined : getPath(value, resumed);
  if (!ANSWERS.has(said)) return undefined;
  const at = keyText(position === undefined ? undefined : getPath(value, position));
  return {resumed: said as Resumed, ...(at !== undefined && {position: at})};
}

/** What a message means, by the mapping, else by the words that servers use. `field` is the subscription's own name. */
export function messageOf(value: unknown, asked: string, mapping: TopicMapping, field: string): TopicMessage {
  const {position, after, topic} = mapping;
  const at = keyText(position === undefined ? undefined : getPath(value, position));
  const before = keyText(after === undefined ? undefined : getPath(value, after));
  const concrete = topic === undefined ? undefined : getPath(value, topic);
  return {
    topic: typeof concrete === 'string' ? concrete : asked,
    ops: opsOf(value, mapping, field),
    ...(at !== undefined && {id: at}),
    ...(before !== undefined && {after: before}),
  };
}

function opsOf(value: unknown, mapping: TopicMapping, field: string): readonly Op[] {
  if (!isRecord(value)) return [bare(value as Json, field)];
  // To GraphQL what is not said is null.
  const said: JsonRecord = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  const word = wordIn(value, mapping);
  if (OURS.has(word) && mapping.op === undefined) return ours(said);
  const verb = verbOf(word, mapping);
  const record = recordIn(value, said, mapping);
  const op = verb && opFor(verb, record, value, said, mapping);
  if (op) return [op];
  const named = byMember(said);
  if (named.length > 0) return named;
  return [bare((record ?? value) as Json, field)];
}

/** A value by itself: a list or a record works out what it means. */
function bare(value: Json, field: string): Op {
  const event = lastWord(field);
  return {op: 'value', value: value ?? null, bare: true, ...(Object.hasOwn(VERBS, event) && {event})};
}

/** The operations of our own messages that have no record. */
function ours(said: JsonRecord): readonly Op[] {
  const {ops, warnings} = readMessage(said);
  for (const warning of warnings) warn(undefined, redact(warning));
  return ops;
}

function wordIn(value: JsonRecord, {op}: TopicMapping): string | undefined {
  const said = op === undefined ? OPS.map((name) => value[name]) : [getPath(value, op)];
  return said.find((one): one is string => typeof one === 'string');
}

function verbOf(word: string | undefined, {ops = {}}: TopicMapping): Verb | undefined {
  if (word === undefined) return undefined;
  for (const verb of ['insert', 'update', 'delete'] as const)
    if (Object.hasOwn(ops, verb) && ops[verb]?.includes(word)) return verb;
  const last = lastWord(word);
  return Object.hasOwn(VERBS, last) ? VERBS[last] : undefined;
}

/** The record of a message: where the mapping says, by the usual names, or the only record in it. */
function recordIn(value: JsonRecord, said: JsonRecord, {record}: TopicMapping): unknown {
  if (record !== undefined) return getPath(value, record);
  const name = RECORDS.find((one) => isRecord(said[one]));
  if (name !== undefined) return said[name];
  return undefined;
}

function opFor(
  verb: Verb,
  record: unknown,
  value: JsonRecord,
  said: JsonRecord,
  mapping: TopicMapping,
): Op | undefined {
  const only = record ?? onlyRecord(said);
  if (verb === 'delete') {
    const told = mapping.key === undefined ? KEYS.map((name) => said[name]) : [getPath(value, mapping.key)];
    const key = told.map((one) => keyText(one)).find((one) => one !== undefined) ?? keyOf(only as Json);
    return key === undefined ? undefined : {op: 'delete', key};
  }
  if (only === undefined || only === null) return undefined;
  const {at} = said;
  const place = Number.isInteger(at) ? {at: at as number} : verb === 'insert' ? {at: 0} : {};
  return {op: verb, record: only as Json, ...place};
}

function onlyRecord(said: JsonRecord): unknown {
  const records = Object.values(said).filter(isRecord);
  return records.length === 1 ? records[0] : undefined;
}

/** `{created: {…}}`, `{updated: {…}}`, `{destroyed: "7"}`: the members say what happened. */
function byMember(said: JsonRecord): Op[] {
  const names = Object.keys(said).filter((name) => name !== '__typename');
  if (names.length === 0 || !names.every((name) => Object.hasOwn(VERBS, name))) return [];
  return names.flatMap((name): Op[] => {
    const verb = VERBS[name]!;
    const value = said[name]!;
    const key = keyText(value) ?? keyOf(value);
    if (verb === 'delete') return key === undefined ? [] : [{op: 'delete', key}];
    return isRecord(value) ? [verb === 'insert' ? {op: verb, record: value, at: 0} : {op: verb, record: value}] : [];
  });
}
