import type {Environment} from '../../data/types.js';
import type {Lead} from './tab-words.js';

/** Milliseconds between two questions whether the leader is there. */
const ASK = 200;
/** Questions without an answer until it is given up. */
const PATIENCE = {least: 3, most: 24};
/** After so many milliseconds of quiet, patience is as short as it was. */
const CALM = 60_000;
/** Browsers slow down the timers of a page that has been hidden for so many milliseconds. */
const SLOW_AFTER = 10_000;

/**
 * Watches the tab that leads, from one that could: where it does not answer, is slowed down in the background or has lost
 * its network, it is given up. A hidden page asks nothing: it would lead no better.
 */
export class LeaderWatch {
  readonly #environment: Environment;
  readonly #ask: () => void;
  readonly #giveUp: () => void;
  #timer: number | undefined;
  #due = 0;
  #asked = 0;
  #patience = PATIENCE.least;
  #gaveUpAt = -Infinity;
  /** Also while the page is hidden: nobody leads yet. */
  #always = false;

  constructor(environment: Environment, ask: () => void, giveUp: () => void) {
    this.#environment = environment;
    this.#ask = ask;
    this.#giveUp = giveUp;
  }

  /** Begins, and asks at once; `always` also while the page is hidden. */
  start(always: boolean): void {
    this.stop();
    this.#always = always;
    this.#asked = 0;
    if (always || this.#environment.visible) this.#next();
  }

  stop(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Any word of the leader is a sign of life. */
  alive(): void {
    this.#asked = 0;
  }

  /** How the leader is, by its own word. */
  heard({hidden, online}: Lead): void {
    this.alive();
    const {visible, online: here} = this.#environment;
    // A network outranks being seen: two tabs that are each better in one way would take it from each other for ever.
    const isSlow = visible && hidden >= SLOW_AFTER && here === online;
    if (isSlow || (here && !online)) this.#end();
  }

  #tick(): void {
    this.#timer = undefined;
    const now = this.#environment.now();
    // This page itself was busy or asleep: the answers may be waiting to be heard.
    if (now - this.#due > ASK) this.#asked = 0;
    if (now - this.#gaveUpAt > CALM) this.#patience = PATIENCE.least;
    if (this.#asked < this.#patience) this.#next();
    else {
      // One that is only slow would be replaced again and again.
      this.#patience = Math.min(PATIENCE.most, this.#patience * 2);
      this.#gaveUpAt = now;
      this.#end();
    }
  }

  #next(): void {
    if (!this.#always && !this.#environment.visible) return;
    this.#asked++;
    this.#due = this.#environment.now() + ASK;
    this.#timer = this.#environment.setTimeout(() => this.#tick(), ASK);
    this.#ask();
  }

  #end(): void {
    this.stop();
    this.#giveUp();
  }
}
