import {matches} from './matches.js';
import {getPath} from './paths.js';
import {pageScope, type PageScope} from './scopes.js';
import type {Condition} from './types.js';

/** What one widget asks of all others of its group. */
export interface Offer {
  /** Of the records that the others show, only those that fit. */
  readonly conditions: readonly Condition[];
  /** Further values of `{page.GROUP.name}`; each condition is one by itself, under its field. */
  readonly values?: Readonly<Record<string, unknown>>;
}

interface Group {
  readonly offers: Map<object, {readonly owner: object; readonly offer: Offer}>;
  readonly listeners: Set<() => void>;
  /** The names of the values that this group has put on the page. */
  names: readonly string[];
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * The filter groups of a page: each widget of a group offers conditions and is given those of the others, never its own.
 * What is offered also fills holes: `{page.GROUP.FIELD}`.
 */
export class FilterGroups {
  readonly #page: PageScope;
  readonly #groups = new Map<string, Group>();

  constructor(page: PageScope) {
    this.#page = page;
  }

  /** Puts an offer in place of the last one of that part of its owner; undefined takes it back, the same again is no change. */
  offer(name: string, owner: object, offer: Offer | undefined, part = owner): void {
    const group = this.#group(name);
    if (offer && group.offers.get(part)?.offer === offer) return;
    if (offer) group.offers.set(part, {owner, offer});
    else if (!group.offers.delete(part)) return this.#tidy(name, group);
    this.#publish(name, group);
    for (const fn of [...group.listeners]) fn();
    this.#tidy(name, group);
  }

  /** What the others of a group ask, each condition with the group's name as its origin. */
  conditions(name: string, owner: object): readonly Condition[] {
    const offers = [...(this.#groups.get(name)?.offers.values() ?? [])].filter(({owner: other}) => other !== owner);
    return offers.flatMap(({offer}) => offer.conditions.map((condition) => ({...condition, origin: name})));
  }

  /** Calls `fn` when an offer of the group has changed; gives the function that stops it. */
  subscribe(name: string, fn: () => void): () => void {
    const group = this.#group(name);
    const listener = () => fn();
    group.listeners.add(listener);
    return () => {
      group.listeners.delete(listener);
      this.#tidy(name, group);
    };
  }

  #group(name: string): Group {
    const group = this.#groups.get(name) ?? {offers: new Map(), listeners: new Set(), names: []};
    this.#groups.set(name, group);
    return group;
  }

  // Values that the page itself has set under the same name stay.
  #publish(name: string, group: Group): void {
    const values = [...group.offers.values()].flatMap(({offer: {conditions, values: own = {}}}) => [
      ...conditions.map(({field, value}) => [field, value] as const),
      ...Object.entries(own),
    ]);
    const known = this.#page.get(name);
    const kept = Object.entries(isRecord(known) ? known : {}).filter(([key]) => !group.names.includes(key));
    group.names = values.map(([key]) => key);
    const all = [...kept, ...values];
    this.#page.set(name, all.length > 0 ? Object.fromEntries(all) : undefined);
  }

  #tidy(name: string, {offers, listeners}: Group): void {
    if (offers.size === 0 && listeners.size === 0) this.#groups.delete(name);
  }
}

/** The filter groups of this page. */
export const filterGroups = new FilterGroups(pageScope);

/** True for a condition that came from a filter group. */
export const isOfGroup = ({origin}: Condition): boolean => origin !== undefined && origin !== 'user';

/** Without the group's conditions on fields that none of the records has: those are about what others show. */
const concerning = (records: readonly unknown[], conditions: readonly Condition[]): readonly Condition[] =>
  conditions.filter(({field}) => records.some((record) => getPath(record, field) !== undefined));

/** What a group leaves of a list, or of a record, which fits as a whole or is nothing. The value itself where it leaves all. */
export function fitting(value: unknown, conditions: readonly Condition[]): unknown {
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  const ours = concerning(records, conditions);
  if (ours.length === 0) return value;
  const left = records.filter((record) => matches(record, ours));
  if (left.length === records.length) return value;
  return Array.isArray(value) ? left : undefined;
}
