import {findAbove, parentOf} from '../../../core/composed-tree.js';
import {dispatchCommand} from '../../../core/commands.js';
import type {Condition} from '../../../data/types.js';

/** Something whose rows can be selected, as `<table-widget>`: it tells with `selection-change` what a user selects. */
export interface Selectable extends HTMLElement {
  /** The keys of the selected rows. */
  selection?: readonly string[];
  /** What all rows have to fit that are meant, those of other pages included; undefined where only those of the keys are. */
  readonly selectedAll?: {readonly filter: readonly Condition[]; readonly count: number} | undefined;
  /** Whether there is a check box for each row; undefined where the author has not said. */
  selectable?: boolean | 'single';
}

const isSelectable = (node: Node | null): node is Selectable =>
  node instanceof HTMLElement && 'selection' in node && 'selectable' in node;

/** What the rows are selected in: the element of an id, else the nearest around a place, else the first inside it. */
export function findSelectable(place: HTMLElement, id: string | undefined): Selectable | undefined {
  if (id) {
    const named = findAbove(place, id);
    return isSelectable(named) ? named : undefined;
  }
  for (let node = parentOf(place); node; node = parentOf(node)) if (isSelectable(node)) return node;
  return [...place.querySelectorAll('*')].find(isSelectable);
}

/** The keys of the selected rows; none where nothing is selected, or there is nothing to select in. */
export const keysOf = (source: Selectable | undefined): readonly string[] => source?.selection ?? [];

/** Lets go of all rows, so that everybody hears of it. */
export function clearSelection(source: Selectable | undefined, from: Element): void {
  if (source) dispatchCommand(source, '--clear-selection', from);
}
