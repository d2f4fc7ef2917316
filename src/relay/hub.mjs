import {nameOf} from './positions.mjs';

const MOST_HELD = 10_000;
const LONGEST_GATHERING = 50;
/** Listeners for each millisecond that records are gathered: many are told seldom, few at once. */
const LISTENERS_A_MS = 20;

/**
 * One connection: what it listens to, and how it is reached.
 * @typedef {object} Listener
 * @property {(entries: readonly import('./entry.mjs').Entry[]) => void} send In order. The same array goes to all who
 *   listen to the same.
 * @property {(reason: 'gap' | 'revoked' | 'slow' | 'closed') => void} cut Ends it; it may come again with its position.
 * @property {string} [grant] The token it came with.
 */

/** What one listener hears, and what waits until it has been told how its topics begin. */
export class Subscription {
  /** By pipeline: all after this offset is to be told. @type {Map<string, number>} */
  from = new Map();
  #listener;
  /** @type {import('./entry.mjs').Entry[]} */
  #held = [];
  #holds = 0;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  get listener() {
    return this.#listener;
  }

  /** @param {readonly import('./entry.mjs').Entry[]} entries */
  offer(entries) {
    if (this.#holds === 0) this.#deliver(entries);
    else if (this.#held.length + entries.length > MOST_HELD) this.#listener.cut('slow');
    else this.#held.push(...entries);
  }

  hold() {
    this.#holds += 1;
  }

  release() {
    this.#holds -= 1;
    if (this.#holds === 0 && this.#held.length > 0) this.#deliver(this.#held.splice(0));
  }

  /** @param {readonly import('./entry.mjs').Entry[]} entries */
  #deliver(entries) {
    const isNew = (/** @type {import('./entry.mjs').Entry} */ {pipeline, offset}) =>
      offset > (this.from.get(pipeline) ?? Infinity);
    const wanted = entries.every(isNew) ? entries : entries.filter(isNew);
    if (wanted.length > 0) this.#listener.send(wanted);
  }
}

/** All connections by what they listen to. */
export class Hub {
  #store;
  #latest;
  /** @type {Set<Subscription>} */
  #all = new Set();
  /** @type {Map<string, Set<Subscription>>} */
  #byPipeline = new Map();
  /** @type {import('./entry.mjs').Entry[]} */
  #gathered = [];
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /**
   * @param {import('./memory.mjs').Store} store
   * @param {{latest: number}} options How many records a topic begins with.
   */
  constructor(store, {latest}) {
    this.#store = store;
    this.#latest = latest;
  }

  get size() {
    return this.#all.size;
  }

  /** @param {readonly import('./entry.mjs').Entry[]} entries */
  publish(entries) {
    this.#gathered.push(...entries);
    this.#timer ??= setTimeout(() => this.flush(), Math.min(LONGEST_GATHERING, this.#all.size / LISTENERS_A_MS));
  }

  /** Tells what has been gathered. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const entries = this.#gathered;
    this.#gathered = [];
    const byPipeline = groupByPipeline(entries);
    /** @type {Map<string, readonly import('./entry.mjs').Entry[]>} */
    const mixed = new Map();
    for (const subscription of this.#concerned(byPipeline.keys())) {
      subscription.offer(entriesFor(subscription, entries, byPipeline, mixed));
    }
  }

  /** @param {Iterable<string>} pipelines */
  #concerned(pipelines) {
    const [first, ...others] = pipelines;
    const found = new Set(first === undefined ? [] : this.#byPipeline.get(first));
    for (const pipeline of others) for (const one of this.#byPipeline.get(pipeline) ?? []) found.add(one);
    return found;
  }

  /** @param {Subscription} subscription */
  join(subscription) {
    this.#all.add(subscription);
  }

  /** @param {Subscription} subscription */
  leave(subscription) {
    this.#all.delete(subscription);
    for (const pipeline of [...subscription.from.keys()]) this.close(subscription, pipeline);
  }

  /**
   * Opens topics: `tell` is given how each begins, then all that happens from there on goes to the listener. Nothing is
   * lost or told twice in between.
   * @param {Subscription} subscription
   * @param {readonly {pipeline: string, since?: string}[]} wanted
   * @param {(openings: import('./memory.mjs').Opening[], position: string) => Promise<void>} tell
   */
  async open(subscription, wanted, tell) {
    subscription.hold();
    try {
      for (const {pipeline} of wanted) this.#listen(subscription, pipeline);
      const {head, epoch, openings} = await this.#store.open(wanted, this.#latest);
      for (const {pipeline} of wanted) if (subscription.from.has(pipeline)) subscription.from.set(pipeline, head);
      if (this.#all.has(subscription)) await tell(openings, nameOf(epoch, head));
    } catch (error) {
      for (const {pipeline} of wanted) this.close(subscription, pipeline);
      throw error;
    } finally {
      subscription.release();
    }
  }

  /**
   * @param {Subscription} subscription
   * @param {string} pipeline
   */
  #listen(subscription, pipeline) {
    subscription.from.set(pipeline, Infinity);
    const others = this.#byPipeline.get(pipeline) ?? new Set();
    this.#byPipeline.set(pipeline, others.add(subscription));
  }

  /**
   * @param {Subscription} subscription
   * @param {string} pipeline
   * @returns {boolean} Whether it was listened to.
   */
  close(subscription, pipeline) {
    const others = this.#byPipeline.get(pipeline);
    others?.delete(subscription);
    if (others?.size === 0) this.#byPipeline.delete(pipeline);
    return subscription.from.delete(pipeline);
  }

  /**
   * Ends connections: all of them, or those of one token.
   * @param {'gap' | 'revoked' | 'closed'} reason
   * @param {string} [grant]
   */
  cut(reason, grant) {
    for (const {listener} of [...this.#all]) if (grant === undefined || listener.grant === grant) listener.cut(reason);
  }
}

/** @param {readonly import('./entry.mjs').Entry[]} entries */
function groupByPipeline(entries) {
  /** @type {Map<string, import('./entry.mjs').Entry[]>} */
  const groups = new Map();
  for (const entry of entries) {
    const group = groups.get(entry.pipeline);
    if (group) group.push(entry);
    else groups.set(entry.pipeline, [entry]);
  }
  return groups;
}

/**
 * One array for all who listen to the same, so that what is made of it is made once. A connection with several topics has
 * one position for them: it is told everything in the order of the log.
 * @param {Subscription} subscription
 * @param {readonly import('./entry.mjs').Entry[]} entries
 * @param {Map<string, import('./entry.mjs').Entry[]>} byPipeline
 * @param {Map<string, readonly import('./entry.mjs').Entry[]>} mixed
 */
function entriesFor({from}, entries, byPipeline, mixed) {
  const [first = '', second] = from.keys();
  if (second === undefined) return byPipeline.get(first) ?? [];
  const key = JSON.stringify([...from.keys()].sort());
  const known = mixed.get(key) ?? entries.filter(({pipeline}) => from.has(pipeline));
  mixed.set(key, known);
  return known;
}
