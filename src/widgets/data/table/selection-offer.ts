import type {ReactiveController} from 'lit';
import {GroupLink} from '../../../core/group-link.js';
import {getPath} from '../../../data/paths.js';
import type {Condition, Json} from '../../../data/types.js';
import type {TableCore} from './table-core.js';

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
  readonly #core: TableCore;
  readonly #group: GroupLink;
  #values = new Map<string, Json>();
  #told: readonly unknown[] = [];
  #asked = '[]';

  constructor(core: TableCore) {
    const {element} = core;
    this.#core = core;
    this.#group = new GroupLink(element, () => (element.filterBy ? element.filterGroup : undefined));
    element.addController(this);
  }

  hostUpdated(): void {
    const {filterBy, filterGroup, selection} = this.#core.element;
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
    const {chosen, model} = this.#core;
    const {all} = chosen;
    if (all) return all.filter;
    const {own, other} = fieldsOf(filterBy);
    // What was selected on a page that is no longer here is remembered.
    const values = new Map<string, Json>();
    for (const key of chosen.keys.keys) {
      const record = model.recordOf(key);
      const value = record ? (getPath(record, own) as Json | undefined) : this.#values.get(key);
      if (value !== undefined && value !== null) values.set(key, value);
    }
    this.#values = values;
    return conditionsOf(other, [...values.values()]);
  }
}

export const offerOf = (core: TableCore): SelectionOffer => new SelectionOffer(core);
