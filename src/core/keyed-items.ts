import {nameRows} from '../data/row-names.js';
import type {Json} from '../data/types.js';
import type {KeyedItem} from './keyed-templates.js';
import {warnOnce} from './warn.js';

/** Which part of a list is shown, and what its keys are. */
export interface KeyedItemsOptions {
  /** The field of the key; `id`, else `key`, else `_id` by default. */
  readonly key?: string;
  /** The most items of the list: its first, or with a negative number its last; all by default. */
  readonly limit?: number;
  /** How many of these are shown, from the first; all by default. */
  readonly most?: number;
}

/** What an author gave as a list, as a list: nothing for what is none, with a warning. */
export function listOf(element: Element, attribute: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value !== undefined && value !== null && value !== '') warnOnce(element, attribute, typeof value, 'a list');
  return [];
}

/** The part of a list that a limit keeps: the first `limit`, or the last where it is negative. */
export function limited<T>(items: readonly T[], limit: number | undefined): readonly T[] {
  if (!limit || Math.abs(limit) >= items.length) return items;
  return limit > 0 ? items.slice(0, limit) : items.slice(limit);
}

/**
 * The items of a list with their keys, each key once: a repeated one is `7#2`, an item without one `#1`, as in the data
 * layer. Missing members are left out.
 */
export function keyedItems(items: readonly unknown[], options: KeyedItemsOptions = {}): readonly KeyedItem[] {
  const present = items.filter((item) => item !== undefined && item !== null);
  const kept = limited(present, options.limit).slice(0, options.most);
  return nameRows(kept as readonly unknown[] as readonly Json[], options.key).rows.map(({key, record}) => ({
    key,
    item: record,
  }));
}
