import {warn} from '../../core/warn.js';
import {decode, parseLoosely} from '../live/decode.js';
import type {SocketDialect, SocketSide} from './socket-dialect.js';

/** A socket that just talks: nothing is sent, each frame is a message, JSON or text. */
export class RawDialect implements SocketDialect {
  #side: SocketSide;

  constructor(side: SocketSide) {
    this.#side = side;
  }

  opened(): void {
    this.#side.up();
    for (const topic of this.#side.topics().keys()) this.#side.open(topic, this.#side.again ? 'lost' : 'new');
  }

  frame(text: string): void {
    const message = decode(parseLoosely(text));
    // Where topics were named, what names none is not meant.
    if (message.topic !== undefined || this.#side.topics().has('*')) this.#side.message(message);
  }

  odd(): void {
    warn(undefined, 'A binary frame came over a WebSocket; only text is understood.');
  }

  changed(before: ReadonlySet<string>, again: ReadonlySet<string>): void {
    for (const topic of this.#side.topics().keys()) {
      if (!before.has(topic) || again.has(topic)) this.#side.open(topic, 'new');
    }
  }

  probe(): void {
    // Nothing is ever sent to a server whose language is not known.
  }
}
