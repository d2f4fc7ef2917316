import {isRecord} from './is-record.js';
import {keyOf, keyText} from './records.js';
import type {Json, Op} from './types.js';

type ValueOp = Extract<Op, {op: 'value'}>;
export type MessageVerb = 'insert' | 'update' | 'delete';

const VERBS: ReadonlyMap<string, MessageVerb> = new Map([
  ['created', 'insert'],
  ['added', 'insert'],
  ['inserted', 'insert'],
  ['updated', 'update'],
  ['changed', 'update'],
  ['destroyed', 'delete'],
  ['deleted', 'delete'],
  ['removed', 'delete'],
]);

/** What a list tells about itself, so that a message without an operation can be understood. */
export interface ListSide {
  has(key: string): boolean;
  readonly keyField: string | undefined;
  /** Where such a message inserts. */
  readonly at: number;
}

/** What a topic says happened: its last segment such as `created`, `updated` or `deleted`; else the event's name. */
export function verbOf(topic?: string, event?: string): MessageVerb | undefined {
  for (const text of [topic, event]) {
    const segment = text?.split(':').findLast((part) => VERBS.has(part));
    if (segment !== undefined) return VERBS.get(segment);
  }
  return undefined;
}

/** The operations that a value pushed to a list means: by the topic's word, else a known key updates, others insert. */
export function listOps(op: ValueOp, list: ListSide, topic?: string): Op[] {
  const verb = verbOf(topic, op.event);
  const {value} = op;
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [rowOp(value, list, verb)];
  if (verb === undefined) return [{op: 'reset', records: [...value]}];
  return value.map((record: Json) => rowOp(record, list, verb));
}

function rowOp(record: Json, list: ListSide, verb?: MessageVerb): Op {
  const key = keyOf(record, list.keyField);
  if (verb === 'delete') return {op: 'delete', key: key ?? keyText(record) ?? ''};
  const known = key !== undefined && list.has(key);
  if (verb === 'update' || (verb === undefined && known && isRecord(record))) return {op: 'update', record};
  return {op: 'insert', record, at: list.at};
}
