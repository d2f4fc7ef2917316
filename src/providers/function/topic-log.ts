import {parsePosition} from '../../data/positions.js';
import {matchesTopic} from '../../data/topics.js';
import type {Op, Resumed} from '../../data/types.js';

/** How many operations are kept for those who come back. */
export const KEPT = 1000;

/** One operation as it was pushed. */
export interface Logged {
  readonly topic: string;
  readonly op: Op;
  readonly offset: number;
}

/** What somebody who comes, or comes back, has to be told first. */
export interface Resume {
  readonly resumed: Resumed;
  readonly missed: readonly Logged[];
}

const saysAll = ({op}: Op): boolean => op === 'reset' || op === 'value';

/** What was pushed, in one order over all topics, with positions of one epoch. */
export class TopicLog {
  readonly #epoch: string;
  #entries: Logged[] = [];
  #offset = 0;
  /** The last offset that is not kept any more. */
  #dropped = 0;
  /** By topic: until where nobody listened to its source, so that things may have been missed. */
  readonly #gaps = new Map<string, number>();
  /** By topic: its last operation that says everything, and what came after it. */
  readonly #present = new Map<string, Logged[]>();

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  /** The offset of what was pushed last. */
  get offset(): number {
    return this.#offset;
  }

  /** The text of a position. */
  at(offset: number): string {
    return `${this.#epoch}:${offset}`;
  }

  /** Takes an operation; gives it with its place. */
  add(topic: string, op: Op): Logged {
    const entry = {topic, op, offset: ++this.#offset};
    this.#entries.push(entry);
    this.#keepPresent(entry);
    if (this.#entries.length <= KEPT * 2) return entry;
    // Half at once, so that a full log does not copy itself at every push.
    this.#entries = this.#entries.slice(-KEPT);
    this.#dropped = this.#entries[0]!.offset - 1;
    return entry;
  }

  /** The source of a topic begins anew after a time in which nobody listened. */
  markGap(topic: string): void {
    this.#gaps.set(topic, ++this.#offset);
  }

  /** What `asked` has missed since a position, or needs to begin with; `from` is where its listener came. */
  resume(asked: string, since: string | undefined, from: number): Resume {
    const after = this.#continues(asked, since);
    if (after !== undefined) return {resumed: 'recovered', missed: this.#since(asked, after)};
    const present = [...this.#present]
      .filter(([topic]) => matchesTopic(asked, topic))
      .flatMap(([, entries]) => entries);
    const missed = new Set([...present, ...this.#since(asked, from)]);
    const ordered = [...missed].sort((a, b) => a.offset - b.offset);
    return {resumed: since === undefined ? 'new' : 'lost', missed: ordered};
  }

  #since(asked: string, after: number): Logged[] {
    return this.#entries.filter(({topic, offset}) => offset > after && matchesTopic(asked, topic));
  }

  /** The offset after which to go on; undefined where something would be missing. */
  #continues(asked: string, since: string | undefined): number | undefined {
    const position = parsePosition(since);
    if (position?.epoch !== this.#epoch) return undefined;
    const offset = Number(position.offset);
    if (offset < this.#dropped || offset > this.#offset) return undefined;
    const missing = [...this.#gaps].some(([topic, until]) => until > offset && matchesTopic(asked, topic));
    return missing ? undefined : offset;
  }

  #keepPresent(entry: Logged): void {
    if (saysAll(entry.op)) {
      this.#present.set(entry.topic, [entry]);
      return;
    }
    const entries = this.#present.get(entry.topic);
    entries?.push(entry);
    // Too long a tail is no beginning any more.
    if (entries && entries.length > KEPT) this.#present.delete(entry.topic);
  }
}
