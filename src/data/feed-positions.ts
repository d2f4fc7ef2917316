import {comparePositions, reaches} from './positions.js';
import {askedFor} from './topics.js';

/** A pattern may bring any number of topics; so many are remembered. */
const MOST_TOPICS = 1000;

/** How far each topic of a set of feeds has come. */
export class FeedPositions {
  #asked: readonly string[];
  #since = new Map<string, string>();
  #begun = new Map<string, string>();
  #topics = new Map<string, string>();

  constructor(asked: readonly string[]) {
    this.#asked = asked;
  }

  /** The last position of each topic as asked: where a new connection goes on. */
  get since(): ReadonlyMap<string, string> {
    return this.#since;
  }

  /** Every position that the feeds have come to, or began at. */
  reached(): string[] {
    return [...this.#topics.values(), ...this.#since.values()];
  }

  /** The feed begins here; nothing of before can be compared with what comes. */
  restart(asked: string, position?: string): void {
    for (const topic of [...this.#topics.keys()]) {
      if (askedFor([asked], topic).length > 0) this.#topics.delete(topic);
    }
    for (const held of [this.#since, this.#begun]) {
      if (position === undefined) held.delete(asked);
      else held.set(asked, position);
    }
  }

  /** True when this topic has been at or beyond the position: the operation was seen. */
  seen(topic: string, position: string | undefined): boolean {
    return reaches(this.#topics.get(topic), position);
  }

  /** True when the position that came before, by the server's word, is one that we never saw. */
  skipped(topic: string, after: string | undefined, floor: string | undefined): boolean {
    if (after === undefined) return false;
    const own = this.#topics.get(topic) ?? this.#begunAt(topic);
    const held = own ?? floor;
    return held !== undefined && held !== after && !reaches(held, after) && !reaches(floor, after);
  }

  /** An operation with this position arrived. */
  note(topic: string, position: string | undefined): void {
    if (position === undefined) return;
    this.#topics.delete(topic);
    this.#topics.set(topic, position);
    if (this.#topics.size > MOST_TOPICS) this.#topics.delete(this.#topics.keys().next().value!);
    for (const asked of askedFor(this.#asked, topic)) {
      const order = comparePositions(position, this.#since.get(asked));
      if (order === undefined || order > 0) this.#since.set(asked, position);
    }
  }

  /** Before a topic brought anything, it is where its feed began. */
  #begunAt(topic: string): string | undefined {
    return askedFor(this.#asked, topic).map((asked) => this.#begun.get(asked))[0];
  }
}
