import {canHold} from '../node-fields.js';
import type {TreeModel} from '../tree-model.js';

/** Where a node may go: below which one, -1 for the top, and before which of its children; -1 for the end. */
export interface MovePlace {
  readonly parent: number;
  readonly before: number;
  /** The place among the children, the moved node not counted, from 0. */
  readonly index: number;
}

/** A gap between two rows, and how deep the node would stand there. */
export interface MoveGap {
  readonly gap: number;
  readonly depth: number;
}

/**
 * The places that a node of a tree can be moved to: gaps between the rows that are shown, those of the node itself and
 * of all below it left out, and in each gap the depths that its neighbours allow.
 */
export class MovePlan {
  readonly #model: TreeModel;
  readonly #node: number;
  /** The nodes of the rows that are shown and stay, in their order. */
  readonly rows: readonly number[];
  /** Where the node is now. */
  readonly start: MoveGap;

  constructor(model: TreeModel, node: number) {
    this.#model = model;
    this.#node = node;
    const rows: number[] = [];
    let gap = 0;
    for (let row = 0; row < model.rows.count; row++) {
      const shown = model.rows.at(row) ?? -1;
      if (shown === node) gap = rows.length;
      if (shown >= 0 && !model.nodes.isWithin(shown, node)) rows.push(shown);
    }
    this.rows = rows;
    this.start = {gap, depth: model.nodes.depthOf(node)};
  }

  /** The gap above the row of a node, or below it; undefined in what is moved. */
  gapAt(node: number, isBelow: boolean): number | undefined {
    const row = this.rows.indexOf(node);
    return row < 0 ? undefined : row + (isBelow ? 1 : 0);
  }

  /** A gap and a depth as near to these as there is a place for. */
  fit({gap, depth}: MoveGap): MoveGap {
    const fitted = Math.min(Math.max(gap, 0), this.rows.length);
    const {least, most} = this.#depths(fitted);
    return {gap: fitted, depth: Math.min(Math.max(depth, least), most)};
  }

  /** What a gap means in the tree. */
  placeOf({gap, depth}: MoveGap): MovePlace {
    const {nodes} = this.#model;
    const above = this.rows[gap - 1];
    if (above === undefined) return this.#placeAfter(-1, -1);
    if (depth <= nodes.depthOf(above)) {
      const sibling = this.#ancestorAt(above, depth);
      return this.#placeAfter(nodes.parentOf(sibling), sibling);
    }
    return this.#model.isOpen(above) ? this.#placeAfter(above, -1) : this.#placeAtEnd(above);
  }

  /** Whether a place is the one where the node is. */
  isHere({parent, index}: MovePlace): boolean {
    const {nodes} = this.#model;
    return parent === nodes.parentOf(this.#node) && index === nodes.placeOf(this.#node);
  }

  #depths(gap: number): {least: number; most: number} {
    const {nodes} = this.#model;
    const above = this.rows[gap - 1];
    const below = this.rows[gap];
    if (above === undefined) return {least: 0, most: 0};
    const own = nodes.depthOf(above);
    const least = below === undefined ? 0 : nodes.depthOf(below);
    return {least, most: Math.max(least, canHold(nodes.records[above]) ? own + 1 : own)};
  }

  #ancestorAt(node: number, depth: number): number {
    let at = node;
    while (this.#model.nodes.depthOf(at) > depth) at = this.#model.nodes.parentOf(at);
    return at;
  }

  /** Behind a child, or as the first where that is -1. */
  #placeAfter(parent: number, sibling: number): MovePlace {
    let index = 0;
    let before = -1;
    let isBehind = sibling < 0;
    for (const child of this.#model.nodes.childrenOf(parent)) {
      if (child !== this.#node && isBehind) {
        before = child;
        break;
      }
      if (child !== this.#node) index++;
      if (child === sibling) isBehind = true;
    }
    return {parent, before, index};
  }

  #placeAtEnd(parent: number): MovePlace {
    const {nodes} = this.#model;
    const isOwn = nodes.parentOf(this.#node) === parent;
    return {parent, before: -1, index: nodes.childCount(parent) - (isOwn ? 1 : 0)};
  }
}

/** One step within its family, into the sibling above or out of its parent; undefined where there is no such step. */
export function stepPlace(model: TreeModel, node: number, step: 'up' | 'down' | 'in' | 'out'): MovePlace | undefined {
  const {nodes} = model;
  const parent = nodes.parentOf(node);
  const siblings = [...nodes.childrenOf(parent)];
  const at = siblings.indexOf(node);
  const above = siblings[at - 1];
  if (step === 'up') return above === undefined ? undefined : {parent, before: above, index: at - 1};
  if (step === 'down')
    return siblings[at + 1] === undefined ? undefined : {parent, before: siblings[at + 2] ?? -1, index: at + 1};
  if (step === 'in') {
    const isHolder = above !== undefined && canHold(nodes.records[above]);
    return isHolder ? {parent: above, before: -1, index: nodes.childCount(above)} : undefined;
  }
  if (parent < 0) return undefined;
  const family = [...nodes.childrenOf(nodes.parentOf(parent))];
  const place = family.indexOf(parent);
  return {parent: nodes.parentOf(parent), before: family[place + 1] ?? -1, index: place + 1};
}
