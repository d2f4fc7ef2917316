import {readTopic, isConcrete, topicFits} from './topics.mjs';

const MOST_TOPICS = 200;

/**
 * @typedef {object} Opening What a subscriber is told first about one topic.
 * @property {string} topic As asked.
 * @property {import('./feed.mjs').Resumed} [resumed]
 * @property {string} [position]
 * @property {{code: string, message: string}} [refused]
 */

/** One connection: what it listens to, and the one function that sends to it. */
export class Subscriber {
  /** By topic as asked. @type {Map<string, {pattern: string, alias: boolean, from: number}>} */
  topics = new Map();
  #send;
  #held = [];
  #holds = 0;

  /** @param {(message: Record<string, any>) => void} send */
  constructor(send) {
    this.#send = send;
  }

  /** A change that may concern it; while topics are being opened it waits. */
  offer(change) {
    if (this.#holds > 0) this.#held.push(change);
    else this.#deliver(change);
  }

  send(message) {
    this.#send(message);
  }

  hold() {
    this.#holds += 1;
  }

  release() {
    this.#holds -= 1;
    if (this.#holds > 0) return;
    for (const change of this.#held.splice(0)) this.#deliver(change);
  }

  #deliver({topic, id, message, position = Infinity}) {
    const names = new Set();
    for (const [asked, {pattern, alias, from}] of this.topics) {
      if (position > from && topicFits(pattern, topic)) names.add(alias ? asked : topic);
    }
    for (const name of names) this.#send({topic: name, ...(id && {id}), ...message});
  }
}

/** All connections, and what they listen to. */
export class Hub {
  #subscribers = new Set();
  #live;
  #feed;
  #isStream;
  #demand = () => {};

  /**
   * @param {{feed: import('./feed.mjs').Feed, isStream: (name: string) => boolean,
   *   live: {opening(pattern: string): Record<string, any>[]}}} parts `live`: streams that no database keeps.
   */
  constructor({feed, isStream, live}) {
    this.#feed = feed;
    this.#isStream = isStream;
    this.#live = live;
  }

  /** Called whenever what is listened to may have changed. */
  onDemand(listener) {
    this.#demand = listener;
  }

  get size() {
    return this.#subscribers.size;
  }

  /** Whether anybody listens to a topic. */
  wants(topic) {
    for (const {topics} of this.#subscribers) {
      for (const {pattern} of topics.values()) if (topicFits(pattern, topic)) return true;
    }
    return false;
  }

  /** Changes of the database, in order. @param {import('./feed.mjs').Change[]} changes */
  publish(changes) {
    for (const {topic, position, message} of changes) {
      this.#offer({topic, position, id: this.#feed.name(position), message});
    }
  }

  /** A message of the moment, which nobody can catch up with. */
  publishLive(topic, message) {
    this.#offer({topic, message});
  }

  #offer(change) {
    for (const subscriber of this.#subscribers) subscriber.offer(change);
  }

  join(subscriber) {
    this.#subscribers.add(subscriber);
  }

  leave(subscriber) {
    if (this.#subscribers.delete(subscriber)) this.#demand();
  }

  /**
   * Opens topics: tells the answers, then what was missed or the whole list, then what happens from now on; nothing is
   * lost or told twice in between.
   * @param {Subscriber} subscriber
   * @param {readonly {topic: unknown, since?: string}[]} wanted
   * @param {(openings: Opening[]) => void} tell
   */
  async open(subscriber, wanted, tell) {
    const read = wanted.map(({topic, since}) => ({...readTopic(topic, this.#isStream), since}));
    const {known, refused} = this.#split(subscriber, read);
    subscriber.hold();
    try {
      for (const {asked, pattern, alias} of known) subscriber.topics.set(asked, {pattern, alias, from: 0});
      const {head, openings} = await this.#feed.open(known, topicFits);
      for (const {asked} of known) {
        const topic = subscriber.topics.get(asked);
        if (topic) topic.from = head;
      }
      tell([
        ...openings.map(({asked, resumed, position}) => ({topic: asked, resumed, position: this.#feed.name(position)})),
        ...refused.map(({asked, refused: why}) => ({topic: asked, refused: why})),
      ]);
      await this.#begin(subscriber, known, openings);
    } catch (error) {
      for (const {asked} of known) subscriber.topics.delete(asked);
      throw error;
    } finally {
      subscriber.release();
      this.#demand();
    }
  }

  close(subscriber, asked) {
    const there = subscriber.topics.delete(asked);
    this.#demand();
    return there;
  }

  #split(subscriber, read) {
    const refused = read.filter((topic) => topic.refused);
    const known = [...new Map(read.filter((topic) => !topic.refused).map((topic) => [topic.asked, topic])).values()];
    const room = Math.max(0, MOST_TOPICS - subscriber.topics.size);
    const over = known.slice(room).map(({asked}) => ({
      asked,
      refused: {code: 'limit', message: `A connection has ${MOST_TOPICS} topics at most.`},
    }));
    return {known: known.slice(0, room), refused: [...refused, ...over]};
  }

  async #begin(subscriber, known, openings) {
    const sent = new Set();
    const missed = openings.flatMap(({asked, missed: changes}) => changes.map((change) => ({asked, ...change})));
    for (const {asked, topic, position, message} of missed.sort((a, b) => a.position - b.position)) {
      const own = known.find((one) => one.asked === asked);
      const name = own?.alias ? asked : topic;
      const mark = `${position} ${name}`;
      if (!sent.has(mark)) subscriber.send({topic: name, id: this.#feed.name(position), ...message});
      sent.add(mark);
    }
    for (const {asked, pattern} of known) {
      const {resumed} = openings.find((opening) => opening.asked === asked) ?? {};
      const now = this.#live.opening(pattern);
      const isTold = now.some(({topic, op}) => op === 'reset' && topic === pattern);
      if (resumed !== 'recovered' && isConcrete(pattern) && !isTold) await this.#reset(subscriber, asked, pattern);
      for (const {topic, ...message} of now) {
        subscriber.send({topic: pattern === asked ? topic : asked, ...message});
      }
    }
  }

  async #reset(subscriber, asked, pattern) {
    const found = await this.#feed.reset(pattern);
    const topic = subscriber.topics.get(asked);
    if (!found || !topic) return;
    // What the list holds already is not told again.
    topic.from = Math.max(topic.from, found.position);
    subscriber.send({...found.message, topic: asked});
  }
}
