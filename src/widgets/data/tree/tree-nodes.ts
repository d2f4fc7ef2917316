const LAZY = 1;
const HOLLOW = 2;
const OFF = 4;

/** What is known of a node when it is added. */
export interface NewNode {
  readonly key: string;
  readonly record: unknown;
  /** The index of its parent; -1 at the top. */
  readonly parent: number;
  readonly isOff: boolean;
}

/**
 * All nodes of a tree in the order in which a fully open one shows them, as arrays by index: 100,000 nodes are a few
 * lists and no objects. What is below a node stands right behind it, up to its end.
 */
export class TreeNodes {
  readonly records: unknown[] = [];
  readonly keys: string[] = [];
  readonly #parents: number[] = [];
  readonly #depths: number[] = [];
  readonly #ends: number[] = [];
  readonly #places: number[] = [];
  readonly #families: number[] = [];
  readonly #flags: number[] = [];
  readonly #index = new Map<string, number>();
  #roots = 0;

  get count(): number {
    return this.keys.length;
  }

  /** The index of the node with a key; -1 where there is none. */
  indexOf(key: string | undefined): number {
    return key === undefined ? -1 : (this.#index.get(key) ?? -1);
  }

  has(key: string): boolean {
    return this.#index.has(key);
  }

  keyAt(index: number): string | undefined {
    return this.keys[index];
  }

  /** The index of the node above; -1 at the top. */
  parentOf(index: number): number {
    return this.#parents[index] ?? -1;
  }

  /** How many nodes are above. */
  depthOf(index: number): number {
    return this.#depths[index] ?? 0;
  }

  /** The first index that is no longer below a node. */
  endOf(index: number): number {
    return this.#ends[index] ?? index + 1;
  }

  /** The place among its siblings, from 0. */
  placeOf(index: number): number {
    return this.#places[index] ?? 0;
  }

  /** How many children a node has here; of -1, how many nodes are at the top. */
  childCount(index: number): number {
    return index < 0 ? this.#roots : (this.#families[index] ?? 0);
  }

  /** Whether a node can be opened. */
  isBranch(index: number): boolean {
    return this.childCount(index) > 0 || this.#has(index, LAZY | HOLLOW);
  }

  /** Whether the children of a node are still to be asked for. */
  isLazy(index: number): boolean {
    return this.#has(index, LAZY);
  }

  /** Whether a node was asked for its children, and there are none. */
  isHollow(index: number): boolean {
    return this.#has(index, HOLLOW);
  }

  isOff(index: number): boolean {
    return this.#has(index, OFF);
  }

  /** Whether a node is another one, or somewhere below it. */
  isWithin(index: number, above: number): boolean {
    return index >= above && index < this.endOf(above);
  }

  /** The children of a node in their order; of -1, the nodes at the top. */
  *childrenOf(index: number): Generator<number> {
    const end = index < 0 ? this.count : this.endOf(index);
    for (let child = index + 1; child < end; child = this.endOf(child)) yield child;
  }

  /** Adds a node behind all others, below the last that is not closed; gives its index. */
  add({key, record, parent, isOff}: NewNode): number {
    const index = this.keys.push(key) - 1;
    this.records.push(record);
    this.#index.set(key, index);
    this.#parents.push(parent);
    this.#depths.push(parent < 0 ? 0 : this.depthOf(parent) + 1);
    this.#ends.push(index + 1);
    this.#places.push(this.childCount(parent));
    this.#families.push(0);
    this.#flags.push(isOff ? OFF : 0);
    if (parent < 0) this.#roots++;
    else this.#families[parent] = this.childCount(parent) + 1;
    return index;
  }

  /** Everything below a node has been added. */
  close(index: number): void {
    this.#ends[index] = this.count;
  }

  /** How it stands with the children of a node: they are still to be asked for, or there are none. */
  mark(index: number, state: 'lazy' | 'hollow'): void {
    this.#flags[index] = (this.#flags[index] ?? 0) | (state === 'lazy' ? LAZY : HOLLOW);
  }

  #has(index: number, flag: number): boolean {
    return ((this.#flags[index] ?? 0) & flag) !== 0;
  }
}
