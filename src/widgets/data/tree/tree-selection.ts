import {emit} from '../../../core/emit.js';
import {CheckedNodes, type Checked} from './checked-nodes.js';
import {nodeOf} from './visible-rows.js';
import type {TreeHost} from './tree-host.js';
import type {TreeNodes} from './tree-nodes.js';

/** Detail of `selection-change`. */
export interface TreeSelectionDetail {
  /** The keys of all chosen nodes, in the order of the tree. */
  readonly keys: readonly string[];
  /** The records of these keys, as far as they are here. */
  readonly records: readonly unknown[];
}

/** What of a tree is chosen: what users do with it is told, what the page sets is not. */
export class TreeSelection {
  readonly #host: TreeHost;
  #nodes?: TreeNodes;
  #checked?: CheckedNodes;
  /** Chosen by the page, but in no branch that is here. */
  #away: readonly string[] = [];
  #anchor?: string;
  #told?: readonly string[];

  constructor(host: TreeHost) {
    this.#host = host;
  }

  get isMultiple(): boolean {
    return this.#host.element.selection === 'multiple';
  }

  /** How it stands with a node; undefined where it can't be chosen. */
  stateOf(node: number): Checked | undefined {
    if (!this.canChoose(node)) return undefined;
    if (this.isMultiple) return this.#checked?.stateOf(node) ?? 'false';
    return this.#told?.[0] === this.#host.model.nodes.keys[node] ? 'true' : 'false';
  }

  canChoose(node: number): boolean {
    const {selection = 'none'} = this.#host.element;
    return selection === 'leaf' ? !this.#host.model.nodes.isBranch(node) : selection !== 'none';
  }

  /** The page has set the keys, or another way of choosing. */
  take(keys: unknown): void {
    const {nodes} = this.#host.model;
    const given = Array.isArray(keys) ? keys.map(String) : [];
    if (keys === this.#told && this.#nodes === nodes && this.isMultiple === (this.#checked !== undefined)) return;
    this.#told = given;
    this.#nodes = nodes;
    this.#away = given.filter((key) => !nodes.has(key));
    this.#checked = this.isMultiple ? new CheckedNodes(nodes, given) : undefined;
  }

  /** The nodes are others. Lets go of what is no more, where `isComplete` says that it is not only on its way. */
  rebuilt(isComplete: boolean): void {
    const {nodes} = this.#host.model;
    const before = this.#nodes;
    if (!before || before === nodes) return;
    const keys = this.#checked?.keys() ?? this.#told ?? [];
    const gone = keys.filter((key) => before.has(key) && !nodes.has(key));
    this.#nodes = nodes;
    if (!isComplete) this.#away = [...new Set([...this.#away, ...gone])];
    // What was chosen before it had children means all of them.
    const isWhole = (key: string): boolean => before.childCount(before.indexOf(key)) === 0 || !before.has(key);
    if (this.#checked) this.#checked = new CheckedNodes(nodes, [...keys, ...this.#away], isWhole);
    this.#away = this.#away.filter((key) => !nodes.has(key));
    if (isComplete && gone.length > 0) this.#tell(keys.filter((key) => nodes.has(key)));
  }

  /** A user chooses a node, or lets it go where several can be chosen; with `extend`, all from the last one to it. */
  choose(node: number, extend = false): void {
    const {nodes} = this.#host.model;
    if (nodes.isOff(node) || !this.canChoose(node)) return;
    const key = nodes.keys[node] as string;
    if (!this.#checked) {
      if (this.#told?.[0] !== key) this.#tell([key]);
      return;
    }
    const span = extend ? this.#spanTo(node) : [node];
    this.#checked.set(span, extend || !this.#checked.isWhole(node));
    if (!extend) this.#anchor = key;
    this.#tellChecked();
  }

  /** The keys go from one node to the next with Shift held: both are chosen, and a range goes from the first. */
  extend(from: number, to: number): void {
    this.#anchor ??= this.#host.model.nodes.keys[from];
    this.#checked?.set(this.#spanTo(to), true);
    this.#tellChecked();
  }

  /** Chooses all that is shown, or lets it go where all of it is chosen. */
  chooseAll(): void {
    const checked = this.#checked;
    if (!checked) return;
    const shown = this.#shown(0, this.#host.model.rows.count);
    const {nodes} = this.#host.model;
    const isAll = shown.every((node) => nodes.isOff(node) || checked.isWhole(node));
    checked.set(shown, !isAll);
    this.#tellChecked();
  }

  #spanTo(node: number): readonly number[] {
    const {rows, nodes} = this.#host.model;
    const to = rows.rowOf(node);
    const from = rows.rowOf(nodes.indexOf(this.#anchor));
    return from < 0 ? [node] : this.#shown(Math.min(from, to), Math.max(from, to) + 1);
  }

  // A branch that is open is chosen by those in it: one at the end of a range is not meant with all that is below.
  #shown(from: number, to: number): readonly number[] {
    const {rows, nodes, found} = this.#host.model;
    const shown: number[] = [];
    for (let row = from; row < to; row++) {
      const number = rows.at(row) ?? -1;
      if (number < 0) continue;
      const isOpen = this.#host.model.isOpen(number) && nodes.childCount(number) > 0;
      if (!isOpen && !nodes.isOff(number) && (!found || !found.leadsToMatch(number))) shown.push(nodeOf(number));
    }
    return shown;
  }

  #tellChecked(): void {
    this.#tell([...(this.#checked?.keys() ?? []), ...this.#away]);
  }

  #tell(keys: readonly string[]): void {
    const {element, model} = this.#host;
    this.#told = keys;
    element.selected = keys;
    const records = keys
      .filter((key) => model.nodes.has(key))
      .map((key) => model.nodes.records[model.nodes.indexOf(key)]);
    emit<TreeSelectionDetail>(element, 'selection-change', {detail: {keys, records}});
    this.#host.renew();
  }
}
