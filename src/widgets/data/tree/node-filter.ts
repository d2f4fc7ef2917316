import {foldText} from '../../../data/matches.js';
import type {TreeNodes} from './tree-nodes.js';

/** Which nodes a text finds, and which of the others are shown with them. */
export interface FoundNodes {
  /** How many nodes the text is found in. */
  readonly count: number;
  isMatch(node: number): boolean;
  isHidden(node: number): boolean;
  /** Whether something is found below a node, so that it stands open. */
  leadsToMatch(node: number): boolean;
  /** The place among the siblings that are shown, from 0. */
  placeOf(node: number): number;
  /** How many of the siblings are shown. */
  familySize(node: number): number;
}

const MATCH = 1;
const LEADS = 2;
const SHOWN = 4;

/** The words of a filter, folded; none where it is blank. */
export const wordsOf = (filter: string | undefined): readonly string[] =>
  foldText(filter ?? '')
    .split(/\s+/)
    .filter(Boolean);

/**
 * Finds the nodes whose label has every word. What is above a match is shown too, and what is below a match that has
 * none below itself, since it may be what was looked for.
 */
export function findNodes(
  nodes: TreeNodes,
  words: readonly string[],
  foldedLabel: (node: number) => string,
): FoundNodes {
  const marks = new Uint8Array(nodes.count);
  let count = 0;
  for (let node = nodes.count - 1; node >= 0; node--) {
    const label = foldedLabel(node);
    if (words.every((word) => label.includes(word))) {
      marks[node] = (marks[node] ?? 0) | MATCH | SHOWN;
      count++;
    }
    const parent = nodes.parentOf(node);
    if (marks[node] && parent >= 0) marks[parent] = (marks[parent] ?? 0) | LEADS | SHOWN;
  }
  showBelow(nodes, marks);
  const {places, sizes} = countShown(nodes, marks);
  const has = (node: number, mark: number): boolean => ((marks[node] ?? 0) & mark) !== 0;
  return {
    count,
    isMatch: (node) => has(node, MATCH),
    isHidden: (node) => !has(node, SHOWN),
    leadsToMatch: (node) => has(node, LEADS),
    placeOf: (node) => places[node] ?? 0,
    familySize: (node) => sizes[nodes.parentOf(node) + 1] ?? 0,
  };
}

function showBelow(nodes: TreeNodes, marks: Uint8Array): void {
  for (let node = 0; node < nodes.count; node++) {
    const mark = marks[node] ?? 0;
    if ((mark & MATCH) === 0 || (mark & LEADS) !== 0) continue;
    const end = nodes.endOf(node);
    for (let below = node + 1; below < end; below++) marks[below] = (marks[below] ?? 0) | SHOWN;
    node = end - 1;
  }
}

/** The sizes stand by the parent's index and one, so that the top is 0. */
function countShown(nodes: TreeNodes, marks: Uint8Array): {places: Int32Array; sizes: Int32Array} {
  const places = new Int32Array(nodes.count);
  const sizes = new Int32Array(nodes.count + 1);
  for (let node = 0; node < nodes.count; node++) {
    if (((marks[node] ?? 0) & SHOWN) === 0) continue;
    const parent = nodes.parentOf(node) + 1;
    places[node] = sizes[parent] ?? 0;
    sizes[parent] = (sizes[parent] ?? 0) + 1;
  }
  return {places, sizes};
}
