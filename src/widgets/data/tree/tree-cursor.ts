import {holdFocus} from '../../../core/hold-focus.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {TreeHost} from './tree-host.js';
import {nodeOf} from './visible-rows.js';
import '../../../core/words/en/tree.js';

/** How many neighbours of a row are remembered, from which one takes its place when it is gone. */
const NEIGHBOURS = 20;

/** A row by what it is about: a node, or the state of its branch. */
interface RowName {
  readonly key: string;
  readonly isState: boolean;
}

interface Held {
  readonly label: string;
  readonly neighbours: readonly RowName[];
}

/** What a cursor asks of the tree that it is in. */
export interface CursorOptions {
  /** The drawn row that the cursor is at. */
  readonly element: () => HTMLElement | null;
  /** The row that Tab comes to first, such as the chosen one; -1 for the first of all. */
  readonly preferred: () => number;
  /** Brings a row into view. */
  readonly reveal: (row: number) => void;
}

const same = (one: RowName | undefined, other: RowName): boolean =>
  one?.key === other.key && one.isState === other.isState;

/**
 * The one row that Tab comes to and the keys go on from. It keeps to its node wherever that goes; where the node is
 * gone, its neighbour takes its place, and where it is in a closed branch, that branch.
 */
export class TreeCursor {
  readonly #host: TreeHost;
  readonly #options: CursorOptions;
  #at?: RowName;
  #held?: Held;
  #hasFocus = false;
  #wantsFocus = false;

  constructor(host: TreeHost, options: CursorOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The row that the cursor is at, the chosen or the first one by default; -1 in an empty tree. */
  get row(): number {
    const {rows} = this.#host.model;
    const found = this.#at ? this.#rowOf(this.#at) : this.#options.preferred();
    return found >= 0 ? found : Math.min(0, rows.count - 1);
  }

  /** The node of that row, or the one whose branch it speaks of; -1 in an empty tree. */
  get node(): number {
    return nodeOf(this.#host.model.rows.at(this.row) ?? 0);
  }

  /** Puts the cursor on a row, with the focus unless that has to stay. */
  go(row: number, focus = true): void {
    const name = this.#nameOf(row);
    if (!name) return;
    this.#at = name;
    this.#wantsFocus ||= focus;
    if (focus) this.#options.reveal(row);
    this.#host.element.requestUpdate();
  }

  /** The nodes are about to be others: remembers what the cursor is among. */
  hold(): void {
    const row = this.row;
    const {model} = this.#host;
    const number = model.rows.at(row);
    if (number === undefined || !this.#at) return;
    const neighbours: RowName[] = [];
    for (const step of [1, -1])
      for (let far = 1; far <= NEIGHBOURS; far++) {
        const name = this.#nameOf(row + step * far);
        if (name && !name.isState) neighbours.push(name);
      }
    this.#held = {label: model.labelOf(nodeOf(number)), neighbours};
  }

  /** The rows are others: the cursor goes on to what took the place of its row. */
  settle(): void {
    const held = this.#held;
    this.#held = undefined;
    const at = this.#at;
    if (!at || this.#rowOf(at) >= 0) return;
    const node = this.#host.model.nodes.indexOf(at.key);
    if (node >= 0) return this.#toVisible(at, node);
    const heir = held?.neighbours.find((name) => this.#rowOf(name) >= 0);
    this.#at = heir ?? this.#nameOf(0);
    if (held && this.#hasFocus) say(word(this.#host.language, 'removed.named', {name: held.label}));
  }

  /** Whether the focus is on a row, so that it has to be there after the drawing as well. */
  beforeDrawing(): void {
    const active = this.#host.element.shadowRoot?.activeElement;
    this.#hasFocus = active instanceof HTMLElement && active.getAttribute('role') === 'treeitem';
  }

  afterDrawing(): void {
    const hasMoved = this.#wantsFocus;
    this.#wantsFocus = false;
    if (!hasMoved && !this.#hasFocus) return;
    const element = this.#options.element();
    if (!element) return holdFocus(this.#host.element);
    if (this.#host.element.shadowRoot?.activeElement !== element) element.focus({preventScroll: true});
    if (hasMoved) element.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  // The children have come in place of a row that said so; else a closed branch is above.
  #toVisible(at: RowName, node: number): void {
    const {model} = this.#host;
    const row = model.rows.rowOf(node);
    if (at.isState && row >= 0) {
      const next = model.rows.at(row + 1) ?? -1;
      return void (this.#at = this.#nameOf(next > node && model.nodes.isWithin(next, node) ? row + 1 : row));
    }
    let above = node;
    while (above >= 0 && model.rows.rowOf(above) < 0) above = model.nodes.parentOf(above);
    this.#at = this.#nameOf(above < 0 ? 0 : model.rows.rowOf(above));
  }

  #nameOf(row: number): RowName | undefined {
    const {rows, nodes} = this.#host.model;
    const number = rows.at(row);
    return number === undefined ? undefined : {key: nodes.keys[nodeOf(number)] as string, isState: number < 0};
  }

  #rowOf(name: RowName): number {
    const {rows, nodes} = this.#host.model;
    const row = rows.rowOf(nodes.indexOf(name.key));
    if (row < 0 || !name.isState) return row;
    return same(this.#nameOf(row + 1), name) ? row + 1 : -1;
  }
}
