import {isRecord} from '../../../data/is-record.js';
import {foldText} from '../../../data/matches.js';
import {buildNodes, type TreeInput} from './build-nodes.js';
import {findNodes, wordsOf, type FoundNodes} from './node-filter.js';
import {nodeLabel, sameShape, type NodeFields} from './node-fields.js';
import type {TreeNodes} from './tree-nodes.js';
import {VisibleRows, type Openness} from './visible-rows.js';

/** How it stands with the children of a branch, where that is worth a row. */
export type BranchStatus = 'loading' | 'error' | 'empty';

const NOTHING: TreeInput = {items: [], fields: {}};

const opensByItself = (record: unknown): boolean => isRecord(record) && record['expanded'] === true;

/** What a tree shows: its nodes, which of them are open, which a filter leaves, and the rows that come of it. */
export class TreeModel implements Openness {
  #nodes = buildNodes(NOTHING);
  #fields: NodeFields = {};
  #order?: string;
  #expanded = new Set<string>();
  #open = new Uint8Array(0);
  #words: readonly string[] = [];
  #found?: FoundNodes;
  #labels: (string | undefined)[] = [];
  #rows?: VisibleRows;
  readonly #statusOf: (key: string, node: number) => BranchStatus | undefined;

  /** `statusOf` says how it stands with the children of a branch; by default it is empty where there are none. */
  constructor(statusOf?: (key: string, node: number) => BranchStatus | undefined) {
    this.#statusOf = statusOf ?? ((_, node) => (this.#nodes.childCount(node) === 0 ? 'empty' : undefined));
  }

  get nodes(): TreeNodes {
    return this.#nodes;
  }

  get rows(): VisibleRows {
    return (this.#rows ??= new VisibleRows(this));
  }

  /** The words that are looked for, folded; none without a filter. */
  get words(): readonly string[] {
    return this.#words;
  }

  /** What the filter finds; undefined without one. */
  get found(): FoundNodes | undefined {
    return this.#found;
  }

  /** The keys of the open branches, whatever a filter opens beside them. */
  get expanded(): readonly string[] {
    return [...this.#expanded];
  }

  /** Makes the tree anew. What is open stays open by its key; a record may say that it begins open. */
  take(input: TreeInput): void {
    const before = this.#nodes;
    const nodes = buildNodes(input);
    this.#nodes = nodes;
    this.#fields = input.fields;
    this.#order = input.order;
    this.#labels = [];
    nodes.records.forEach((record, node) => {
      const key = nodes.keys[node] as string;
      if (opensByItself(record) && !before.has(key)) this.#expanded.add(key);
    });
    this.#reopen();
  }

  /** Takes newer records of nodes that stand where they stood; false, and nothing done, where one does not. */
  patch(records: ReadonlyMap<string, unknown>): boolean {
    const {nodes} = this;
    for (const [key, record] of records) {
      const node = nodes.indexOf(key);
      if (node < 0 || !sameShape(nodes.records[node], record, [this.#fields.parent, this.#order])) return false;
    }
    let isRenamed = false;
    for (const [key, record] of records) {
      const node = nodes.indexOf(key);
      isRenamed ||= this.labelOf(node) !== nodeLabel(record, this.#fields);
      nodes.records[node] = record;
      this.#labels[node] = undefined;
    }
    if (isRenamed && this.#found) this.#refilter();
    return true;
  }

  labelOf(node: number): string {
    return nodeLabel(this.#nodes.records[node], this.#fields);
  }

  /** Opens these branches and closes all others. */
  expandOnly(keys: Iterable<string>): void {
    this.#expanded = new Set(keys);
    this.#reopen();
  }

  /** Opens a node that is about to become a branch. */
  expand(key: string): void {
    this.#expanded.add(key);
  }

  /** Opens a branch or closes it; false where it was so already. While a filter is on, only for as long as that. */
  setOpen(node: number, on: boolean): boolean {
    if (!this.#nodes.isBranch(node) || this.isOpen(node) === on) return false;
    const key = this.#nodes.keys[node] as string;
    this.#open[node] = on ? 1 : 0;
    if (!this.#found) {
      if (on) this.#expanded.add(key);
      else this.#expanded.delete(key);
    }
    this.#rows?.renew(node);
    return true;
  }

  /** Opens what is above a node, so that it has a row; gives the nodes that were closed. */
  reveal(node: number): readonly number[] {
    const opened: number[] = [];
    for (let above = this.#nodes.parentOf(node); above >= 0; above = this.#nodes.parentOf(above))
      if (this.setOpen(above, true)) opened.unshift(above);
    return opened;
  }

  /** Shows the nodes in which these words are, with what is above them; all for a blank text. */
  filter(text: string | undefined): void {
    this.#words = wordsOf(text);
    this.#refilter();
  }

  /** The children of a branch are another, or come: its rows are made anew. */
  renew(node: number): void {
    this.#rows?.renew(node);
  }

  isOpen(node: number): boolean {
    return this.#open[node] === 1 && this.#nodes.isBranch(node);
  }

  isHidden(node: number): boolean {
    return this.#found?.isHidden(node) ?? false;
  }

  hasState(node: number): boolean {
    return this.statusOf(node) !== undefined;
  }

  statusOf(node: number): BranchStatus | undefined {
    return this.#statusOf(this.#nodes.keys[node] as string, node);
  }

  /** The place of a node among those of its siblings that are shown, from 0. */
  placeOf(node: number): number {
    return this.#found?.placeOf(node) ?? this.#nodes.placeOf(node);
  }

  /** How many siblings are shown, the node among them. */
  familySize(node: number): number {
    return this.#found?.familySize(node) ?? this.#nodes.childCount(this.#nodes.parentOf(node));
  }

  #reopen(): void {
    this.#open = new Uint8Array(this.#nodes.count);
    for (const key of this.#expanded) {
      const node = this.#nodes.indexOf(key);
      if (node >= 0) this.#open[node] = 1;
    }
    this.#refilter();
  }

  #refilter(): void {
    const wasOn = this.#found !== undefined;
    this.#found =
      this.#words.length === 0 ? undefined : findNodes(this.#nodes, this.#words, (node) => this.#folded(node));
    if (this.#found) this.#openMatches(this.#found);
    else if (wasOn) return this.#reopen();
    this.#rows = undefined;
  }

  #openMatches(found: FoundNodes): void {
    for (let node = 0; node < this.#nodes.count; node++) this.#open[node] = found.leadsToMatch(node) ? 1 : 0;
  }

  #folded(node: number): string {
    return (this.#labels[node] ??= foldText(this.labelOf(node)));
  }
}
