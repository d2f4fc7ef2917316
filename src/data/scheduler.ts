import type {Environment} from './types.js';

/** Something that has news for its listeners. */
export interface Flushable {
  /** Hands the news out. Must not throw. */
  flush(): void;
}

/** How often a hidden page draws, in milliseconds: nobody looks, but titles and counts should not be an hour old. */
const HIDDEN_PACE = 1000;

/** More news than this in a frame is more than anybody reads. */
const MANY = 3;
/** So many frames in a row with more than that are a flood, and no burst. */
const FLOOD = 30;

/**
 * One frame for the page: whatever is marked until then is handed out together, so that a burst of pushes is drawn
 * once. In a flood every other frame is left to the page. A hidden page has no frames; it gets one flush a second by
 * timer.
 */
export class FrameScheduler {
  readonly #environment: Environment;
  readonly #dirty = new Set<Flushable>();
  readonly #soon = new Set<Flushable>();
  #frame?: number;
  #timer?: number;
  #unlisten?: () => void;
  /** How often something was marked since the last frame, and in how many frames in a row it was often. */
  #news = 0;
  #crowded = 0;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Flushes the item with the next frame. */
  mark(item: Flushable): void {
    this.#dirty.add(item);
    this.#news++;
    if (this.#frame === undefined && this.#timer === undefined) this.#arm();
  }

  /** Flushes the item as soon as the running task is over: a first answer need not wait for a frame. */
  markSoon(item: Flushable): void {
    if (this.#soon.size === 0) queueMicrotask(() => this.#flushSoon());
    this.#soon.add(item);
  }

  /** Forgets an item that has nobody left to tell. */
  drop(item: Flushable): void {
    this.#soon.delete(item);
    if (this.#dirty.delete(item) && this.#dirty.size === 0) this.#disarm();
  }

  #arm(): void {
    const environment = this.#environment;
    this.#unlisten ??= environment.listen('visibility', () => this.#rearm());
    if (environment.visible) this.#frame = environment.requestFrame(() => this.#onFrame());
    else this.#timer = environment.setTimeout(() => this.#flush(), HIDDEN_PACE);
  }

  #disarm(): void {
    if (this.#frame !== undefined) this.#environment.cancelFrame(this.#frame);
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#frame = this.#timer = undefined;
    this.#unlisten?.();
    this.#unlisten = undefined;
  }

  // A frame asked for while the page was visible never comes once it is hidden, and the other way round.
  #rearm(): void {
    this.#disarm();
    if (this.#dirty.size > 0) this.#arm();
  }

  #onFrame(): void {
    this.#crowded = this.#news > MANY ? this.#crowded + 1 : 0;
    this.#news = 0;
    if (this.#crowded < FLOOD || this.#crowded % 2 === 0) this.#flush();
    else this.#frame = this.#environment.requestFrame(() => this.#onFrame());
  }

  #flush(): void {
    this.#disarm();
    const due = [...this.#dirty];
    this.#dirty.clear();
    for (const item of due) item.flush();
  }

  #flushSoon(): void {
    const due = [...this.#soon];
    this.#soon.clear();
    for (const item of due) {
      if (this.#dirty.delete(item) && this.#dirty.size === 0) this.#disarm();
      item.flush();
    }
  }
}
