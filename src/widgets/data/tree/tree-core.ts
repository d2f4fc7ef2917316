import type {PropertyValues} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {listOf} from '../../../core/list-of.js';
import {limited} from '../../../core/limited.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {Delivery, LiveList} from '../../../data/types.js';
import type {NodeMove} from './build-nodes.js';
import {TreeActs, type ActingHost} from './tree-acts.js';
import {TreeBranches} from './tree-branches.js';
import {TreeCursor} from './tree-cursor.js';
import type {TreeMoving} from './moving/tree-moving.js';
import type {TreeElement} from './tree-host.js';
import {TreeKeys} from './tree-keys.js';
import {TreePointer} from './tree-pointer.js';
import {TreeModel} from './tree-model.js';
import {TreeSelection} from './tree-selection.js';
import {TreeWindow} from './tree-window.js';
import '../../../core/words/en/tree.js';

/** What a tree reads of its element to make its nodes. */
export interface CoreElement extends TreeElement {
  readonly items?: readonly unknown[];
  readonly key?: string;
  readonly labelField?: string;
  readonly parentField?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  filter?: string;
  expanded?: readonly string[];
}

/** The properties that say which nodes there are. */
const NODES = ['items', 'key', 'labelField', 'parentField', 'orderBy', 'limit'] as const;
/** Milliseconds between two numbers of matches that are said. */
const TELL = 1000;

/** What a tree is made of beside its nodes on the page: its model, what a reader asked of it, and what the features share. */
export class TreeCore implements ActingHost {
  readonly element: CoreElement;
  readonly model: TreeModel;
  readonly branches: TreeBranches;
  readonly chosen: TreeSelection;
  readonly cursor: TreeCursor;
  readonly view: TreeWindow;
  readonly acts: TreeActs;
  readonly keys: TreeKeys;
  readonly pointer: TreePointer;
  /** Moves that the data does not know of yet, by the key of the node. */
  readonly moves = new Map<string, NodeMove>();
  /** Those of them for which an answer is waited for. */
  readonly pending = new Set<string>();
  /** Moves nodes, where users may; it comes when it is first wanted. */
  moving?: TreeMoving;
  readonly #language: LanguageController;
  #live?: LiveList;
  /** Records that came since the last drawing; `all` where more than records has changed. */
  #news: Map<string, unknown> | 'all' = new Map();
  #isRebuilt = false;
  #toldOpen?: readonly string[];

  constructor(element: CoreElement) {
    this.element = element;
    this.#language = new LanguageController(element);
    this.branches = new TreeBranches(this);
    this.model = new TreeModel((key, node) => this.branches.statusOf(key, node));
    this.chosen = new TreeSelection(this);
    this.view = new TreeWindow(element);
    this.cursor = new TreeCursor(this, {
      element: () => element.shadowRoot?.querySelector<HTMLElement>('.row[tabindex="0"]') ?? null,
      preferred: () => this.#chosenRow(),
      reveal: (row) => this.view.reveal(row),
    });
    this.acts = new TreeActs(this);
    this.pointer = new TreePointer(this);
    this.keys = new TreeKeys(this, this.acts, () => this.view.page);
  }

  /** What moves nodes, where users may and it is there. */
  get movingNow(): TreeMoving | undefined {
    return this.element.reorderable ? this.moving : undefined;
  }

  get language(): string {
    return this.#language.language;
  }

  receive(delivery: Delivery): void {
    const {change, list} = delivery;
    this.#live = list;
    const isOfRecords = change.type === 'patch' && !change.moved && !change.inserted.length && !change.removed.length;
    if (!isOfRecords || !list || this.#news === 'all') this.#news = 'all';
    else for (const key of change.updated.keys()) this.#news.set(key, list.get(key));
    this.#confirmMoves(change);
    delivery.merge();
  }

  renew(rebuilt = false): void {
    this.#isRebuilt ||= rebuilt;
    this.element.requestUpdate();
  }

  reveal(row: number): void {
    this.view.reveal(row);
  }

  openingsChanged(): void {
    if (!this.model.found) this.element.expanded = this.#toldOpen = this.model.expanded;
    this.element.requestUpdate();
  }

  /** The row that an element or an event of the page is about; -1 for none. */
  rowAt(place: EventTarget | null): number {
    const element = place instanceof Element ? place.closest<HTMLElement>('.row') : null;
    if (!element) return -1;
    const row = this.model.rows.rowOf(this.model.nodes.indexOf(element.dataset['key']));
    return row >= 0 && element.classList.contains('state') ? row + 1 : row;
  }

  /** Reads the properties of the tree anew. */
  update(changed: PropertyValues): void {
    const {element, model} = this;
    if (changed.has('childrenSource') && element.hasUpdated) {
      this.branches.clear();
      this.#isRebuilt = true;
    }
    const isOpened = changed.has('expanded') && element.expanded !== this.#toldOpen;
    if (isOpened) this.#expandOnly(element.expanded);
    const isRebuilt = this.#updateNodes(changed);
    if (changed.has('filter')) this.#filter();
    if (changed.has('selected') || changed.has('selection')) this.chosen.take(element.selected);
    if (isOpened || isRebuilt) for (const key of model.expanded) this.branches.want(model.nodes.indexOf(key));
    this.cursor.settle();
    this.moving?.settle();
  }

  /** What the data knows of by now need not be laid over it. */
  #confirmMoves(change: Delivery['change']): void {
    for (const [key, move] of this.moves) {
      const isGone = change.type === 'patch' && change.removed.includes(key) && !change.inserted.includes(key);
      const isKnown = isGone || change.type === 'replace' || change.updated.has(key) || change.inserted.includes(key);
      if (!isKnown) continue;
      this.#news = 'all';
      if (isGone || !this.pending.has(key)) this.moves.delete(key);
      else move.record = this.#live?.get(key) ?? move.record;
    }
  }

  #expandOnly(keys: unknown): void {
    this.model.expandOnly(Array.isArray(keys) ? keys.map(String) : []);
  }

  /** True where the nodes are others. */
  #updateNodes(changed: PropertyValues): boolean {
    const news = this.#news;
    const isNew = NODES.some((name) => changed.has(name));
    if (!isNew && !this.#isRebuilt) return false;
    // The page gives other data itself, and so answers for the moves.
    if (changed.has('items') && news !== 'all' && news.size === 0)
      for (const key of [...this.moves.keys()]) if (!this.pending.has(key)) this.moves.delete(key);
    this.#news = new Map();
    const isOfRecords = isNew && !this.#isRebuilt && news !== 'all' && news.size > 0 && this.moves.size === 0;
    this.#isRebuilt = false;
    if (isOfRecords && this.model.patch(news)) return false;
    this.#rebuild();
    return true;
  }

  #rebuild(): void {
    const {element, model, view} = this;
    const {row, cut} = view.first;
    const top = model.rows.at(row);
    const topKey = top === undefined || row === 0 ? undefined : model.nodes.keys[Math.max(top, -1 - top)];
    this.cursor.hold();
    const items = limited(listOf(element, 'items', element.items), element.limit);
    const live = this.#live?.size === items.length && this.#live.at(0) === items[0] ? this.#live : undefined;
    const {key, labelField: label, parentField: parent} = element;
    model.take({
      items,
      ...(element.orderBy && {order: element.orderBy}),
      fields: {...(key && {key}), ...(label && {label}), ...(parent && {parent})},
      ...(live && {keyAt: (place: number) => live.key(place)}),
      ...(this.branches.records && {branches: this.branches.records}),
      moves: this.moves,
    });
    this.branches.prune();
    this.chosen.rebuilt(element.dataController?.state !== 'loading');
    const now = model.rows.rowOf(model.nodes.indexOf(topKey));
    if (now >= 0) view.keep(now, cut);
  }

  #filter(): void {
    const {model, element} = this;
    this.cursor.hold();
    model.filter(element.filter);
    const count = model.found?.count;
    if (count !== undefined && element.hasUpdated)
      say(word(this.language, 'tree.found', {count}), {source: this, every: TELL});
  }

  #chosenRow(): number {
    const {selection, selected} = this.element;
    if (selection === 'multiple' || !selected?.length) return -1;
    return this.model.rows.rowOf(this.model.nodes.indexOf(String(selected[0])));
  }
}
