import {firstField} from '../../../core/record-fields.js';
import type {KeyedItem} from '../../../core/keyed-templates.js';
import {momentIn} from '../../../format/dates.js';

/** One notification, with the fields that the bell reads. */
export interface NotificationItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** The first line; `subject` and `label` are read as well. */
  readonly title?: string;
  /** The text below; `text`, `body` and `description` are read as well. */
  readonly message?: string;
  /** When it came, in ISO 8601 or milliseconds; `created_at`, `inserted_at` and `timestamp` are read as well. */
  readonly time?: string | number;
  /** It has been read; `read_at` says it, too. */
  readonly read?: boolean;
  /** Where it leads; one that is not safe is left out. */
  readonly path?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** `info`, `success`, `warning` or `error` colour its icon. */
  readonly type?: string;
}

/** The furthest a Date reaches from 1970, in milliseconds. */
const FURTHEST = 8.64e15;
const TIME = ['time', 'created_at', 'inserted_at', 'timestamp', 'at', 'date'] as const;

/** When a notification came, in milliseconds since 1970; undefined where it does not say. */
export const momentOf = (item: unknown): number | undefined => {
  const time = momentIn(firstField(item, TIME))?.time;
  return time !== undefined && Math.abs(time) <= FURTHEST ? time : undefined;
};

/** The newest first, in whatever order the source has them; those without a time stay where they are. */
export function newestFirst(items: readonly KeyedItem[]): readonly KeyedItem[] {
  const moments = items.map(({item}) => momentOf(item));
  const places = [...items.keys()].filter((place) => moments[place] !== undefined);
  const sorted = [...items];
  for (const [index, from] of places.toSorted((a, b) => moments[b]! - moments[a]!).entries()) {
    sorted[places[index]!] = items[from]!;
  }
  return sorted;
}

const saysRead = (item: unknown): boolean => {
  const read = firstField(item, ['read', 'read_at', 'readAt', 'seen']);
  return read !== undefined && read !== false;
};

/**
 * Which notifications are unread, and how many: a count that the page or a server gives goes on from there as
 * notifications come and are read, since it may know of more than are listed.
 */
export class Unread {
  readonly #read = new Set<string>();
  #items: readonly KeyedItem[] = [];
  #beyond = 0;

  /** The unread ones that are listed. */
  get keys(): readonly string[] {
    return this.#items.filter((item) => !this.isRead(item)).map(({key}) => key);
  }

  get count(): number {
    return Math.max(0, this.keys.length + this.#beyond);
  }

  isRead({key, item}: KeyedItem): boolean {
    return this.#read.has(key) || saysRead(item);
  }

  /** Takes what is listed now, and the count where one was given anew. */
  take(items: readonly KeyedItem[], count: number | undefined): void {
    this.#items = items;
    if (count !== undefined) this.#beyond = count - this.keys.length;
  }

  /** No count is given any more: the listed ones count. */
  forgetCount(): void {
    this.#beyond = 0;
  }

  read(keys: readonly string[]): void {
    for (const key of keys) this.#read.add(key);
  }

  unread(keys: readonly string[]): void {
    for (const key of keys) this.#read.delete(key);
  }
}
