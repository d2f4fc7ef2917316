interface Timer {
  readonly at: number;
  readonly act: () => void;
}

const REAL = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: Date.now,
  performanceNow: performance.now,
};

/** Puts a clock that a test moves in place of the page's own: timers, the date and the time since the page came. */
export class FakeClock {
  #time = REAL.now();
  readonly #start = this.#time;
  readonly #since = performance.now();
  readonly #timers = new Map<number, Timer>();
  #next = 1_000_000;

  install(): void {
    Object.assign(globalThis, {
      setTimeout: (act: () => void, ms = 0) => this.#set(act, ms),
      clearTimeout: (id: number) => this.#timers.delete(id) || REAL.clearTimeout.call(globalThis, id),
    });
    Date.now = () => this.#time;
    performance.now = () => this.#since + this.#time - this.#start;
  }

  uninstall(): void {
    Object.assign(globalThis, {setTimeout: REAL.setTimeout, clearTimeout: REAL.clearTimeout});
    Date.now = REAL.now;
    performance.now = REAL.performanceNow;
  }

  /** Moves the clock and runs what falls due, in its order. */
  tick(ms: number): void {
    const end = this.#time + ms;
    for (let due = this.#due(end); due; due = this.#due(end)) {
      const [id, timer] = due;
      this.#timers.delete(id);
      this.#time = Math.max(this.#time, timer.at);
      timer.act();
    }
    this.#time = end;
  }

  // A millisecond at least, so that what asks for its next turn at once does not hold the clock.
  #set(act: () => void, ms: number): number {
    const id = this.#next++;
    this.#timers.set(id, {at: this.#time + Math.max(1, ms), act});
    return id;
  }

  #due(end: number): [number, Timer] | undefined {
    const due = [...this.#timers].filter(([, {at}]) => at <= end);
    return due.sort(([, one], [, other]) => one.at - other.at)[0];
  }
}
