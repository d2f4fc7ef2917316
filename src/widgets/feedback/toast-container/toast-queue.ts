import type {KeyedItem} from '../../../core/keyed-templates.js';

/** How many toasts wait for room; what comes on top of that makes those go that have waited longest. */
const WAITING = 100;

/**
 * The toasts of a container in the order in which they came: those that the page asked for, and those of its list. The
 * first ones show, the others wait until one of them goes.
 */
export class ToastQueue {
  readonly #asked = new Map<string, unknown>();
  readonly #gone = new Set<string>();
  #order: readonly string[] = [];
  #listed: ReadonlyMap<string, unknown> = new Map();

  /** Adds one, or puts it in the place of the one that has its key. */
  add(key: string, toast: unknown): void {
    if (!this.#order.includes(key)) this.#order = [...this.#order, key];
    this.#gone.delete(key);
    this.#asked.set(key, toast);
  }

  /** Takes the list as it is now, the newest first. */
  list(items: readonly KeyedItem[]): void {
    this.#listed = new Map(items.map(({key, item}) => [key, item]));
    const known = new Set(this.#order.filter((key) => this.#has(key)));
    for (const {key} of items.toReversed()) known.add(key);
    this.#order = [...known];
    for (const key of this.#gone) if (!this.#listed.has(key)) this.#gone.delete(key);
  }

  /** Takes one away; one of the list stays away while the list has it. */
  remove(key: string): void {
    this.#asked.delete(key);
    if (this.#listed.has(key)) this.#gone.add(key);
    else this.#order = this.#order.filter((other) => other !== key);
  }

  /** Those that show, the oldest first. */
  shown(most: number): readonly KeyedItem[] {
    return this.#open
      .slice(0, Math.max(0, most))
      .map((key) => ({key, item: this.#asked.get(key) ?? this.#listed.get(key)}));
  }

  /** Lets those go that have waited longest, where too many wait; gives their keys. */
  prune(most: number): readonly string[] {
    const open = this.#open;
    const dropped = open.slice(most, Math.max(most, open.length - WAITING));
    for (const key of dropped) this.remove(key);
    return dropped;
  }

  get #open(): readonly string[] {
    return this.#order.filter((key) => !this.#gone.has(key));
  }

  #has(key: string): boolean {
    return this.#asked.has(key) || this.#listed.has(key);
  }
}
