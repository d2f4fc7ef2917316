import {keyedItems, type KeyedItemsOptions} from '../../../core/keyed-items.js';
import {readEntry, inOrder, type CalendarEntry} from './calendar-entry.js';
import type {EntryFields} from './entry-fields.js';
import type {DayRange} from './calendar-range.js';

interface Known {
  readonly fields: string;
  readonly entry: CalendarEntry | undefined;
}

/** The events of a calendar without any of its nodes; one that has not changed is read no second time. */
export class CalendarModel {
  #entries: readonly CalendarEntry[] = [];
  #byKey = new Map<string, CalendarEntry>();
  #known = new WeakMap<object, Known>();
  /** How many say nothing of when they are. */
  undated = 0;

  update(items: readonly unknown[], options: KeyedItemsOptions, fields: EntryFields): void {
    const spelled = JSON.stringify(fields);
    const keyed = keyedItems(items, options);
    const found = keyed.map(({key, item}) => this.#read(key, item, fields, spelled));
    this.#entries = found.filter((entry) => entry !== undefined).toSorted(inOrder);
    this.#byKey = new Map(this.#entries.map((entry) => [entry.key, entry]));
    this.undated = found.length - this.#entries.length;
  }

  entryOf(key: string): CalendarEntry | undefined {
    return this.#byKey.get(key);
  }

  /** The events that are on one of these days, in the order in which they are shown. */
  within({from, to}: DayRange): readonly CalendarEntry[] {
    return this.#entries.filter(({first, last}) => first <= to && last >= from);
  }

  #read(key: string, item: unknown, fields: EntryFields, spelled: string): CalendarEntry | undefined {
    if (typeof item !== 'object' || item === null) return undefined;
    const known = this.#known.get(item);
    if (known?.fields === spelled && (known.entry?.key ?? key) === key) return known.entry;
    const entry = readEntry({key, item}, fields);
    this.#known.set(item, {fields: spelled, entry});
    return entry;
  }
}
