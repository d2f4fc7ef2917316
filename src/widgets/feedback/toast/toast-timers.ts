interface Running {
  readonly due: () => void;
  /** Milliseconds left at the moment up to which time has been counted. */
  left: number;
  held: boolean;
}

/** The time of all toasts of the page: one timer, for the one that goes next; nothing runs while the page is hidden. */
class ToastTimers {
  readonly #toasts = new Map<object, Running>();
  #counted = 0;
  #runs = false;
  #timer?: ReturnType<typeof setTimeout>;

  /** How many toasts have a time; for tests of cleanliness. */
  get size(): number {
    return this.#toasts.size;
  }

  /** Runs from the start; what ran for that toast before is forgotten. */
  start(toast: object, ms: number, held: boolean, due: () => void): void {
    if (this.#toasts.size === 0) document.addEventListener('visibilitychange', this.#change);
    this.#change(() => this.#toasts.set(toast, {left: ms, held, due}));
  }

  /** Stops the time of a toast where it is, or lets it run on. */
  hold(toast: object, held: boolean): void {
    const running = this.#toasts.get(toast);
    if (running && running.held !== held) this.#change(() => (running.held = held));
  }

  stop(toast: object): void {
    if (!this.#toasts.has(toast)) return;
    this.#change(() => this.#toasts.delete(toast));
    if (this.#toasts.size === 0) document.removeEventListener('visibilitychange', this.#change);
  }

  // Time is counted up to the change, and planned anew after it.
  readonly #change = (act?: unknown): void => {
    this.#count();
    if (typeof act === 'function') act();
    clearTimeout(this.#timer);
    const running = [...this.#toasts.values()].filter(({held}) => !held);
    this.#runs = running.length > 0 && !document.hidden;
    if (this.#runs) this.#timer = setTimeout(this.#ring, Math.max(0, Math.min(...running.map(({left}) => left))));
  };

  #count(): void {
    const now = performance.now();
    if (this.#runs) for (const each of this.#toasts.values()) if (!each.held) each.left -= now - this.#counted;
    this.#counted = now;
  }

  readonly #ring = (): void => {
    this.#change();
    const due = [...this.#toasts].filter(([, {left, held}]) => !held && left <= 0);
    for (const [toast, {due: act}] of due) {
      this.stop(toast);
      act();
    }
  };
}

export const toastTimers = new ToastTimers();
