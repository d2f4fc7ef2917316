import {comparePositions, parsePosition} from '../../data/positions.js';
import {isPattern, matchesTopic} from '../../data/topics.js';
import type {Op, Resumed} from '../../data/types.js';
import type {Subscription} from './subscription.js';

/** How many ids are remembered where they can't be compared. */
const REMEMBERED = 256;
/** Of how many topics a pattern remembers how far they have been told. */
const FOLLOWED = 1000;

/** A message as it was told, to be told again to those who join later. */
export interface Told {
  readonly topic: string;
  readonly ops: readonly Op[];
  readonly position?: string;
}

/** One topic as asked: who listens, and how far it has been told. */
export class TopicState {
  readonly asked: string;
  readonly pattern: boolean;
  readonly listeners = new Set<Subscription>();
  /** The server's last answer; undefined while it is asked for. */
  answer: {readonly resumed: Resumed; readonly position?: string} | undefined;
  /** The last value, where the topic carries a value: late comers begin with it. */
  lastValue: Told | undefined;
  /** The server begins this topic with its whole content, or may do so, and can be asked for that again. */
  beginsWithReset = true;

  /** The connection has been asked for it, and has not answered since it was last made. */
  awaited = true;

  /** How far each topic has been told: those that a pattern means are told side by side. */
  #seen = new Map<string, string>();
  #recent = new Set<string>();

  constructor(asked: string) {
    this.asked = asked;
    this.pattern = isPattern(asked);
  }

  means(topic: string): boolean {
    return this.pattern ? matchesTopic(this.asked, topic) : topic === this.asked;
  }

  /** Takes the server's answer. What follows a fresh start is new, whatever its position. */
  opened(resumed: Resumed, position?: string): void {
    this.answer = {resumed, ...(position !== undefined && {position})};
    this.awaited = false;
    if (resumed === 'recovered') return;
    this.#seen.clear();
    this.#recent.clear();
    this.lastValue = undefined;
    this.beginsWithReset = false;
  }

  /** Whether a message of this topic and position is news; if so it is so no more. */
  isNews(topic: string, id: string | undefined): boolean {
    if (id === undefined) return true;
    return parsePosition(id) ? this.#isLater(topic, id) : this.#isUnknown(id);
  }

  /** Keeps what a late comer has to be told. */
  remember(told: Told): void {
    for (const op of told.ops) {
      if (op.op === 'reset') this.beginsWithReset = true;
      else if (op.op === 'value' && (!op.bare || typeof op.value !== 'object')) this.lastValue = told;
    }
  }

  #isLater(topic: string, id: string): boolean {
    const order = comparePositions(id, this.#seen.get(topic));
    if (order !== undefined && order <= 0) return false;
    this.#seen.set(topic, id);
    if (this.#seen.size > FOLLOWED) for (const first of this.#seen.keys()) return this.#seen.delete(first);
    return true;
  }

  #isUnknown(id: string): boolean {
    if (this.#recent.has(id)) return false;
    this.#recent.add(id);
    if (this.#recent.size > REMEMBERED) for (const oldest of this.#recent) return this.#recent.delete(oldest);
    return true;
  }
}
