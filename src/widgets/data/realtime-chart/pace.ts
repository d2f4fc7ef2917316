/** Carries a piece of work out when it is asked for, but never more often than once a frame and once an interval. */
export class Pace {
  readonly #work: () => void;
  #last = -Infinity;
  #timer?: ReturnType<typeof setTimeout>;
  #frame?: number;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Whether the work is still to be done. */
  get waiting(): boolean {
    return this.#timer !== undefined || this.#frame !== undefined;
  }

  /** Asks for the work, at the earliest so many milliseconds after it was last done. */
  ask(interval: number): void {
    if (this.waiting) return;
    const wait = this.#last + interval - performance.now();
    if (wait > 0) this.#timer = setTimeout(this.#nextFrame, wait);
    else this.#nextFrame();
  }

  /** Forgets what was asked for. */
  stop(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#timer = undefined;
    this.#frame = undefined;
  }

  readonly #nextFrame = (): void => {
    this.#timer = undefined;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#last = performance.now();
      this.#work();
    });
  };
}
