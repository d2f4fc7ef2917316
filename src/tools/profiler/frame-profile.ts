/** The kinds of entries that tell of long frames, the better one first. */
const KINDS = ['long-animation-frame', 'longtask'] as const;

/** How often the page could not draw in time. */
export interface FrameFigures {
  readonly count: number;
  /** Milliseconds. */
  readonly longest: number;
  /** Milliseconds in all. */
  readonly total: number;
}

/** What the browser offers; undefined where it tells nothing of long frames. */
export const longFrameKind = (): (typeof KINDS)[number] | undefined =>
  KINDS.find((kind) => globalThis.PerformanceObserver?.supportedEntryTypes?.includes(kind));

/** Counts frames, or tasks, of more than 50 ms. */
export class FrameProfile {
  #observer?: PerformanceObserver;
  #figures: FrameFigures = {count: 0, longest: 0, total: 0};

  get figures(): FrameFigures {
    return this.#figures;
  }

  start(): void {
    const type = longFrameKind();
    if (!type || this.#observer) return;
    this.#observer = new PerformanceObserver((list) => this.#note(list.getEntries()));
    this.#observer.observe({type});
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  reset(): void {
    this.#figures = {count: 0, longest: 0, total: 0};
  }

  #note(entries: readonly PerformanceEntry[]): void {
    for (const {duration} of entries) {
      const {count, longest, total} = this.#figures;
      this.#figures = {count: count + 1, longest: Math.max(longest, duration), total: total + duration};
    }
  }
}
