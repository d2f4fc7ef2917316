import {nameRows} from '../data/row-names.js';
import {keyOf} from '../data/records.js';
import type {Json, LiveList} from '../data/types.js';
import {limited} from './limited.js';
import type {KeyedItem} from './keyed-templates.js';

/** Which part of a list is shown, and what its keys are. */
export interface KeyedItemsOptions {
  /** The field of the key; `id`, else `key`, else `_id` by default. */
  readonly key?: string;
  /** The most items of the list: its first, or with a negative number its last; all by default. */
  readonly limit?: number;
  /** Items without a key are known by what they say, as events are; by their place by default. */
  readonly byContent?: boolean;
  /** The list of the data layer that the items came from: it names those without a key, wherever they move. */
  readonly live?: LiveList;
  /** How many of these are shown, from the first; all by default. */
  readonly most?: number;
}

/** Longer contents are told apart by their beginning, and then by their order. */
const LONGEST_CONTENT = 500;

function contentOf(item: unknown): string {
  try {
    return `#${JSON.stringify(item)?.slice(0, LONGEST_CONTENT)}`;
  } catch {
    return '#';
  }
}

function namedByContent(items: readonly unknown[], field: string | undefined): readonly KeyedItem[] {
  const times = new Map<string, number>();
  // From the end, since events come in front of those that are there: these keep their names.
  const named = items.toReversed().map((item): KeyedItem => {
    const name = keyOf(item, field) ?? contentOf(item);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {key: time === 1 ? name : `${name}#${time}`, item};
  });
  return named.toReversed();
}

const isFrom = (live: LiveList, items: readonly unknown[]): boolean =>
  live.size === items.length && live.at(0) === items[0] && live.at(live.size - 1) === items.at(-1);

/**
 * The items of a list with their keys, each key once: a repeated one is `7#2`, an item without one `#1`, as in the data
 * layer. Missing members are left out.
 */
export function keyedItems(items: readonly unknown[], options: KeyedItemsOptions = {}): readonly KeyedItem[] {
  const {live, limit, most} = options;
  const isMissing = (item: unknown): boolean => item === undefined || item === null;
  if (live && items.length > 0 && isFrom(live, items)) {
    const named = items.map((item, index): KeyedItem => ({key: live.key(index), item}));
    return limited(named, limit)
      .filter(({item}) => !isMissing(item))
      .slice(0, most);
  }
  const kept = limited(
    items.filter((item) => !isMissing(item)),
    limit,
  ).slice(0, most);
  if (options.byContent) return namedByContent(kept, options.key);
  const {rows} = nameRows(kept as readonly unknown[] as readonly Json[], options.key);
  return rows.map(({key, record}) => ({key, item: record}));
}
