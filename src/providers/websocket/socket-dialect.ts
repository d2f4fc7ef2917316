import type {Json} from '../../data/types.js';
import type {LinkEnd, LinkListener} from '../live/link.js';
import type {Topics} from '../topic-connection.js';

/** What a dialect needs of the link that it is spoken on. */
export interface SocketSide extends Pick<LinkListener, 'open' | 'message' | 'fail' | 'done' | 'heartbeat'> {
  send(message: Json): void;
  /** The handshake is done. */
  up(): void;
  end(end: LinkEnd): void;
  topics(): Topics;
  /** The token for the greeting. */
  readonly token?: string;
  /** False on the first connection: then nothing can be lost. */
  readonly again: boolean;
}

/** What is spoken on a socket. */
export interface SocketDialect {
  /** The socket is open. */
  opened(): void;
  frame(text: string): void;
  /** A frame that is no text. */
  odd(): void;
  /** The wanted topics have changed from these. */
  changed(before: ReadonlySet<string>, again: ReadonlySet<string>): void;
  probe(): void;
}
