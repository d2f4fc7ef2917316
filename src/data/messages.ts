import {isRecord} from './is-record.js';
import {keyOf, keyText} from './records.js';
import type {Json, JsonRecord, Op} from './types.js';

/** What one message on the wire says. */
export interface Message {
  /** As the message names it; undefined where the transport must know. */
  readonly topic?: string;
  readonly ops: readonly Op[];
  /** The message's own position, where it carries one. */
  readonly position?: string;
  /** The position before it on this topic. */
  readonly after?: string;
  /** What could not be understood, in plain words; to be said once. */
  readonly warnings: readonly string[];
}

const KNOWN = ['insert', 'update', 'delete', 'reset', 'limit', 'value'] as const;
type OpName = (typeof KNOWN)[number];
const isOpName = (name: unknown): name is OpName => KNOWN.some((known) => known === name);

/**
 * Reads a decoded message: `{topic, op, …}`, `{topic, ops}`, `{topic, value}`, or a bare value or record. Fields it does
 * not know are ignored; an operation it does not know is left out with a warning. Never throws.
 */
export function readMessage(data: unknown): Message {
  if (!isRecord(data)) return {ops: [bare(data)], warnings: []};
  const topic = typeof data['topic'] === 'string' && data['topic'] !== '' ? data['topic'] : undefined;
  const said = operationsIn(data, topic);
  // A record that has an `id` or a `topic` of its own is no envelope: its id is no position.
  if (!said) return {topic, ops: [bare(data)], warnings: []};
  const read = readOps(said, eventOf(data));
  return {topic, ...read, position: keyText(data['id']), after: keyText(data['after'])};
}

/** Operations as a transport or a function gives them, checked one by one; what does not fit is left out and told. */
export function readOps(candidates: readonly unknown[], event?: string): {ops: Op[]; warnings: string[]} {
  const ops: Op[] = [];
  const warnings: string[] = [];
  for (const candidate of candidates) {
    const op = readOp(candidate, event);
    if (typeof op === 'string') warnings.push(op);
    else ops.push(op);
  }
  return {ops, warnings};
}

function operationsIn(data: JsonRecord, topic?: string): readonly unknown[] | undefined {
  const {op, ops} = data;
  if (Array.isArray(ops) && ops.every((each) => isRecord(each) && typeof each['op'] === 'string')) return ops;
  if (typeof op === 'string' && (topic !== undefined || fits(op, data))) return [data];
  if (topic === undefined) return undefined;
  if (Object.hasOwn(data, 'value')) return [{...data, op: 'value'}];
  if (Object.hasOwn(data, 'record')) return [{...data, op: 'value', value: data['record'], bare: true}];
  return undefined;
}

/** Without a topic only what the operation needs tells it from a record that happens to have a field `op`. */
function fits(op: string, data: JsonRecord): boolean {
  return isOpName(op) && typeof readOp({...data, op}) !== 'string';
}

/** The operation, or why it is none. */
function readOp(candidate: unknown, event?: string): Op | string {
  if (!isRecord(candidate)) return 'An operation must be an object.';
  const name = candidate['op'];
  if (!isOpName(name)) return `Unknown operation "${String(name).slice(0, 40)}". Known: ${KNOWN.join(', ')}.`;
  const op = READERS[name](candidate);
  if (!op) return `The operation "${name}" lacks what it needs (${NEEDS[name]}).`;
  const told = eventOf(candidate) ?? event;
  return told === undefined || op.op === 'reset' || op.op === 'limit' ? op : {...op, event: told};
}

const NEEDS: Record<OpName, string> = {
  insert: 'record',
  update: 'record, and a key in it or beside it',
  delete: 'key',
  reset: 'records, a list',
  limit: 'limit, a whole number',
  value: 'value',
};

const READERS: Record<OpName, (raw: JsonRecord) => Op | undefined> = {
  insert: (raw) => (has(raw, 'record') ? {op: 'insert', record: raw['record']!, ...placeOf(raw)} : undefined),
  update: readUpdate,
  delete: (raw) => {
    const key = keyText(raw['key']) ?? keyOf(raw['record']);
    return key === undefined ? undefined : {op: 'delete', key};
  },
  reset: readReset,
  limit: (raw) => {
    const limit = raw['limit'];
    return Number.isInteger(limit) && limit !== 0 ? {op: 'limit', limit: limit as number} : undefined;
  },
  value: (raw) => {
    if (!has(raw, 'value')) return undefined;
    return {op: 'value', value: raw['value']!, ...(raw['bare'] === true && {bare: true})};
  },
};

function readUpdate(raw: JsonRecord): Op | undefined {
  if (!has(raw, 'record')) return undefined;
  const key = keyText(raw['key']);
  return {op: 'update', record: raw['record']!, ...(key !== undefined && {key}), ...placeOf(raw)};
}

function readReset(raw: JsonRecord): Op | undefined {
  const records = raw['records'];
  if (!Array.isArray(records)) return undefined;
  const total = raw['total'];
  const position = keyText(raw['position']);
  return {
    op: 'reset',
    records: [...(records as Json[])],
    ...(typeof total === 'number' && {total}),
    ...(position !== undefined && {position}),
  };
}

const has = (raw: JsonRecord, name: string): boolean => Object.hasOwn(raw, name) && raw[name] !== undefined;

function placeOf(raw: JsonRecord): {at?: number} {
  const at = raw['at'];
  return typeof at === 'number' && Number.isInteger(at) ? {at} : {};
}

function eventOf(raw: JsonRecord): string | undefined {
  return typeof raw['event'] === 'string' ? raw['event'] : undefined;
}

function bare(value: unknown): Op {
  return {op: 'value', value: (value ?? null) as Json, bare: true};
}
