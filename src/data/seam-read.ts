import {comparePositions, reaches} from './positions.js';
import {matchesTopic} from './topics.js';
import type {Op} from './types.js';

/** Operations as they came, so that they can be applied once more. */
export interface KeptOps {
  readonly topic: string;
  readonly ops: readonly Op[];
  readonly position: string | undefined;
}

interface Kept extends KeptOps {
  /** Where its feed last began anew after it: a snapshot from there on has it. */
  until?: string;
}

/** A read under way, with what was pushed since it was sent. */
export class SeamRead {
  /** Reads are numbered as they are sent. */
  readonly number: number;
  #reached: readonly string[];
  #most: number;
  #kept: Kept[] = [];
  #count = 0;
  #dropped = false;
  #droppedAt: string | undefined;

  /** `reached` is how far the feeds had come when it was sent; `most`, how many operations are kept aside. */
  constructor(number: number, reached: readonly string[], most: number) {
    this.number = number;
    this.#reached = reached;
    this.#most = most;
  }

  /** Keeps operations aside; when there are too many, all of them are given up. */
  keep(kept: KeptOps): void {
    this.#kept.push({...kept});
    this.#count += kept.ops.length;
    if (this.#count <= this.#most) return;
    this.#droppedAt = this.#latest();
    this.#dropped = true;
    this.#kept = [];
    this.#count = 0;
  }

  /** True when the feeds were beyond the snapshot already: it would take what shows back in time. */
  startedAfter(position: string | undefined): boolean {
    return this.#reached.some((at) => (comparePositions(position, at) ?? 0) < 0);
  }

  /** True when too much was pushed to be kept, and the snapshot does not prove that it has all of it. */
  incomplete(position: string | undefined): boolean {
    return this.#dropped && !reaches(position, this.#droppedAt);
  }

  /** A feed began anew: what it brought before can't be compared with what comes. */
  restart(asked: string, position: string | undefined): void {
    for (const kept of this.#kept) if (matchesTopic(asked, kept.topic)) kept.until = position ?? kept.until;
  }

  /** What a snapshot of this position lacks. Where positions can't be compared: everything that was kept. */
  newerThan(position: string | undefined): KeptOps[] {
    return this.#kept.filter((kept) => {
      if (reaches(position, kept.until)) return false;
      return (comparePositions(kept.position, position) ?? 1) > 0;
    });
  }

  /** The furthest of what is given up; none where that can't be told, so that nothing passes as proof. */
  #latest(): string | undefined {
    let latest = this.#dropped ? this.#droppedAt : this.#kept[0]?.position;
    for (const {position} of this.#kept) {
      const order = comparePositions(position, latest);
      if (order === undefined) return undefined;
      if (order > 0) latest = position;
    }
    return latest;
  }
}
