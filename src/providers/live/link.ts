import type {DataError, Json} from '../../data/types.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';

/** Why one attempt at a connection is over. */
export interface LinkEnd {
  readonly error: DataError;
  /** No further attempt helps. */
  readonly final?: boolean;
  /** No further attempt helps, unless it has been live before: then the server may just be on its way back. */
  readonly finalAtFirst?: boolean;
  /** The token was refused: worth one attempt with a new one. */
  readonly refresh?: boolean;
  /** The server's wish for the next attempt, in milliseconds from now. */
  readonly wait?: number;
}

/** What one attempt tells. */
export interface LinkListener extends Omit<ConnectionListener, 'status'> {
  /** The handshake is done. */
  up(): void;
  /** A byte came. */
  alive(): void;
  /** The server promises a sign of life this often, in milliseconds. */
  heartbeat(ms: number): void;
  /** The server's `retry:`, in milliseconds. */
  retry(ms: number): void;
  /** It is over; nothing more is told. */
  down(end: LinkEnd): void;
}

/** One attempt at a connection, from its handshake to its end. */
export interface Link {
  set(topics: Topics, again: ReadonlySet<string>): void;
  /** A heartbeat passed in silence: the moment to ask whether the other side is there. */
  probe?(): void;
  send?(message: Json): boolean;
  close(): void;
}

export type OpenLink = (topics: Topics, listener: LinkListener) => Link;
