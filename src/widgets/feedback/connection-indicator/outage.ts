import type {Connection} from '../../../data/types.js';

/** A connection that is back within this time was never spoken of, in milliseconds. */
const PATIENCE = 5000;
const BROKEN: ReadonlySet<Connection> = new Set<Connection>(['reconnecting', 'offline']);

/** Tells of an outage when it has lasted, and of its end if it was told of. */
export class Outage {
  readonly #say: (what: 'lost' | 'restored') => void;
  readonly #patience: number;
  #timer?: ReturnType<typeof setTimeout>;
  #told = false;

  constructor(say: (what: 'lost' | 'restored') => void, patience = PATIENCE) {
    this.#say = say;
    this.#patience = patience;
  }

  take(connection: Connection): void {
    if (BROKEN.has(connection)) {
      if (!this.#told) this.#timer ??= setTimeout(() => this.#lost(), this.#patience);
      return;
    }
    this.stop();
    if (connection !== 'live' || !this.#told) return;
    this.#told = false;
    this.#say('restored');
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lost(): void {
    this.#timer = undefined;
    this.#told = true;
    this.#say('lost');
  }
}
