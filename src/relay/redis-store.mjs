import {randomBytes} from 'node:crypto';
import {judge, nameOf} from './positions.mjs';
import {entryOf} from './redis-log.mjs';
import {APPEND, REVOKE, TAKE} from './redis-scripts.mjs';
import {RedisTail} from './redis-tail.mjs';

/** Records of all pipelines that a relay may be behind before its clients have to come again. */
const FEED = 10_000;

/**
 * @typedef {ReturnType<typeof import('redis')['createClient']>} Client
 * @typedef {import('./memory.mjs').Store} Store
 */

/** All relays of one Redis share its records, positions, tokens and limits. @implements {Store} */
export class RedisStore {
  /** @type {Client | undefined} */
  #connected;
  /** @type {RedisTail | undefined} */
  #tail;
  #url;
  #prefix;
  #keep;
  #report;

  /**
   * @param {{url: string, prefix?: string, keep: number, report: (error: unknown) => void}} options `prefix`: what the
   *   keys begin with. Relays with the same one serve the same pipelines.
   */
  constructor({url, prefix = 'total-widgets', keep, report}) {
    this.#url = url;
    this.#keep = keep;
    // In braces: a cluster keeps all keys of one relay in one place, where scripts may use them together.
    this.#prefix = `{${prefix}}:`;
    this.#report = report;
  }

  get #client() {
    if (!this.#connected) throw new Error('Redis is not connected.');
    return this.#connected;
  }

  /** @param {string} name */
  #key(name) {
    return this.#prefix + name;
  }

  /**
   * @param {(entries: import('./entry.mjs').Entry[]) => void} hear
   * @param {import('./memory.mjs').StoreEvents} events
   */
  async start(hear, events) {
    const {createClient} = await import('redis');
    // A command for a server that is away fails at once: its caller is told to come again.
    const client = /** @type {Client} */ (createClient({url: this.#url, disableOfflineQueue: true}));
    client.on('error', this.#report);
    this.#connected = client;
    await client.connect();
    const [state, feed] = [this.#key('state'), this.#key('feed')];
    this.#tail = new RedisTail({client, state, feed, report: this.#report});
    await this.#tail.start(hear, events);
  }

  /**
   * @param {string} pipeline
   * @param {string} json
   */
  async append(pipeline, json) {
    const keys = [this.#key('state'), this.#key(`log:${pipeline}`), this.#key('feed')];
    const values = [newEpoch(), pipeline, json, String(this.#keep), String(FEED)];
    const reply = await this.#client.eval(APPEND, {keys, arguments: values});
    return /** @type {string[]} */ (reply).join(':');
  }

  /**
   * @param {readonly {pipeline: string, since?: string}[]} wanted
   * @param {number} latest
   */
  async open(wanted, latest) {
    const transaction = this.#client.multi().hmGet(this.#key('state'), ['epoch', 'head']);
    for (const {pipeline, since} of wanted) {
      const log = this.#key(`log:${pipeline}`);
      const offset = /:(\d{1,15})$/.exec(since ?? '')?.[1];
      transaction.xRange(log, '-', '+', {COUNT: 1});
      if (offset === undefined) transaction.xRevRange(log, '+', '-', {COUNT: latest});
      else transaction.xRange(log, `(${offset}-0`, '+');
    }
    const replies = /** @type {unknown[]} */ (/** @type {unknown} */ (await transaction.exec()));
    const [epoch, headText] = /** @type {(string | null)[]} */ (replies[0]);
    const state = {epoch: epoch ?? this.#tail?.epoch ?? '', head: Number(headText ?? 0), latest};
    const openings = await Promise.all(
      wanted.map((one, at) => this.#opening(one, state, linesAt(replies, 1 + 2 * at), linesAt(replies, 2 + 2 * at))),
    );
    return {head: state.head, epoch: state.epoch, openings};
  }

  /**
   * @param {{pipeline: string, since?: string}} wanted
   * @param {{epoch: string, head: number, latest: number}} state
   * @param {import('./redis-log.mjs').Line[]} oldest
   * @param {import('./redis-log.mjs').Line[]} lines
   */
  async #opening({pipeline, since}, state, oldest, lines) {
    const read = entryOf(pipeline, state.epoch);
    const gone = Number(oldest[0]?.message['after'] ?? 0);
    const {resumed, offset} = judge(since, {...state, gone});
    const position = nameOf(state.epoch, offset);
    if (resumed === 'recovered') {
      return {pipeline, resumed, position, entries: lines.map(read).filter((entry) => entry.offset > offset)};
    }
    const log = this.#key(`log:${pipeline}`);
    const newest = since ? await this.#client.xRevRange(log, `${state.head}-0`, '-', {COUNT: state.latest}) : lines;
    const entries = /** @type {import('./redis-log.mjs').Line[]} */ (newest).map(read).reverse();
    return {pipeline, resumed, position, entries};
  }

  /**
   * @param {string} key
   * @param {string} value
   * @param {number} ms
   */
  async put(key, value, ms) {
    const answer = await this.#client.set(this.#key(`value:${key}`), value, {
      condition: 'NX',
      expiration: {type: 'PX', value: ms},
    });
    return answer !== null;
  }

  /** @param {string} key */
  async pull(key) {
    return (await this.#client.getDel(this.#key(`value:${key}`))) ?? undefined;
  }

  /**
   * @param {string} key
   * @param {number} most
   * @param {number} ms
   */
  async take(key, most, ms) {
    const reply = await this.#client.eval(TAKE, {keys: [this.#key(`rate:${key}`)], arguments: [String(ms)]});
    const [count = 0, left = 0] = /** @type {string[]} */ (reply).map(Number);
    return count > most ? Math.max(1, Math.ceil(left / 1000)) : 0;
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  async setToken(id, text) {
    await this.#client.hSet(this.#key('tokens'), id, text);
  }

  /** @param {string} id */
  async token(id) {
    return (await this.#client.hGet(this.#key('tokens'), id)) ?? undefined;
  }

  async tokens() {
    return Object.entries(await this.#client.hGetAll(this.#key('tokens')));
  }

  /** @param {string} id */
  async deleteToken(id) {
    const keys = [this.#key('state'), this.#key('tokens'), this.#key('feed')];
    return (await this.#client.eval(REVOKE, {keys, arguments: [id, String(FEED)]})) === 1;
  }

  async close() {
    await this.#tail?.close();
    if (this.#connected?.isOpen) this.#connected.destroy();
  }
}

export const newEpoch = () => randomBytes(6).toString('base64url');

/**
 * @param {unknown[]} replies
 * @param {number} at
 */
const linesAt = (replies, at) => /** @type {import('./redis-log.mjs').Line[]} */ (replies[at]);
