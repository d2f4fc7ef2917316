import type {TreeNodes} from './tree-nodes.js';

/** Whether a node is chosen, not, or only in part of what is below it. */
export type Checked = 'false' | 'true' | 'mixed';

const NO = 0;
const YES = 1;
const SOME = 2;
const STATES: readonly Checked[] = ['false', 'true', 'mixed'];

/**
 * Which nodes are chosen where a branch stands for all that is in it: what is chosen is kept for each node without
 * children, and every branch follows from those below it. Nodes that are switched off keep what they are.
 */
export class CheckedNodes {
  readonly #nodes: TreeNodes;
  readonly #states: Uint8Array;

  /** A key of a branch means all below it, where `isWhole` says so; else it follows from those below it. */
  constructor(nodes: TreeNodes, keys: Iterable<string>, isWhole: (key: string) => boolean = () => true) {
    this.#nodes = nodes;
    this.#states = new Uint8Array(nodes.count);
    for (const key of keys) {
      const node = nodes.indexOf(key);
      if (node < 0) continue;
      if (nodes.childCount(node) === 0 || !isWhole(key)) this.#states[node] = YES;
      else this.#states.fill(YES, node, nodes.endOf(node));
    }
    this.#derive();
  }

  stateOf(node: number): Checked {
    return STATES[this.#states[node] ?? NO] ?? 'false';
  }

  /** The keys of all that are chosen as a whole, in the order of the tree. */
  keys(): string[] {
    const keys: string[] = [];
    this.#states.forEach((state, node) => {
      if (state === YES) keys.push(this.#nodes.keys[node] as string);
    });
    return keys;
  }

  /** Chooses these nodes with all below them, or lets them go. */
  set(nodes: Iterable<number>, on: boolean): void {
    for (const node of nodes) {
      const end = this.#nodes.endOf(node);
      for (let below = node; below < end; below++) if (!this.#nodes.isOff(below)) this.#states[below] = on ? YES : NO;
    }
    this.#derive();
  }

  /** Whether everything in a branch that can be chosen is chosen. */
  isWhole(node: number): boolean {
    return this.#states[node] === YES;
  }

  // From the end, so that what is below a branch is known before it.
  #derive(): void {
    const nodes = this.#nodes;
    const chosen = new Int32Array(nodes.count);
    const some = new Uint8Array(nodes.count);
    const choosable = new Int32Array(nodes.count);
    for (let node = nodes.count - 1; node >= 0; node--) {
      if ((choosable[node] ?? 0) > 0)
        this.#states[node] = stateFor(chosen[node] ?? 0, choosable[node] ?? 0, some[node] === 1);
      const parent = nodes.parentOf(node);
      if (parent < 0) continue;
      const state = this.#states[node] ?? NO;
      if (state !== NO) some[parent] = 1;
      if (nodes.isOff(node) && nodes.childCount(node) === 0) continue;
      choosable[parent] = (choosable[parent] ?? 0) + 1;
      if (state === YES) chosen[parent] = (chosen[parent] ?? 0) + 1;
    }
  }
}

function stateFor(chosen: number, choosable: number, hasSome: boolean): number {
  if (chosen === choosable) return YES;
  return hasSome ? SOME : NO;
}
