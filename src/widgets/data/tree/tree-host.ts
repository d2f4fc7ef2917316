import type {WidgetElement} from '../../../core/widget-element.js';
import type {TreeModel} from './tree-model.js';

/** What can be chosen in a tree: nothing, one node, any, or one of those without children. */
export type TreeSelectionMode = 'none' | 'single' | 'multiple' | 'leaf';

/** The properties of a tree that its features read. */
export interface TreeElement extends WidgetElement {
  readonly selection?: TreeSelectionMode;
  selected?: readonly string[];
  readonly childrenSource?: unknown;
  readonly moveAction?: unknown;
  readonly reorderable?: boolean;
}

/** A node of a tree, as events tell of it. */
export interface NodeDetail {
  /** The key of the node. */
  readonly key: string;
  /** The record of the node, or its text. */
  readonly record: unknown;
}

/** What the features of a tree may know of it and ask of it. */
export interface TreeHost {
  readonly element: TreeElement;
  readonly model: TreeModel;
  readonly language: string;
  /** Draws the tree again; `rebuilt` where its nodes are others. */
  renew(rebuilt?: boolean): void;
}

export const detailOf = ({nodes}: TreeModel, node: number): NodeDetail => ({
  key: nodes.keys[node] as string,
  record: nodes.records[node],
});
