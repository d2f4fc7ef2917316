/** @typedef {import('./entry.mjs').Entry} Entry */

/** Entries that wait to be taken one by one. Who lets too many wait is cut off. @implements {AsyncIterableIterator<Entry>} */
export class EntryQueue {
  /** @type {Entry[]} */
  #waiting = [];
  /** @type {(() => void) | undefined} */
  #wake;
  #isDone = false;
  #most;
  #ended;

  /** @param {{most: number, ended: (isSlow: boolean) => void}} options `ended`: told once when nobody takes any more. */
  constructor({most, ended}) {
    this.#most = most;
    this.#ended = ended;
  }

  /** @param {readonly Entry[]} entries */
  push(entries) {
    if (this.#isDone) return;
    this.#waiting.push(...entries);
    if (this.#waiting.length > this.#most) this.end(true);
    this.#wake?.();
  }

  /** @param {boolean} [isSlow] */
  end(isSlow = false) {
    if (this.#isDone) return;
    this.#isDone = true;
    if (isSlow) this.#waiting = [];
    this.#ended(isSlow);
    this.#wake?.();
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  /** @returns {Promise<IteratorResult<Entry, undefined>>} */
  async next() {
    while (this.#waiting.length === 0 && !this.#isDone) {
      await /** @type {Promise<void>} */ (new Promise((resolve) => (this.#wake = resolve)));
    }
    const value = this.#waiting.shift();
    return value ? {value, done: false} : {value: undefined, done: true};
  }

  /** @returns {Promise<IteratorResult<Entry, undefined>>} */
  async return() {
    this.#waiting = [];
    this.end();
    return {value: undefined, done: true};
  }
}
