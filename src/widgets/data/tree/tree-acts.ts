import {emit} from '../../../core/emit.js';
import type {TreeBranches} from './tree-branches.js';
import type {TreeCursor} from './tree-cursor.js';
import {detailOf, type NodeDetail, type TreeHost} from './tree-host.js';
import type {TreeSelection} from './tree-selection.js';
import {nodeOf} from './visible-rows.js';

/** What the acts of a user work on. */
export interface ActingHost extends TreeHost {
  readonly branches: TreeBranches;
  readonly cursor: TreeCursor;
  readonly chosen: TreeSelection;
  readonly acts: TreeActs;
  readonly movingNow: {handleKey(event: KeyboardEvent): boolean} | undefined;
  /** Brings a row into view. */
  reveal(row: number): void;
  /** A user has opened or closed branches. */
  openingsChanged(): void;
}

/** What a user does to a node, by the pointer or a key. */
export class TreeActs {
  readonly #host: ActingHost;

  constructor(host: ActingHost) {
    this.#host = host;
  }

  /** Opens a branch or closes it, unless the page refuses. */
  setOpen(node: number, on: boolean): boolean {
    const {element, model, branches} = this.#host;
    if (!model.nodes.isBranch(node) || model.isOpen(node) === on) return false;
    const options = {detail: detailOf(model, node), cancelable: true};
    const isAllowed = on
      ? emit<NodeDetail>(element, 'node-expand', options)
      : emit<NodeDetail>(element, 'node-collapse', options);
    if (!isAllowed || !model.setOpen(node, on)) return false;
    if (on) branches.want(node, true);
    this.#host.openingsChanged();
    return true;
  }

  toggle(node: number): void {
    this.setOpen(node, !this.#host.model.isOpen(node));
  }

  /** Opens all closed siblings of a node, and the node. */
  openSiblings(node: number): void {
    const {nodes} = this.#host.model;
    for (const sibling of nodes.childrenOf(nodes.parentOf(node)))
      if (!this.#host.model.isHidden(sibling)) this.setOpen(sibling, true);
  }

  /** A row is clicked, or Enter pressed on it. */
  activate(row: number, event: Event, extend = false): void {
    const number = this.#host.model.rows.at(row);
    if (number === undefined) return;
    const node = nodeOf(number);
    const {element, model, branches} = this.#host;
    if (number < 0) {
      if (model.statusOf(node) === 'error') branches.refresh(model.nodes.keys[node] as string);
      return;
    }
    if (model.nodes.isOff(node)) return event.preventDefault();
    const options = {detail: detailOf(model, node), cancelable: true};
    if (!emit<NodeDetail>(element, 'node-click', options)) event.preventDefault();
    else this.#follow(node, event, extend);
  }

  /** Space is pressed on a row, or its check box clicked: it is chosen, or does what a click does. */
  choose(row: number, event: Event, extend = false): void {
    const number = this.#host.model.rows.at(row);
    if (number !== undefined && number >= 0 && this.#host.chosen.canChoose(number))
      this.#host.chosen.choose(number, extend);
    else this.activate(row, event);
  }

  // What has an address leads there. A branch opens where there is nothing else that a click could mean.
  #follow(node: number, event: Event, extend: boolean): void {
    const {model, chosen} = this.#host;
    if (chosen.canChoose(node)) chosen.choose(node, extend);
    else if (!isOnLink(event) && model.nodes.isBranch(node)) this.toggle(node);
  }
}

const isOnLink = (event: Event): boolean => event.composedPath().some((place) => place instanceof HTMLAnchorElement);
