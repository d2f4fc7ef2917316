import {isRecord} from '../../data/is-record.js';
import type {DataError, Json, JsonRecord, Resumed} from '../../data/types.js';
import type {ConnectionStatus, TopicMessage} from '../topic-connection.js';

/** What a leader tells of its connection. */
export type Told =
  | readonly ['open', topic: string, resumed: Resumed, position?: string]
  | readonly ['message', TopicMessage]
  | readonly ['reached', position: string]
  | readonly ['status', status: ConnectionStatus, until?: number, cause?: DataError, topic?: string]
  /** Of all topics, where none is named: only ever said to the leader's own tab. */
  | readonly ['fail', topic: string | undefined, error: DataError]
  | readonly ['done', topic: string | undefined]
  /** The answer to a message that was sent, as the server gave it. */
  | readonly ['reply', JsonRecord]
  /** What follows answers the list of topics with this number. */
  | readonly ['begin', list: number]
  /** The connection is past the position from which this tab goes on: it can have what it misses by leading itself. */
  | readonly ['behind']
  /** One connection carries no more topics. */
  | readonly ['full'];

/** What a tab wants to hear, whole. */
export interface Want {
  readonly t: 'want';
  /** Counts the lists that begin anew. */
  readonly list: number;
  readonly topics: readonly (readonly [topic: string, since: string | undefined])[];
  /** Topics that are open and are to be opened anew. */
  readonly again: readonly string[];
  /** Keep the connection up without topics. */
  readonly held: boolean;
  /** What was wanted before is to be forgotten. */
  readonly fresh: boolean;
  /** Go on from where the connection is, though something is missed by that. */
  readonly insist: boolean;
}

/** What leads, and how it is. */
export interface Lead {
  readonly t: 'lead';
  readonly term: number;
  /** Milliseconds for which its page has been hidden; 0 while it can be seen. */
  readonly hidden: number;
  readonly online: boolean;
}

/** What tabs say to each other. No token is ever among it. */
export type Word =
  | {readonly t: 'who'}
  | Lead
  | Want
  | {readonly t: 'bye'}
  | {readonly t: 'send'; readonly message: Json}
  | {
      readonly t: 'tell';
      readonly term: number;
      /** Counts, so that what did not arrive is noticed. */
      readonly n: number;
      readonly items: readonly (readonly [to: readonly string[] | '*', told: Told])[];
    };

/** A word as it crosses the channel. */
export interface Envelope {
  readonly from: string;
  /** The tab that is meant; all by default. */
  readonly to?: string;
  readonly word: Word;
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(Array.isArray);

/** What a word has to bring besides its kind, so that it can be read. */
const WHOLE: Readonly<Record<Word['t'], (word: Readonly<Record<string, unknown>>) => boolean>> = {
  who: () => true,
  bye: () => true,
  send: () => true,
  lead: ({term}) => Number.isFinite(term),
  want: ({list, topics, again}) => Number.isFinite(list) && isList(topics) && Array.isArray(again),
  tell: ({term, n, items}) => Number.isFinite(term) && Number.isFinite(n) && isList(items),
};

/** Any page of this origin may post on a channel: whether that is a word of this library. */
export function isEnvelope(message: unknown): message is Envelope {
  if (!isRecord(message) || typeof message['from'] !== 'string' || !isRecord(message['word'])) return false;
  const {t} = message['word'];
  return typeof t === 'string' && Object.hasOwn(WHOLE, t) && WHOLE[t as Word['t']](message['word']);
}
