import type {ReactiveController} from 'lit';
import {GroupLink} from '../../../core/group-link.js';
import {getPath} from '../../../data/paths.js';
import type {Condition, Json, JsonRecord} from '../../../data/types.js';

type Host = ConstructorParameters<typeof GroupLink>[0] & {
  readonly filterBy?: string;
  readonly selection?: readonly string[];
};

interface Chosen {
  readonly keys: readonly string[];
  /** With all rows that match, what these fit. */
  readonly all?: {readonly filter: readonly Condition[]};
}

/** Reads `status`, or `id:customer_id` where the field is called otherwise in what the others show. */
function fieldsOf(text: string): {readonly own: string; readonly other: string} {
  const [own = '', other = own] = text.split(':').map((part) => part.trim());
  return {own, other: other || own};
}

/** The condition that a field holds one of some values; none without a value. */
function conditionsOf(field: string, values: readonly Json[]): readonly Condition[] {
  const [first, ...others] = [...new Set(values)];
  if (first === undefined) return [];
  return others.length === 0 ? [{field, op: 'eq', value: first}] : [{field, op: 'in', value: [first, ...others]}];
}

/** By its selected rows a table narrows the others of its filter group, where `filter-by` says by which field. */
export class SelectionOffer implements ReactiveController {
  readonly #host: Host;
  readonly #chosen: () => Chosen;
  readonly #recordOf: (key: string) => JsonRecord | undefined;
  readonly #group: GroupLink;
  #values = new Map<string, Json>();
  #told: readonly unknown[] = [];
  #asked = '[]';

  constructor(host: Host, chosen: () => Chosen, recordOf: (key: string) => JsonRecord | undefined) {
    this.#host = host;
    this.#chosen = chosen;
    this.#recordOf = recordOf;
    this.#group = new GroupLink(host, () => (host.filterBy ? host.filterGroup : undefined));
    host.addController(this);
  }

  hostUpdated(): void {
    const {filterBy, filterGroup, selection} = this.#host;
    const told = [filterBy, filterGroup, selection];
    if (told.every((value, index) => value === this.#told[index])) return;
    this.#told = told;
    const conditions = filterBy && filterGroup ? this.#conditions(filterBy) : [];
    const asked = JSON.stringify([filterGroup, conditions]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#group.offer(conditions.length > 0 ? {conditions} : undefined);
  }

  #conditions(filterBy: string): readonly Condition[] {
    const {keys, all} = this.#chosen();
    if (all) return all.filter;
    const {own, other} = fieldsOf(filterBy);
    // What was selected on a page that is no longer here is remembered.
    const values = new Map<string, Json>();
    for (const key of keys) {
      const record = this.#recordOf(key);
      const value = record ? (getPath(record, own) as Json | undefined) : this.#values.get(key);
      if (value !== undefined && value !== null) values.set(key, value);
    }
    this.#values = values;
    return conditionsOf(other, [...values.values()]);
  }
}
