import {arrivals} from '../core/await-arrivals.js';
import {filterGroups} from './filter-groups.js';
import type {Condition, DataError, View} from './types.js';
import {joinViews} from './view.js';

/** What servers call a field that they don't have, as opposed to one that was asked for something wrong. */
const STRANGE = /unknown|unsupported/i;

/** A path such as `filter.status`, `filter[status][eq]` or `/filter/status` names the field. */
const names = (path: string, field: string): boolean => `.${path.replace(/[[\]/]+/g, '.')}.`.includes(`.${field}.`);

/** What a filter group asks of one widget, followed as long as the widget stands on the page. */
export class GroupConditions {
  readonly #owner: Element;
  readonly #changed: () => void;
  #name?: string;
  #stop?: () => void;
  /** The group whose members have been waited for. */
  #met?: string;
  #waiting?: Promise<unknown>;
  /** Fields that the source has not: what is asked of them is about what others show. */
  readonly #strange = new Set<string>();

  /** `owner` is whose own offers don't count; `changed` is called when the group may ask something else. */
  constructor(owner: Element, changed: () => void) {
    this.#owner = owner;
    this.#changed = changed;
  }

  /** Belongs to this group from now on, and gives what it asks. */
  follow(name: string | undefined): readonly Condition[] {
    if (name !== this.#name) this.stop();
    this.#name = name;
    if (name === undefined) return [];
    this.#stop ??= filterGroups.subscribe(name, this.#changed);
    return filterGroups.conditions(name, this.#owner);
  }

  /** A view, and what the group asks on top; undefined while members of the group are on their way. */
  join(name: string | undefined, view: View): View | undefined {
    if (name !== this.#met) this.#meet(name);
    if (this.#waiting) return undefined;
    const conditions = this.follow(name).filter(({field}) => !this.#strange.has(field));
    return conditions.length > 0 ? joinViews({filter: [...conditions]}, view) : view;
  }

  /** The source refused what was asked; true where that was a field that it has not, which it is asked no more. */
  learn({fields = []}: DataError): boolean {
    const before = this.#strange.size;
    const unknown = fields.filter(({code}) => STRANGE.test(code));
    for (const {field} of this.follow(this.#name))
      if (unknown.some(({path}) => names(path, field))) this.#strange.add(field);
    return this.#strange.size > before;
  }

  /** Another source may have the fields that the last one had not. */
  forget(): void {
    this.#strange.clear();
  }

  #meet(name: string | undefined): void {
    this.#met = name;
    const waiting = name === undefined ? undefined : arrivals(this.#owner.ownerDocument, name);
    this.#waiting = waiting;
    void waiting?.then(() => {
      if (this.#waiting !== waiting) return;
      this.#waiting = undefined;
      this.#changed();
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
