/**
 * What a reconnect has to know of the streams before it: the last id, and whether a plain server counts its ids, so that
 * a jump after a reconnect is a loss.
 */
export class StreamMemory {
  /** The last id that the server named; empty where it took it back. */
  lastId: string | undefined;
  /** Whether the server speaks of topics itself; undefined before its first event. */
  ours: boolean | undefined;
  #streak = 0;

  /** Takes an id; true where one or more were skipped since the last, by a server that counts. */
  take(id: string): boolean {
    const before = count(this.lastId);
    const now = count(id);
    this.lastId = id;
    if (now === undefined || before === undefined) {
      this.#streak = 0;
      return false;
    }
    const counts = this.#streak >= 2;
    if (now === before + 1) this.#streak++;
    return counts && now > before + 1;
  }
}

function count(id: string | undefined): number | undefined {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
