import type {Environment} from './types.js';

/** After a change, others within this time are one, in milliseconds. */
const STILL = 150;
/** But none waits longer than this. */
const LONGEST = 500;

/** The first change goes out at once; those that follow when they have been still for 150 ms, 500 ms at most. */
export class Debounce {
  readonly #environment: Environment;
  #last = -Infinity;
  #since?: number;
  #timer?: number;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Runs `fn` now or soon, in place of what was waiting. */
  run(fn: () => void): void {
    const now = this.#environment.now();
    if (this.#timer === undefined && now - this.#last >= STILL) {
      this.#last = now;
      fn();
      return;
    }
    this.#clear();
    this.#since ??= now;
    this.#last = now;
    const wait = Math.min(STILL, Math.max(0, this.#since + LONGEST - now));
    this.#timer = this.#environment.setTimeout(() => {
      this.#timer = this.#since = undefined;
      fn();
    }, wait);
  }

  /** Forgets what was waiting; the next change goes out at once. */
  cancel(): void {
    this.#clear();
    this.#since = undefined;
    this.#last = -Infinity;
  }

  #clear(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
