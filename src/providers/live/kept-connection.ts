import type {JsonRecord, TabRole} from '../../data/types.js';
import type {TopicConnection} from '../topic-connection.js';

/** A connection for topics and calls that is kept alive, by this tab or by another. */
export interface KeptConnection extends TopicConnection {
  /** Keeps the connection up without topics, for calls that travel on it. */
  hold(held: boolean): void;
  /** Connects anew at once: its address or its token changed. */
  restart(): void;
  /** Takes the answer to a message of another tab; false where it is for this one. */
  route?(reply: JsonRecord): boolean;
  /** What this tab is among those that share the connection. */
  readonly role?: TabRole | undefined;
}
