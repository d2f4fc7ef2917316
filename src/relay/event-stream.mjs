import {beginStream} from './http.mjs';

/** @typedef {import('./entry.mjs').Entry} Entry */

/** What has been made of a batch, for all who are sent the same. @type {Record<'sse' | 'plain', WeakMap<readonly Entry[], Buffer>>} */
const MADE = {sse: new WeakMap(), plain: new WeakMap()};

/**
 * @param {readonly Entry[]} entries
 * @param {'sse' | 'plain'} format
 */
function bytesOf(entries, format) {
  const known = MADE[format].get(entries);
  if (known) return known;
  const made = Buffer.from(entries.map((entry) => entry[format]).join(''));
  MADE[format].set(entries, made);
  return made;
}

/** One client of server-sent events. @implements {Listener} */
export class EventStream {
  #res;
  #format;
  #most;

  /**
   * @param {import('node:http').ServerResponse} res
   * @param {{format: 'sse' | 'plain', buffer: number, grant?: string}} options `buffer`: bytes that may wait for it.
   */
  constructor(res, {format, buffer, grant}) {
    this.#res = res;
    this.#format = format;
    this.#most = buffer;
    this.grant = grant;
    res.on('error', () => {});
    beginStream(res);
  }

  /** @param {readonly Entry[]} entries */
  send(entries) {
    // What is written now may be more than that by itself: what counts is what was left of the time before.
    if (this.#res.writableLength > this.#most) this.cut('slow');
    else this.write(bytesOf(entries, this.#format));
  }

  /** @param {string | Buffer} text */
  write(text) {
    if (!this.#res.destroyed && !this.#res.writableEnded) this.#res.write(text);
  }

  /** Settles when nothing waits for the client, or it is gone. */
  async drained() {
    const res = this.#res;
    if (!res.writableNeedDrain || res.destroyed) return;
    await /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const done = () => {
          res.off('drain', done).off('close', done);
          resolve();
        };
        res.on('drain', done).on('close', done);
      })
    );
  }

  /** @param {Parameters<import('./hub.mjs').Listener['cut']>[0]} reason */
  cut(reason) {
    if (reason === 'slow') return void this.#res.destroy();
    // Ours stop for good then; a native EventSource comes again and is refused.
    if (reason === 'revoked') this.write('event: end\ndata: {"code":"forbidden"}\n\n');
    this.#res.end();
  }
}

/** @typedef {import('./hub.mjs').Listener} Listener */
