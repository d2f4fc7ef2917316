/** What a clock needs of its page; injected by tests. */
export interface ClockEnvironment {
  now(): number;
  setTimeout(run: () => void, delay: number): number;
  clearTimeout(timer: number): void;
  /** Whether nobody sees the page now. */
  hidden(): boolean;
  /** Calls the listener when that changes; returns a function that stops it. */
  onVisibility(listener: () => void): () => void;
}

const browser: ClockEnvironment = {
  now: () => Date.now(),
  setTimeout: (run, delay) => setTimeout(run, delay) as unknown as number,
  clearTimeout: (timer) => clearTimeout(timer),
  hidden: () => document.hidden,
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** How long until the relative text of a moment may read otherwise: seconds for young ones, an hour at most. */
export function untilNextText(moment: number, now: number): number {
  const age = Math.abs(now - moment);
  const step = age < MINUTE ? SECOND : age < HOUR ? MINUTE : HOUR;
  const into = now >= moment ? age % step : step - (age % step || step);
  return Math.max(step - into, 50);
}

interface Subscription {
  readonly listener: (now: number) => void;
  readonly youngest: () => number | undefined;
  due: number;
}

/**
 * The page's one clock for texts that grow old. It ticks only while somebody listens, as seldom as the youngest moment
 * shown allows, and not at all while the page is hidden.
 */
export class Clock {
  readonly #environment: ClockEnvironment;
  readonly #subscriptions = new Set<Subscription>();
  #timer?: number;
  #armedFor = Infinity;
  #stopWatching?: () => void;

  constructor(environment: ClockEnvironment = browser) {
    this.#environment = environment;
  }

  /** The present moment in milliseconds since 1970. */
  now(): number {
    return this.#environment.now();
  }

  /** How many listen; no timer runs while none does. */
  get size(): number {
    return this.#subscriptions.size;
  }

  /** Whether a timer runs now. */
  get ticking(): boolean {
    return this.#timer !== undefined;
  }

  /**
   * Calls the listener whenever the relative text of the moment that `moment` gives (for a list: the one nearest to
   * now) may have changed. Returns a function that ends it: call it when what shows the text leaves the page, or shows
   * another moment, and subscribe anew.
   */
  subscribe(listener: (now: number) => void, moment: () => number | undefined): () => void {
    const subscription: Subscription = {listener, youngest: moment, due: 0};
    if (!this.#subscriptions.size) this.#stopWatching = this.#environment.onVisibility(() => this.#tick());
    this.#subscriptions.add(subscription);
    this.#plan(subscription);
    if (subscription.due < this.#armedFor) this.#armAt(subscription.due);
    return () => this.#remove(subscription);
  }

  #remove(subscription: Subscription): void {
    if (!this.#subscriptions.delete(subscription) || this.#subscriptions.size) return;
    this.#disarm();
    this.#stopWatching?.();
  }

  #plan(subscription: Subscription): void {
    const moment = subscription.youngest();
    const now = this.now();
    subscription.due = moment === undefined || Number.isNaN(moment) ? Infinity : now + untilNextText(moment, now);
  }

  #disarm(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#armedFor = Infinity;
  }

  #arm(): void {
    let due = Infinity;
    for (const subscription of this.#subscriptions) due = Math.min(due, subscription.due);
    this.#armAt(due);
  }

  #armAt(due: number): void {
    this.#disarm();
    if (this.#environment.hidden() || due === Infinity) return;
    this.#armedFor = due;
    this.#timer = this.#environment.setTimeout(() => this.#tick(), Math.max(0, due - this.now()));
  }

  #tick(): void {
    this.#disarm();
    if (this.#environment.hidden()) return;
    const now = this.now();
    for (const subscription of [...this.#subscriptions]) {
      if (subscription.due > now || !this.#subscriptions.has(subscription)) continue;
      tell(subscription.listener, now);
      this.#plan(subscription);
    }
    if (this.#subscriptions.size) this.#arm();
  }
}

// One listener that fails must not stop the clock of the others.
function tell(listener: (now: number) => void, now: number): void {
  try {
    listener(now);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** The clock of this page. */
export const clock = new Clock();
