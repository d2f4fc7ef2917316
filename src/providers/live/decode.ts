import {warn} from '../../core/warn.js';
import {readMessage} from '../../data/messages.js';
import {redact} from '../../data/redact.js';
import type {Json, Op} from '../../data/types.js';
import type {TopicMessage} from '../topic-connection.js';

/** What the frame around a message says of it. */
export interface Envelope {
  /** The position, where it stands outside the message. */
  readonly id?: string;
  /** The topic, where the message names none. */
  readonly topic?: string;
  /** The server's name for what happened. */
  readonly event?: string;
}

/** Reads a decoded message and what stood around it. What can't be understood is left out and told once. */
export function decode(data: unknown, envelope: Envelope = {}): TopicMessage {
  const read = readMessage(data);
  for (const warning of read.warnings) warn(undefined, redact(warning));
  const topic = read.topic ?? envelope.topic;
  const id = envelope.id ?? read.position;
  return {
    ...(topic !== undefined && {topic}),
    ops: envelope.event === undefined ? read.ops : read.ops.map((op) => named(op, envelope.event!)),
    ...(id !== undefined && {id}),
    ...(read.after !== undefined && {after: read.after}),
  };
}

function named(op: Op, event: string): Op {
  return op.op === 'reset' || op.op === 'limit' || op.event !== undefined ? op : {...op, event};
}

/** The JSON value of a text; the text itself where it is none. */
export function parseLoosely(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
