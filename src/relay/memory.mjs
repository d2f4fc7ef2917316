import {randomBytes} from 'node:crypto';
import {Entry} from './entry.mjs';
import {judge, nameOf} from './positions.mjs';

/** Values with an end that are remembered at once; far more than the rate limits let in. */
const MOST_VALUES = 200_000;

/**
 * What a pipeline's topic begins with.
 * @typedef {object} Opening
 * @property {string} pipeline
 * @property {import('./positions.mjs').Resumed} resumed
 * @property {string} position
 * @property {Entry[]} entries Recovered: what was missed. Else the latest. The oldest first.
 */

/**
 * Where a relay keeps what it knows. Entries come to `hear` once each, in the order of their offsets.
 * @typedef {object} Store
 * @property {(hear: (entries: Entry[]) => void, events: StoreEvents) => Promise<void>} start
 * @property {(pipeline: string, json: string) => Promise<string>} append The position that the record got.
 * @property {(wanted: readonly {pipeline: string, since?: string}[], latest: number) =>
 *   Promise<{head: number, epoch: string, openings: Opening[]}>} open All of one moment.
 * @property {(key: string, value: string, ms: number) => Promise<boolean>} put False where the key is taken.
 * @property {(key: string) => Promise<string | undefined>} pull Takes a value out.
 * @property {(key: string, most: number, ms: number) => Promise<number>} take Counts one in a window; the seconds to wait
 *   where it is one too many, else 0.
 * @property {(id: string, text: string) => Promise<void>} setToken
 * @property {(id: string) => Promise<string | undefined>} token
 * @property {() => Promise<[string, string][]>} tokens
 * @property {(id: string) => Promise<boolean>} deleteToken Tells all relays.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} StoreEvents
 * @property {(token: string) => void} revoked A token is no longer good.
 * @property {() => void} gap Entries were missed: whoever listens must come again with its position.
 */

/** All in the memory of this process: a restart begins a new epoch. @implements {Store} */
export class MemoryStore {
  #epoch = randomBytes(6).toString('base64url');
  #head = 0;
  #keep;
  /** @type {Map<string, Entry[]>} */
  #logs = new Map();
  /** @type {Map<string, {value: string, until: number}>} */
  #values = new Map();
  /** @type {Map<string, {count: number, until: number}>} */
  #windows = new Map();
  /** @type {Map<string, string>} */
  #tokens = new Map();
  /** @type {(entries: Entry[]) => void} */
  #hear = () => {};
  /** @type {StoreEvents | undefined} */
  #events;

  /** @param {{keep: number}} options How many records of each pipeline are kept. */
  constructor({keep}) {
    this.#keep = keep;
  }

  /**
   * @param {(entries: Entry[]) => void} hear
   * @param {StoreEvents} events
   */
  async start(hear, events) {
    this.#hear = hear;
    this.#events = events;
  }

  /**
   * @param {string} pipeline
   * @param {string} json
   */
  async append(pipeline, json) {
    const log = this.#logs.get(pipeline) ?? [];
    this.#logs.set(pipeline, log);
    this.#head += 1;
    const after = log.at(-1)?.offset ?? 0;
    const entry = new Entry({pipeline, epoch: this.#epoch, offset: this.#head, after, json});
    log.push(entry);
    if (log.length > this.#keep) log.shift();
    this.#hear([entry]);
    return entry.id;
  }

  /**
   * @param {readonly {pipeline: string, since?: string}[]} wanted
   * @param {number} latest
   */
  async open(wanted, latest) {
    const openings = wanted.map(({pipeline, since}) => {
      const log = this.#logs.get(pipeline) ?? [];
      return openingOf(pipeline, since, {log, latest, epoch: this.#epoch, head: this.#head});
    });
    return {head: this.#head, epoch: this.#epoch, openings};
  }

  /**
   * @param {string} key
   * @param {string} value
   * @param {number} ms
   */
  async put(key, value, ms) {
    const now = Date.now();
    const known = this.#values.get(key);
    if (known && known.until > now) return false;
    if (this.#values.size >= MOST_VALUES) sweep(this.#values, now);
    if (this.#values.size >= MOST_VALUES) throw new Error('Too much to remember at once.');
    this.#values.set(key, {value, until: now + ms});
    return true;
  }

  /** @param {string} key */
  async pull(key) {
    const found = this.#values.get(key);
    this.#values.delete(key);
    return found && found.until > Date.now() ? found.value : undefined;
  }

  /**
   * @param {string} key
   * @param {number} most
   * @param {number} ms
   */
  async take(key, most, ms) {
    const now = Date.now();
    const known = this.#windows.get(key);
    const window = known && known.until > now ? known : {count: 0, until: now + ms};
    window.count += 1;
    this.#windows.set(key, window);
    return window.count > most ? Math.max(1, Math.ceil((window.until - now) / 1000)) : 0;
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  async setToken(id, text) {
    this.#tokens.set(id, text);
  }

  /** @param {string} id */
  async token(id) {
    return this.#tokens.get(id);
  }

  async tokens() {
    return [...this.#tokens];
  }

  /** @param {string} id */
  async deleteToken(id) {
    const there = this.#tokens.delete(id);
    if (there) this.#events?.revoked(id);
    return there;
  }

  async close() {}
}

/**
 * @param {string} pipeline
 * @param {string | undefined} since
 * @param {{log: Entry[], latest: number, epoch: string, head: number}} state
 * @returns {Opening}
 */
function openingOf(pipeline, since, {log, latest, epoch, head}) {
  const {resumed, offset} = judge(since, {epoch, head, gone: log[0]?.after ?? 0});
  const entries = resumed === 'recovered' ? log.filter((entry) => entry.offset > offset) : log.slice(-latest);
  return {pipeline, resumed, position: nameOf(epoch, offset), entries};
}

/**
 * @param {Map<string, {until: number}>} map
 * @param {number} now
 */
function sweep(map, now) {
  for (const [key, {until}] of map) if (until <= now) map.delete(key);
}
