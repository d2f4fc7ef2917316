import {Problem} from './problem.mjs';

const WINDOW = 60_000;
const MOST_KEYS = 10_000;

/** How often in a minute; counted in memory, a window a key. */
export class RateLimits {
  #windows = new Map();
  #now;

  constructor(now = Date.now) {
    this.#now = now;
  }

  /** Counts one; false when the minute is full. */
  take(key, most) {
    const now = this.#now();
    let window = this.#windows.get(key);
    if (!window || window.until <= now) {
      if (this.#windows.size >= MOST_KEYS) this.#sweep(now);
      window = {until: now + WINDOW, count: 0};
      this.#windows.set(key, window);
    }
    window.count += 1;
    return window.count <= most;
  }

  /** The answer to one too many; it says when to come again. */
  problem(key) {
    const seconds = Math.max(1, Math.ceil(((this.#windows.get(key)?.until ?? 0) - this.#now()) / 1000));
    return new Problem(429, `Too many requests. Please wait ${seconds} seconds.`, {
      headers: {'Retry-After': String(seconds)},
    });
  }

  #sweep(now) {
    for (const [key, {until}] of this.#windows) if (until <= now) this.#windows.delete(key);
    if (this.#windows.size >= MOST_KEYS) this.#windows.clear();
  }
}
