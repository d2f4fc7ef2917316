import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {filterGroups, fitting, type Offer} from './filter-groups.js';
import {GroupConditions} from './group-conditions.js';
import type {Condition} from './types.js';

/** A widget that may belong to a filter group. */
export interface GroupHost extends ReactiveControllerHost, HTMLElement {
  filterGroup?: string;
}

/** One widget's place in its filter group: what it is asked, and what it offers. */
export class GroupMember implements ReactiveController {
  readonly #host: GroupHost;
  readonly #changed: () => void;
  readonly #named: () => string | undefined;
  readonly #group: GroupConditions;
  #offer?: Offer;
  /** The group that has the offer. */
  #told?: string;

  /** `changed` is called when the group may ask something else; `named` gives its name, the host's own by default. */
  constructor(host: GroupHost, changed: () => void, named = (): string | undefined => host.filterGroup) {
    this.#host = host;
    this.#changed = changed;
    this.#named = named;
    this.#group = new GroupConditions(host, changed);
    host.addController(this);
  }

  /** What the others of the group ask. */
  get conditions(): readonly Condition[] {
    return this.#group.follow(this.#host.isConnected ? this.#name : undefined);
  }

  /** What the group leaves of a list or a record; what is left of nothing is undefined. */
  fitting(value: unknown): unknown {
    return fitting(value, this.conditions);
  }

  /** Asks this of the others; undefined asks nothing any more. */
  offer(offer: Offer | undefined): void {
    this.#offer = offer;
    this.#tell();
  }

  hostConnected(): void {
    this.#tell();
    this.#changed();
  }

  hostUpdated(): void {
    if (this.#name !== this.#told) this.#tell();
  }

  // A move in the page is no reason to read everything again.
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#group.stop();
      this.#takeBack();
    });
  }

  get #name(): string | undefined {
    return this.#named() || undefined;
  }

  #tell(): void {
    const name = this.#name;
    if (name !== this.#told || !this.#offer) this.#takeBack();
    if (name === undefined || !this.#offer || !this.#host.isConnected) return;
    this.#told = name;
    // One widget may ask in two ways, as a table by its filters and by its selected rows.
    filterGroups.offer(name, this.#host, this.#offer, this);
  }

  #takeBack(): void {
    if (this.#told !== undefined) filterGroups.offer(this.#told, this.#host, undefined, this);
    this.#told = undefined;
  }
}
