import type {DataError, Json, Op, Resumed} from '../data/types.js';

/** What a connection wants to hear: each topic as asked, and the position after which to go on. */
export type Topics = ReadonlyMap<string, string | undefined>;

/** One message from a server. */
export interface TopicMessage {
  /** The concrete topic; undefined where the server names none and the connection's only topic is meant. */
  readonly topic?: string;
  readonly ops: readonly Op[];
  /** The position of this message. */
  readonly id?: string;
  /** The position before it on its topic. */
  readonly after?: string;
}

export type ConnectionStatus = 'connecting' | 'live' | 'reconnecting' | 'offline';

/** What a connection tells of its topics. */
export interface ConnectionListener {
  /** A topic as asked is open; again after every reconnect. */
  open(topic: string, resumed: Resumed, position?: string): void;
  message(message: TopicMessage): void;
  /** All that lies before this position has been told, on every open topic. */
  reached(position: string): void;
  /** `cause` says why it is not live; with a `topic`, only that one is meant, until it opens again. */
  status(status: ConnectionStatus, until?: number, cause?: DataError, topic?: string): void;
  /** Final, for one topic or, where it is undefined, for all. */
  fail(topic: string | undefined, error: DataError): void;
  /** The server ended one topic or, where it is undefined, all. */
  done(topic: string | undefined): void;
}

/**
 * One connection for many topics. Whoever holds it says what is wanted; how it is kept alive is its own affair, so that
 * it can be replaced by one that asks another tab.
 */
export interface TopicConnection {
  /**
   * Says what is wanted from now on; none closes it. The map is read again at every reconnect: its owner keeps the
   * positions in it current. `again` names topics that are open and are to be opened anew, from the beginning.
   */
  set(topics: Topics, again?: ReadonlySet<string>): void;
  /** Sends a message, where the transport can; false while it can't. */
  send(message: Json): boolean;
  /** Ends it for good; nothing is told any more. */
  close(): void;
}

/** Bounds of every live connection. */
export const STREAM_LIMITS = {
  /** Milliseconds until a connection must have been established. */
  handshake: 15_000,
  /** Milliseconds of silence after which a connection that announced no heartbeat is given up. */
  silence: 45_000,
  /** The silence in heartbeats, where one was announced. */
  beats: 1.5,
  /** Characters of one event or frame. */
  event: 4 * 1024 * 1024,
  /** Topics on one connection. */
  topics: 200,
} as const;
