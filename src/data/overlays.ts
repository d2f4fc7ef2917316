import type {LiveData} from './live-data.js';
import type {Change, Op} from './types.js';

/**
 * What the user did and the server has not answered: operations by intent, laid over the base in the order they were
 * made. They are data: what shows is worked out anew from the base, so a failure leaves the server's present truth.
 */
export class Overlays<T extends LiveData> {
  #base: T;
  #pending = new Map<string, readonly Op[]>();
  #view: T;
  #seen: number;

  constructor(base: T) {
    this.#base = base;
    this.#view = base;
    this.#seen = base.version;
  }

  /** The base with every overlay on it; the base itself where there is none. */
  get view(): T {
    return this.#view;
  }

  /** How many intents wait for their answer. */
  get size(): number {
    return this.#pending.size;
  }

  has(intent: string): boolean {
    return this.#pending.has(intent);
  }

  /** The overlays as data, in order: what must survive a reload is kept from here. */
  entries(): [intent: string, ops: readonly Op[]][] {
    return [...this.#pending];
  }

  /** Shows operations before the server has answered. The same intent again takes the place of its former ones. */
  add(intent: string, ops: readonly Op[]): Change | undefined {
    this.#pending.set(intent, ops);
    return this.#rebuild();
  }

  /** Success or failure: the overlay goes. Undefined when nothing that shows changed, or the intent is not known. */
  remove(intent: string): Change | undefined {
    return this.#pending.delete(intent) ? this.#rebuild() : undefined;
  }

  /**
   * The base has changed in this way: what changed of what shows. An outcome's operations and the end of its overlay
   * are one delivery when the overlay is named in `ending`.
   */
  rebase(change: Change | undefined, ending?: string): Change | undefined {
    const ended = ending !== undefined && this.#pending.delete(ending);
    if (!ended && this.#pending.size === 0) {
      this.#seen = this.#base.version;
      return change;
    }
    if (!ended && this.#seen === this.#base.version) return undefined;
    return this.#rebuild();
  }

  #rebuild(): Change | undefined {
    const before = this.#view;
    this.#seen = this.#base.version;
    if (this.#pending.size === 0) this.#view = this.#base;
    else {
      this.#view = this.#base.clone();
      for (const ops of this.#pending.values()) this.#view.apply(ops);
    }
    return this.#view.changeFrom(before);
  }
}
