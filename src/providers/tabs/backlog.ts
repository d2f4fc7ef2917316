import {comparePositions, reaches} from '../../data/positions.js';
import type {TopicMessage} from '../topic-connection.js';

/** Messages kept of one topic, for tabs that come back. */
const KEPT = 128;

/** The last messages of a topic, and from which position on they are complete. */
export class Backlog {
  #floor: string | undefined;
  #messages: TopicMessage[] = [];

  /** Nothing before this position is known. */
  constructor(floor: string | undefined) {
    this.#floor = floor;
  }

  add(message: TopicMessage): void {
    this.#messages.push(message);
    if (this.#messages.length <= KEPT) return;
    this.#floor = this.#messages.shift()?.id;
  }

  /** What came after a position; undefined where that is not known. */
  after(since: string): readonly TopicMessage[] | undefined {
    if (since === this.#floor) return this.#messages;
    const at = this.#messages.findLastIndex(({id}) => id === since);
    if (at >= 0) return this.#messages.slice(at + 1);
    if (!reaches(since, this.#floor)) return undefined;
    return this.#messages.filter(({id}) => (comparePositions(id, since) ?? 1) > 0);
  }
}
