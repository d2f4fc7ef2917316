import {setTimeout as wait} from 'node:timers/promises';
import {entryOf, linesOf, offsetOf} from './redis-log.mjs';
import {CHECK} from './redis-scripts.mjs';
import {newEpoch} from './redis-store.mjs';

const BLOCK = 2000;
const COUNT = 500;
const RETRY = 250;

/** Reads the feed of all pipelines as it grows; a connection that was lost goes on where it was. */
export class RedisTail {
  epoch = '';
  #seen = 0;
  #parts;
  /** @type {import('./redis-store.mjs').Client} */
  #client;
  #closed = false;
  /** @type {Promise<void> | undefined} */
  #reading;
  /** @type {(entries: import('./entry.mjs').Entry[]) => void} */
  #hear = () => {};
  /** @type {import('./memory.mjs').StoreEvents | undefined} */
  #events;

  /**
   * @param {{client: import('./redis-store.mjs').Client, state: string, feed: string,
   *   report: (error: unknown) => void}} parts
   */
  constructor(parts) {
    this.#parts = parts;
    // A read that waits holds its connection; everything else has one of its own.
    this.#client = parts.client.duplicate();
    this.#client.on('error', parts.report);
  }

  /**
   * @param {(entries: import('./entry.mjs').Entry[]) => void} hear
   * @param {import('./memory.mjs').StoreEvents} events
   */
  async start(hear, events) {
    this.#hear = hear;
    this.#events = events;
    await this.#client.connect();
    await this.#check();
    this.#reading = this.#read();
  }

  async close() {
    this.#closed = true;
    if (this.#client.isOpen) this.#client.destroy();
    await this.#reading;
  }

  async #read() {
    while (!this.#closed) {
      try {
        const from = {key: this.#parts.feed, id: `${this.#seen}-0`};
        const lines = linesOf(await this.#client.xRead(from, {BLOCK, COUNT}));
        if (lines.length === 0) await this.#check();
        else this.#take(lines);
      } catch (error) {
        if (this.#closed) return;
        this.#parts.report(error);
        await wait(RETRY);
        await this.#check().catch(() => {});
      }
    }
  }

  /** Whether this is still the Redis that was read so far. */
  async #check() {
    const reply = await this.#parts.client.eval(CHECK, {
      keys: [this.#parts.state],
      arguments: [newEpoch(), this.epoch, String(this.#seen)],
    });
    const [epoch = '', head] = /** @type {string[]} */ (reply);
    if (epoch === this.epoch) return;
    const isFirst = this.epoch === '';
    this.epoch = epoch;
    this.#seen = Number(head);
    if (!isFirst) this.#events?.gap();
  }

  /** @param {import('./redis-log.mjs').Line[]} lines */
  #take(lines) {
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return;
    const isWhole =
      offsetOf(first.id) === this.#seen + 1 && lines.every(({message}) => message['epoch'] === this.epoch);
    this.#seen = offsetOf(last.id);
    if (!isWhole) {
      this.epoch = last.message['epoch'] ?? this.epoch;
      this.#events?.gap();
      return;
    }
    for (const {message} of lines) if (message['revoked']) this.#events?.revoked(message['revoked']);
    const entries = lines.filter(({message}) => message['pipeline'] !== undefined);
    this.#hear(entries.map((line) => entryOf(line.message['pipeline'] ?? '', this.epoch)(line)));
  }
}
