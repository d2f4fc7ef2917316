import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import {readMessage, readOps} from '../../data/messages.js';
import {keyOf} from '../../data/records.js';
import {redact} from '../../data/redact.js';
import type {Json, JsonRecord, Op, Resumed} from '../../data/types.js';

const OPS = ['insert', 'update', 'delete', 'reset', 'limit', 'value'] as const;

/** What an event of a channel does to a list or a value. */
export type EventMeaning = (typeof OPS)[number] | 'ignore';

/** The meaning of events by their names. */
export type EventMeanings = Readonly<Record<string, EventMeaning>>;

/** What an event says. */
export interface Said {
  readonly ops: readonly Op[];
  /** The concrete topic, where a pattern was joined. */
  readonly topic?: string;
  readonly position?: string;
  readonly after?: string;
}

const isOp = (name: string): name is (typeof OPS)[number] => OPS.some((op) => op === name);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const has = (payload: JsonRecord, name: string): boolean => Object.hasOwn(payload, name);

/** Members that no record stands beside: what has one of them is an envelope around it. */
const AROUND = ['record', 'records', 'key', 'ops', 'op'];

/**
 * Reads an event of a channel. `insert`, `update`, `delete`, `reset`, `limit` and `value` are operations, other names
 * are what the page says of them; the rest is a value with the event's name.
 */
export function readEvent(event: string, payload: JsonRecord, meanings: EventMeanings): Said {
  const meaning = Object.hasOwn(meanings, event) ? meanings[event]! : isOp(event) ? event : undefined;
  if (meaning === 'ignore') return {ops: []};
  const around = AROUND.some((name) => has(payload, name)) || meaning === 'value';
  const beside = around ? besides(payload) : {};
  if (meaning === undefined) return {ops: unnamed(event, payload), ...beside};
  const named = meaning === event ? undefined : event;
  const {ops, warnings} = readOps([candidate(meaning, payload)], named);
  for (const warning of warnings) warn(undefined, redact(`The event "${event}" is left out. ${warning}`));
  return {ops, ...beside};
}

function besides(payload: JsonRecord): Omit<Said, 'ops'> {
  const found = {topic: text(payload['topic']), position: text(payload['position']), after: text(payload['after'])};
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function unnamed(event: string, payload: JsonRecord): readonly Op[] {
  const {ops} = readMessage(payload);
  return ops.map((op) => (op.op === 'reset' || op.op === 'limit' || op.event !== undefined ? op : {...op, event}));
}

/** The operation as it would stand on the wire of the other transports. */
function candidate(op: Exclude<EventMeaning, 'ignore'>, payload: JsonRecord): JsonRecord {
  if (op === 'reset') return {...payload, op, records: listIn(payload) ?? null};
  if (op === 'value') return {op, value: has(payload, 'value') ? payload['value']! : payload};
  if (op === 'limit') return {...payload, op};
  const record = isRecord(payload['record']) ? payload['record'] : payload;
  if (op !== 'delete') return record === payload ? {op, record} : {...payload, op};
  return {op, key: payload['key'] ?? keyOf(record) ?? null};
}

function listIn(payload: JsonRecord): Json[] | undefined {
  const found = [payload['records'], payload['data'], payload['items']].find(Array.isArray);
  return found as Json[] | undefined;
}

const RESUMED: ReadonlySet<unknown> = new Set(['recovered', 'lost', 'new']);

/** What the server answered to a join. */
export interface Joined {
  readonly resumed?: Resumed;
  readonly position?: string;
  /** The whole content, where the answer brings it. */
  readonly ops: readonly Op[];
}

/** Reads the answer to a join: `resumed`, `position`, and the content as `records` or `value`. */
export function readJoined(response: unknown): Joined {
  if (!isRecord(response)) return {ops: []};
  const {resumed, total} = response;
  const position = text(response['position']);
  const records = listIn(response);
  const reset: Op | undefined = records && {
    ...{op: 'reset', records},
    ...(typeof total === 'number' && {total}),
    ...(position !== undefined && {position}),
  };
  const value: Op | undefined = has(response, 'value') ? {op: 'value', value: response['value']!} : undefined;
  const content = reset ?? value;
  return {
    ...(RESUMED.has(resumed) && {resumed: resumed as Resumed}),
    ...(position !== undefined && {position}),
    ops: content && resumed !== 'recovered' ? [content] : [],
  };
}
