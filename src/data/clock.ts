import type {Environment} from './types.js';

/** How far a tick may be from its multiple, as a part of the interval: pages of many users must not ask in one instant. */
const SPREAD = 0.1;
const LONGEST_TIMER = 2 ** 31 - 1;

interface Beat {
  readonly ms: number;
  readonly listeners: Set<() => void>;
  due: number;
}

/**
 * One clock for the page. Intervals tick at multiples of themselves (± 10 %), so that equal ones tick together. It
 * stands still while the page is hidden, and a page that wakes up ticks once, however long it slept.
 */
export class PageClock {
  readonly #environment: Environment;
  readonly #beats = new Map<number, Beat>();
  #timer?: number;
  #unlisten?: () => void;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Calls `fn` every `ms` milliseconds; gives the function that stops it. */
  every(ms: number, fn: () => void): () => void {
    const beat = this.#beats.get(ms) ?? this.#begin(ms);
    // A listener of its own, so that one function may be registered twice.
    const listener = () => fn();
    beat.listeners.add(listener);
    this.#arm();
    return () => {
      if (!beat.listeners.delete(listener) || beat.listeners.size > 0) return;
      if (this.#beats.get(ms) === beat) this.#beats.delete(ms);
      this.#arm();
    };
  }

  #begin(ms: number): Beat {
    const beat: Beat = {ms, listeners: new Set(), due: 0};
    this.#setDue(beat);
    this.#beats.set(ms, beat);
    return beat;
  }

  #setDue(beat: Beat): void {
    const {ms} = beat;
    const now = this.#environment.now();
    const jitter = ms * SPREAD * (2 * this.#environment.random() - 1);
    // Half an interval at the very least, since the last tick may have been early.
    const multiple = Math.ceil((now + ms / 2 + ms * SPREAD) / ms) * ms;
    beat.due = multiple + jitter;
  }

  #arm(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#beats.size === 0) {
      this.#unlisten?.();
      this.#unlisten = undefined;
      return;
    }
    this.#unlisten ??= this.#environment.listen('visibility', () => this.#handleVisibility());
    if (!this.#environment.visible) return;
    const due = Math.min(...[...this.#beats.values()].map((beat) => beat.due));
    const wait = Math.min(LONGEST_TIMER, Math.max(0, due - this.#environment.now()));
    this.#timer = this.#environment.setTimeout(() => this.#tick(), wait);
  }

  #tick(): void {
    this.#timer = undefined;
    const now = this.#environment.now();
    const due = [...this.#beats.values()].filter((beat) => beat.due <= now);
    for (const beat of due) this.#setDue(beat);
    this.#arm();
    for (const beat of due) for (const listener of [...beat.listeners]) listener();
  }

  // What was missed while hidden is caught up by whoever looks at the age of its data, not by a burst of ticks.
  #handleVisibility(): void {
    if (this.#environment.visible) for (const beat of this.#beats.values()) this.#setDue(beat);
    this.#arm();
  }
}
