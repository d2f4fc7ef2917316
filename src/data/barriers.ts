import {comparePositions, parsePosition} from './positions.js';

interface Barrier {
  /** A snapshot of this position is late enough. */
  position: string | undefined;
  /** The number of the last read sent before it: without a position to compare, a later one is late enough. */
  sent: number;
  /** The same for a part of it that told no position at all. */
  unplaced: number | undefined;
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
    const placed = parsePosition(position) ? position : undefined;
    const before = this.#standing.get(topic);
    const further = (comparePositions(placed, before?.position) ?? 1) > 0;
    this.#standing.set(topic, {
      position: placed !== undefined && further ? placed : before?.position,
      sent,
      unplaced: placed === undefined ? sent : before?.unplaced,
    });
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
      const order = barrier.position === undefined ? 1 : comparePositions(position, barrier.position);
      const reached = order === undefined ? read > barrier.sent : order >= 0;
      if (reached && read > (barrier.unplaced ?? -1)) this.#standing.delete(topic);
      else if (read > barrier.sent) lags = true;
    }
    return lags;
  }
}
