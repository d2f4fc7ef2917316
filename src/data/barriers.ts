import {comparePositions} from './positions.js';

interface Barrier {
  readonly position: string | undefined;
  readonly sent: number;
}

/**
 * Moments from which a snapshot must tell everything, by topic: a feed opened anew, or operations were skipped. While one
 * stands, what shows may lack something.
 */
export class Barriers {
  #standing = new Map<string, Barrier>();

  get size(): number {
    return this.#standing.size;
  }

  /** Raises one at a position, if it is known. `sent` is the number of the last read sent before it. */
  raise(topic: string, position: string | undefined, sent: number): void {
    this.#standing.set(topic, {position, sent});
  }

  /** The topic itself told everything. */
  drop(topic: string): void {
    this.#standing.delete(topic);
  }

  /**
   * A snapshot lowers what its position proves it to be newer than; where positions can't be compared, what was raised
   * before its read was sent. True when it lags: it was sent after one that it does not reach.
   */
  lower(position: string | undefined, read: number): boolean {
    let lags = false;
    for (const [topic, barrier] of this.#standing) {
      const order = comparePositions(position, barrier.position);
      if (order === undefined ? read > barrier.sent : order >= 0) this.#standing.delete(topic);
      else if (read > barrier.sent) lags = true;
    }
    return lags;
  }
}
