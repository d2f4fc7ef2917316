import {ChangeLog} from './changes.js';
import type {EntryListener, EntryPlan} from './entry-plan.js';
import type {Change} from './types.js';

const ANEW: Change = {type: 'replace'};
/** Rows that came and went again before anybody was told. */
const NONE: Change = {type: 'patch', inserted: [], updated: new Map(), removed: [], moved: false};

/** Those who show an entry: who has seen what, and how often it should be read for them. */
export class Audience {
  readonly #every: (ms: number, fn: () => void) => () => void;
  readonly #tick: () => void;
  readonly #listeners = new Map<EntryListener, EntryPlan>();
  readonly #seen = new WeakMap<EntryListener, number>();
  /** Came since the last flush: a page of 2,000 widgets is not told anew for each of them. */
  readonly #newcomers = new Set<EntryListener>();
  #touched = false;
  #version = 0;
  #flushed = 0;
  /** What has changed since the last flush: of many messages in a frame, each is folded in once. */
  readonly #changes = new ChangeLog();
  #interval?: {readonly ms: number; readonly stop: () => void};

  constructor(every: (ms: number, fn: () => void) => () => void, tick: () => void) {
    this.#every = every;
    this.#tick = tick;
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** The plan of one who is there: its providers are, too. */
  get plan(): EntryPlan | undefined {
    const [plan] = this.#listeners.values();
    return plan;
  }

  /** Lets a listener in. One that comes back after a move has still seen what it saw. */
  add(listener: EntryListener, plan: EntryPlan): void {
    this.#listeners.set(listener, plan);
    this.#newcomers.add(listener);
    if (!this.#seen.has(listener)) this.#seen.set(listener, -1);
    if (listener.refreshInterval || this.#interval) this.#retune();
  }

  /** Lets one go; false when it was not there. `forgets`: it shows something else now, and knows nothing when it comes back. */
  delete(listener: EntryListener, forgets = false): boolean {
    if (!this.#listeners.delete(listener)) return false;
    if (forgets) this.#seen.delete(listener);
    this.#newcomers.delete(listener);
    if (this.#interval) this.#retune();
    return true;
  }

  clear(): void {
    this.#listeners.clear();
    this.#newcomers.clear();
    this.#retune();
  }

  /** Something has changed; it is told with the next flush. */
  note(change: Change): void {
    this.#version++;
    this.#changes.add(change);
  }

  /** The state may be another; that is told with the next flush, too. */
  touch(): void {
    this.#touched = true;
  }

  /** Tells who has something new: everyone what has changed, and those who came meanwhile all there is. */
  flush(hasData: boolean): void {
    const change = this.#version === this.#flushed ? undefined : (this.#changes.take() ?? NONE);
    const before = this.#flushed;
    const told = change || this.#touched ? [...this.#listeners.keys()] : [...this.#newcomers];
    this.#newcomers.clear();
    this.#touched = false;
    this.#flushed = this.#version;
    for (const listener of told) {
      const seen = this.#seen.get(listener) ?? -1;
      if (hasData) this.#seen.set(listener, this.#version);
      if (seen === this.#version || !hasData) listener.receive(undefined);
      else listener.receive(seen === before && change ? change : ANEW);
    }
  }

  /** Takes the smallest interval that is asked for; none where there is nothing to read. */
  #retune(): void {
    let ms = 0;
    for (const [{refreshInterval = 0}, plan] of this.#listeners) {
      if (plan.reader && refreshInterval > 0) ms = ms > 0 ? Math.min(ms, refreshInterval) : refreshInterval;
    }
    if (ms === (this.#interval?.ms ?? 0)) return;
    this.#interval?.stop();
    this.#interval = ms > 0 ? {ms, stop: this.#every(ms, this.#tick)} : undefined;
  }
}
