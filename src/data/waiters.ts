/** Promises that wait for one and the same moment. */
export class Waiters {
  #resolves: (() => void)[] = [];

  /** Settles with the next `release()`. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.#resolves.push(resolve));
  }

  /** The moment is there. */
  release(): void {
    const resolves = this.#resolves;
    this.#resolves = [];
    for (const resolve of resolves) resolve();
  }
}
