import type {ReactiveController} from 'lit';
import type {Offer} from '../data/filter-groups.js';
import type {GroupHost, GroupMember} from '../data/group-member.js';
import type {Condition} from '../data/types.js';
import {arrive} from './group-arrivals.js';

interface LinkHost extends GroupHost {
  readonly dataController?: {readonly delivery?: object};
  requestUpdate(name?: PropertyKey, old?: unknown): void;
}

/**
 * Ties a widget to its filter group, which is loaded when the widget first has one. When the group asks something else,
 * the host is updated as if its `filterGroup` had changed. What a source brought was filtered on its way.
 */
export class GroupLink implements ReactiveController {
  readonly #host: LinkHost;
  readonly #name: () => string | undefined;
  #member?: GroupMember;
  #loading?: Promise<GroupMember>;
  #asked = '[]';
  #askedAt = -Infinity;

  /** `name` is the group's; that which the host's `filterGroup` says by default. */
  constructor(host: LinkHost, name = (): string | undefined => host.filterGroup) {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  /** What the others of the group ask. */
  get conditions(): readonly Condition[] {
    return this.#member?.conditions ?? [];
  }

  hostUpdate(): void {
    if (this.#name()) void this.#load();
  }

  /** What the group leaves of a list. */
  fitting<T>(records: readonly T[]): readonly T[] {
    return this.#member ? (this.#member.fitting(records) as readonly T[]) : records;
  }

  /** The same of a list that the author wrote; one that a source brought is given back as it is. */
  fittingOwn<T>(records: readonly T[]): readonly T[] {
    return this.#host.dataController?.delivery ? records : this.fitting(records);
  }

  /** When the group last began to ask something else, in milliseconds since 1970; -Infinity where it never did. What happened before and is shown since is no news. */
  askedAt(): number {
    const asked = JSON.stringify(this.conditions);
    if (asked !== this.#asked) this.#askedAt = Date.now();
    this.#asked = asked;
    return this.#askedAt;
  }

  /** Asks this of the others of the group; undefined asks nothing any more. */
  offer(offer: Offer | undefined | Promise<Offer | undefined>): void {
    if (!this.#member && (!this.#name() || !offer)) return;
    arrive(Promise.all([this.#load(), offer]).then(([member, what]) => member.offer(what)));
  }

  #load(): Promise<GroupMember> {
    this.#loading ??= import('../data/group-member.js').then((module) => {
      this.#member = new module.GroupMember(this.#host, () => this.#changed(), this.#name);
      return this.#member;
    });
    return this.#loading;
  }

  // Not what it was before, so that Lit counts it as a change.
  #changed(): void {
    const {filterGroup} = this.#host;
    this.#host.requestUpdate('filterGroup', filterGroup === undefined ? '' : undefined);
  }
}
