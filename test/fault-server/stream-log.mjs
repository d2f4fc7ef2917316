/**
 * A topic server that behaves: a log with positions, from which connections resume.
 * Tests take it as the truth that a client must end up with.
 */

/** @typedef {{topic: string, id?: string, [field: string]: unknown}} Message */

export class TopicLog {
  /** The entries kept for a resume. */
  #entries = [];
  #offset = 0;
  #floor = 0;
  #listeners = new Set();
  epoch = 'e1';
  /** What a new subscriber of a topic gets first, by topic. */
  initial = new Map();

  get position() {
    return `${this.epoch}:${this.#offset}`;
  }

  /** Appends a message and tells every listener; a message may stand for another's position. */
  publish(message) {
    const after = this.position;
    this.#offset += 1;
    const entry = {after, ...message, id: this.position};
    this.#entries.push(entry);
    for (const listener of this.#listeners) listener(entry);
    return entry;
  }

  /** Forgets what was before, as a server does that was restarted. */
  restart() {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`;
    this.#entries = [];
    this.#offset = 0;
    this.#floor = 0;
  }

  /** Forgets the log, keeps the epoch. */
  forget() {
    this.#entries = [];
    this.#floor = this.#offset;
  }

  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The answer to a resume of one topic, and what has to be sent for it. */
  resume(topic, since) {
    if (!since) return {resumed: 'new', position: this.position, messages: this.#first(topic)};
    const [epoch, offset] = split(since);
    const known = epoch === this.epoch && offset >= this.#floor && offset <= this.#offset;
    if (!known) return {resumed: 'lost', position: this.position, messages: this.#first(topic)};
    const missed = this.#entries.filter((entry) => split(entry.id)[1] > offset && matches(topic, entry.topic));
    return {resumed: 'recovered', position: since, messages: missed};
  }

  #first(topic) {
    const first = this.initial.get(topic);
    return first ? [{...first, topic, id: this.position}] : [];
  }
}

function split(position) {
  const at = position.lastIndexOf(':');
  return [position.slice(0, at), Number(position.slice(at + 1))];
}

/** Whether a topic fits a pattern: `*` is one segment, as the last one it is one or more. */
export function matches(pattern, topic) {
  const wanted = pattern.split(':');
  const given = topic.split(':');
  const open = wanted.at(-1) === '*' && given.length >= wanted.length;
  if (!open && wanted.length !== given.length) return false;
  return wanted.every((segment, at) => segment === '*' || segment === given[at]);
}
