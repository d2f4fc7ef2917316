import {emit} from '../../../core/emit.js';
import {once} from '../../../core/late.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import type {BranchLink} from './branch-link.js';
import {detailOf, type NodeDetail, type TreeHost} from './tree-host.js';
import type {BranchStatus} from './tree-model.js';
import '../../../core/words/en/tree.js';

/** What a page may give as the children of a node. */
export type Children = readonly unknown[] | Promise<readonly unknown[]>;

/** Detail of `node-load`. */
export interface NodeLoadDetail extends NodeDetail {
  /** Takes the children, or a promise of them; one that is rejected is shown as an error below the node. */
  readonly answer: (children: Children) => void;
}

/** Where the children of one node come from, and how it stands with them. */
interface Branch {
  state: 'loading' | 'error' | 'ready';
  records?: readonly unknown[];
  message?: string;
  link?: BranchLink;
  /** Which request is the last, so that an answer to one before it is passed over. */
  turn: number;
  /** Whether somebody waits for what comes, and is told. */
  isAwaited: boolean;
}

const loadLink = once(() => import('./branch-link.js'));

const messageOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.message : typeof error === 'string' ? error : undefined;

/** The children that are asked for when their branch is first opened: of a source, or of the page's own script. */
export class TreeBranches {
  readonly #host: TreeHost;
  readonly #branches = new Map<string, Branch>();

  constructor(host: TreeHost) {
    this.#host = host;
  }

  /** The children that have come, by the key of their parent; undefined where none were asked for. */
  get records(): ReadonlyMap<string, readonly unknown[]> | undefined {
    const {childrenSource} = this.#host.element;
    if (this.#branches.size === 0) return childrenSource === undefined ? undefined : new Map();
    const come = [...this.#branches].filter((entry): entry is [string, Branch & {records: readonly unknown[]}] =>
      Boolean(entry[1].records),
    );
    return new Map(come.map(([key, {records}]) => [key, records]));
  }

  /** How it stands with the children of a node, where that is worth a row. */
  statusOf(key: string, node: number): BranchStatus | undefined {
    const {nodes} = this.#host.model;
    const branch = this.#branches.get(key);
    const count = nodes.childCount(node);
    if (branch?.state === 'error') return 'error';
    if (count > 0) return undefined;
    return nodes.isHollow(node) ? 'empty' : 'loading';
  }

  isLoading(key: string): boolean {
    return this.#branches.get(key)?.state === 'loading';
  }

  /** Why the children of a node can't be had, in the words of who was asked. */
  messageOf(key: string): string | undefined {
    return this.#branches.get(key)?.message;
  }

  /** Asks for the children of open nodes that have some elsewhere; `isAwaited` where a user has just opened one. */
  want(node: number, isAwaited = false): void {
    const {nodes} = this.#host.model;
    const key = nodes.keys[node];
    if (key === undefined || !nodes.isLazy(node) || this.#branches.has(key)) return;
    this.#branches.set(key, {state: 'loading', turn: 0, isAwaited});
    this.#ask(key, node);
  }

  /** Asks again for the children of a node; what is there stays until they come. */
  refresh(key: string): void {
    const node = this.#host.model.nodes.indexOf(key);
    if (node < 0) return;
    const branch = this.#branches.get(key) ?? {state: 'loading', turn: 0, isAwaited: true};
    branch.isAwaited = true;
    if (branch.state === 'error') branch.state = 'loading';
    this.#branches.set(key, branch);
    if (branch.link) void branch.link.refresh();
    else this.#ask(key, node);
    this.#show(key);
  }

  /** Takes the children of a node from the page. */
  give(key: string, children: Children): void {
    const branch = this.#branches.get(key) ?? {state: 'loading', turn: 0, isAwaited: false};
    this.#branches.set(key, branch);
    const turn = ++branch.turn;
    if (Array.isArray(children)) return this.#take(key, branch, children as readonly unknown[]);
    branch.state = 'loading';
    void Promise.resolve(children).then(
      (come) => turn === branch.turn && this.#take(key, branch, Array.isArray(come) ? come : []),
      (error: unknown) => turn === branch.turn && this.#fail(key, branch, messageOf(error)),
    );
    this.#show(key);
  }

  /** Lets go of branches whose node is gone. */
  prune(): void {
    const {nodes} = this.#host.model;
    for (const [key, branch] of this.#branches) {
      if (nodes.has(key)) continue;
      branch.link?.disconnect();
      this.#branches.delete(key);
    }
  }

  /** Another source answers from now on. */
  clear(): void {
    for (const {link} of this.#branches.values()) link?.disconnect();
    this.#branches.clear();
  }

  #ask(key: string, node: number): void {
    const {element, model} = this.#host;
    if (element.childrenSource !== undefined) return void this.#connect(key, model.nodes.records[node]);
    const detail: NodeLoadDetail = {...detailOf(model, node), answer: (children) => this.give(key, children)};
    emit<NodeLoadDetail>(element, 'node-load', {detail});
  }

  async #connect(key: string, record: unknown): Promise<void> {
    const branch = this.#branches.get(key);
    const loaded = await loadLink().catch(messageOf);
    if (!branch || this.#branches.get(key) !== branch || branch.link) return;
    if (typeof loaded !== 'object') return this.#fail(key, branch, loaded);
    branch.link = new loaded.BranchLink(this.#host.element, record, {
      come: (records) => this.#take(key, branch, records),
      failed: (message) => this.#fail(key, branch, message),
      asked: () => {
        if (branch.records === undefined) branch.state = 'loading';
        this.#show(key);
      },
    });
  }

  #take(key: string, branch: Branch, records: readonly unknown[]): void {
    const isNews = branch.isAwaited && branch.state === 'loading';
    Object.assign(branch, {state: 'ready', records, message: undefined});
    branch.isAwaited = false;
    this.#host.renew(true);
    if (isNews) this.#say(key, (name) => word(this.#host.language, 'tree.loaded', {name, count: records.length}));
  }

  #fail(key: string, branch: Branch, message: string | undefined): void {
    if (branch.state === 'error' && branch.message === message) return;
    Object.assign(branch, {state: 'error', message});
    this.#show(key);
    this.#say(key, (name) => `${name}: ${message || word(this.#host.language, 'tree.failed')}`);
  }

  #say(key: string, text: (name: string) => string): void {
    const {model} = this.#host;
    const node = model.nodes.indexOf(key);
    if (node >= 0) say(text(model.labelOf(node)));
  }

  #show(key: string): void {
    const {model} = this.#host;
    model.renew(model.nodes.indexOf(key));
    this.#host.renew();
  }
}
