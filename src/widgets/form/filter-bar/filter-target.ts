import type {ReactiveController} from 'lit';
import {GroupLink} from '../../../core/group-link.js';
import {prepareToSay, say} from '../../../core/say.js';
import {SiblingLink} from '../../../core/sibling-link.js';
import {word} from '../../../core/words.js';
import type {Condition} from '../../../data/types.js';
import type {FilterBarWidget} from './filter-bar-widget.js';
import '../../../core/words/en/filters.js';

/** Milliseconds after a change before it is said how many results there are. */
const SETTLE = 500;

/** What is filtered: a table, a list, a chart, and what it tells of itself. */
type Target = HTMLElement & {
  filterGroup?: string;
  readonly paging?: {readonly total: number};
  readonly dataController?: {readonly state: string};
};

/** What a bar filters: the widget of its `for`, and those of its filter group. */
export class FilterTarget implements ReactiveController {
  readonly #host: FilterBarWidget;
  readonly #language: () => string;
  readonly #group: GroupLink;
  #root?: Node;
  #target?: Target;
  #groupOfTarget?: string;
  #asked?: string;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: FilterBarWidget, language: () => string) {
    this.#host = host;
    this.#language = language;
    this.#group = new GroupLink(host, () => this.group);
    host.addController(this);
    new SiblingLink<Target>(host, {link: (target) => this.#tie(target)});
  }

  /** The filter group: one that is named, else that of the target, else one of the target's id. */
  get group(): string | undefined {
    return this.#host.filterGroup || this.#groupOfTarget;
  }

  /** How many rows the filters leave; undefined where nobody tells. */
  get count(): number | undefined {
    return this.#teller?.paging?.total;
  }

  // It does not bubble, and is met on its way down all the same.
  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('paging-change', this.#follow, true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#root?.removeEventListener('paging-change', this.#follow, true);
  }

  /** Asks this of all in the group, where it is not what was asked last. */
  ask(conditions: readonly Condition[]): void {
    const asked = JSON.stringify([this.group, conditions]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#group.offer(conditions.length > 0 ? {conditions} : undefined);
  }

  /** Says how many results there are, as soon as they are there. */
  tell(): void {
    prepareToSay();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const {count} = this;
      if (this.#isBusy) this.tell();
      else if (count !== undefined) say(word(this.#language(), 'filters.results', {count}));
    }, SETTLE);
  }

  get #isBusy(): boolean {
    return /^(?:loading|refreshing)$/.test(this.#teller?.dataController?.state ?? '');
  }

  get #teller(): Target | undefined {
    if (this.#target) return this.#target;
    const root = this.#host.getRootNode() as ParentNode;
    const members = this.group === undefined ? [] : [...root.querySelectorAll<Target>('[filter-group]')];
    return members.find(({filterGroup, paging}) => filterGroup === this.group && paging);
  }

  readonly #follow = (): void => this.#host.requestUpdate();

  // Whom nobody has put into a group is put into the bar's, as long as it is tied to it.
  #tie(target: Target): () => void {
    const own = target.filterGroup;
    const group = own || this.#host.filterGroup || target.id;
    this.#target = target;
    this.#groupOfTarget = group;
    if (!own) target.filterGroup = group;
    this.#follow();
    return () => {
      this.#target = this.#groupOfTarget = undefined;
      if (!own && target.filterGroup === group) target.filterGroup = undefined;
      this.#follow();
    };
  }
}
