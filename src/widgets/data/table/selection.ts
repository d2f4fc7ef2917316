/** How many of the rows that are shown are selected. */
export type SelectionState = 'none' | 'some' | 'all';

/** Which rows are selected, by their keys, so that a selection outlives refreshes, sorting and pages. */
export class Selection {
  #keys: ReadonlySet<string> = new Set();
  #anchor?: string;

  get size(): number {
    return this.#keys.size;
  }

  get keys(): readonly string[] {
    return [...this.#keys];
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** True where that is another selection than before. */
  set(keys: Iterable<string>): boolean {
    const next = new Set(keys);
    const same = next.size === this.#keys.size && [...next].every((key) => this.#keys.has(key));
    this.#keys = next;
    return !same;
  }

  /** Selects one row or lets it go; with `extend`, all rows between it and the last one that was clicked. */
  toggle(key: string, on: boolean, shown: readonly string[], extend = false): void {
    const next = new Set(this.#keys);
    for (const each of extend ? this.#span(key, shown) : [key]) {
      if (on) next.add(each);
      else next.delete(each);
    }
    this.#keys = next;
    this.#anchor = key;
  }

  /** Selects all rows that are shown, or lets them go; those of other pages stay as they are. */
  toggleAll(on: boolean, shown: readonly string[]): void {
    const next = new Set(this.#keys);
    for (const key of shown) {
      if (on) next.add(key);
      else next.delete(key);
    }
    this.#keys = next;
  }

  /** Lets go of rows that are no more; true where there were any. */
  prune(isThere: (key: string) => boolean): boolean {
    const kept = [...this.#keys].filter(isThere);
    if (kept.length === this.#keys.size) return false;
    this.#keys = new Set(kept);
    return true;
  }

  stateOf(shown: readonly string[]): SelectionState {
    if (this.#keys.size === 0) return 'none';
    let count = 0;
    for (const key of shown) if (this.#keys.has(key)) count++;
    if (count === 0) return 'none';
    return count === shown.length ? 'all' : 'some';
  }

  #span(key: string, shown: readonly string[]): readonly string[] {
    const from = this.#anchor === undefined ? -1 : shown.indexOf(this.#anchor);
    const to = shown.indexOf(key);
    return from < 0 || to < 0 ? [key] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  }
}
