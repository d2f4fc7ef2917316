import type {TreeNodes} from './tree-nodes.js';

/** A row that stands for the state of a branch, below the node of an index, as one number among those of nodes. */
export const stateRow = (node: number): number => -1 - node;

/** The node that a row is about: its own, or the one whose branch it speaks of. */
export const nodeOf = (row: number): number => (row < 0 ? -1 - row : row);

/** What decides which nodes are rows. */
export interface Openness {
  readonly nodes: TreeNodes;
  isOpen(node: number): boolean;
  /** Whether a node is left out, as by a filter. */
  isHidden(node: number): boolean;
  /** Whether an open branch says below itself how it stands with its children. */
  hasState(node: number): boolean;
}

/** How many more rows there is room for, so that a few branches open without a new list. */
const ROOM = 256;

/** The rows below an open node, in their order; below -1, all. */
function rowsBelow(node: number, from: Openness): Int32Array {
  const {nodes} = from;
  const end = node < 0 ? nodes.count : nodes.endOf(node);
  const rows = new Int32Array(2 * (end - node));
  let count = 0;
  if (node >= 0 && from.hasState(node)) rows[count++] = stateRow(node);
  for (let at = node + 1; at < end;) {
    if (from.isHidden(at)) {
      at = nodes.endOf(at);
      continue;
    }
    rows[count++] = at;
    const isOpen = from.isOpen(at);
    if (isOpen && from.hasState(at)) rows[count++] = stateRow(at);
    at = isOpen ? at + 1 : nodes.endOf(at);
  }
  return rows.subarray(0, count);
}

/**
 * The rows of a tree from top to bottom as indices of nodes, with what is in open branches, in one list of numbers. A
 * branch opens and closes by moving the rows behind it, whatever is in it.
 */
export class VisibleRows {
  readonly #from: Openness;
  #rows: Int32Array;
  #count: number;

  constructor(from: Openness) {
    this.#from = from;
    this.#rows = rowsBelow(-1, from);
    this.#count = this.#rows.length;
  }

  get count(): number {
    return this.#count;
  }

  /** The node of a row, or the number of a state's row; undefined where there is no such row. */
  at(row: number): number | undefined {
    return row >= 0 && row < this.#count ? this.#rows[row] : undefined;
  }

  /** The row of a node; -1 where it is in a closed branch or left out. */
  rowOf(node: number): number {
    const row = node < 0 ? -1 : this.#rows.indexOf(node);
    return row < this.#count ? row : -1;
  }

  /** A branch has been opened or closed, or stands otherwise with its children: its rows are made anew. */
  renew(node: number): void {
    const row = this.rowOf(node);
    if (row < 0) return;
    const below = this.#from.isOpen(node) ? rowsBelow(node, this.#from) : new Int32Array(0);
    const behind = this.#endOf(node, row);
    const place = row + 1 + below.length;
    const count = place + this.#count - behind;
    this.#makeRoom(count);
    this.#rows.copyWithin(place, behind, this.#count);
    this.#rows.set(below, row + 1);
    this.#count = count;
  }

  /** The first row behind a node that is not below it. */
  #endOf(node: number, row: number): number {
    const end = this.#from.nodes.endOf(node);
    let next = row + 1;
    while (next < this.#count && nodeOf(this.#rows[next] ?? 0) < end) next++;
    return next;
  }

  #makeRoom(count: number): void {
    if (count <= this.#rows.length) return;
    const rows = new Int32Array(count + ROOM);
    rows.set(this.#rows.subarray(0, this.#count));
    this.#rows = rows;
  }
}
