import type {CurrentMatch} from '../../../core/current-page.js';
import {firstField, LABELS, plainText, textField} from '../../../core/record-fields.js';
import {safeUrl} from '../../../core/url.js';
import {keyOf} from '../../../data/records.js';

/** One entry of a navigation, with the fields that it reads. */
export interface NavItem {
  /** What `active-item` calls it; without one its path or label. */
  readonly id?: string | number;
  /** What users read; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** Where it leads; one that is not safe is left out. */
  readonly path?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** It is the current one. */
  readonly active?: boolean;
  /** A count or word at its end; nothing where it is 0. */
  readonly badge?: string | number;
  /** What the badge says to screen readers, such as `3 pending`; the badge itself by default. */
  readonly badge_label?: string;
  /** What is run in place of a path: `show-modal@id`, `action:sign_out`, or a bare name. */
  readonly action?: string;
  /** It can't be used. */
  readonly disabled?: boolean;
  /** Makes a section of it: the heading over its `items`. */
  readonly heading?: string;
  /** The entries below it: a group that opens and closes, or with `heading` a section. */
  readonly items?: readonly (NavItem | string)[];
  /** A group is open from the start; where the current page is in it by default. */
  readonly expanded?: boolean;
}

/** An entry as it is drawn. */
export interface NavEntry {
  readonly key: string;
  readonly label: string;
  /** A safe address; undefined where there is none. */
  readonly path?: string;
  /** It has an address, but one that nobody may follow. */
  readonly isDead: boolean;
  readonly icon?: string;
  readonly badge?: string;
  readonly badgeLabel?: string;
  readonly isSection: boolean;
  readonly children: readonly NavEntry[];
  readonly item: NavItem | string;
}

/** How deep groups may stand in groups; what is deeper is left out, as is what contains itself. */
const DEEPEST = 4;

/** Reads the entries of a list, whatever it holds: records, texts, numbers. */
export function readNavItems(items: readonly unknown[], parent = '', depth = 1): readonly NavEntry[] {
  const taken = new Set<string>();
  return items.flatMap((item): NavEntry[] => {
    const label = plainText(item) ?? textField(item, [...LABELS, 'heading', 'path']);
    if (label === undefined) return [];
    const name = keyOf(item) ?? textField(item, ['path', 'href']) ?? label;
    let key = `${parent}/${name}`;
    while (taken.has(key)) key += '#';
    taken.add(key);
    return [readOne(item as NavItem | string, key, label, depth)];
  });
}

function readOne(item: NavItem | string, key: string, label: string, depth: number): NavEntry {
  const given = firstField(item, ['path', 'href', 'url', 'to']);
  const path = safeUrl(given);
  const below = firstField(item, ['items', 'children']);
  const children = Array.isArray(below) && depth < DEEPEST ? readNavItems(below, key, depth + 1) : [];
  const badge = textField(item, ['badge', 'count']);
  const badgeLabel = textField(item, ['badge_label', 'badgeLabel']);
  const icon = textField(item, ['icon']);
  return {
    ...{key, label, children, item, isDead: given !== undefined && path === undefined},
    isSection: children.length > 0 && typeof item === 'object' && firstField(item, ['heading']) !== undefined,
    ...(path !== undefined && {path}),
    ...(icon !== undefined && {icon}),
    ...(badge !== undefined && badge !== '0' && {badge}),
    ...(badgeLabel !== undefined && {badgeLabel}),
  };
}

/** All entries, those of groups and sections after what they stand in. */
export const flatten = (entries: readonly NavEntry[]): readonly NavEntry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children)]);

/** Whether an entry stands somewhere below another. */
export const isBelow = (entry: NavEntry, above: NavEntry): boolean => entry.key.startsWith(`${above.key}/`);

/** The current entry: the page itself, or the nearest that the page stands below. */
export interface CurrentEntry {
  readonly entry: NavEntry;
  readonly kind: 'page' | 'true';
}

/** What says which entry is current, the first of these that says anything. */
export interface CurrentHints {
  /** An entry's id, path, label, or the last part of its path. */
  readonly activeItem?: string;
  /** The author names the page, so that what entries say of themselves does not count. */
  readonly isNamed: boolean;
  /** Whether an address leads to the page. */
  readonly isCurrent: (href: string, match: CurrentMatch) => boolean;
}

const slug = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '-');

function namesOf({item, label, path}: NavEntry): readonly string[] {
  return [keyOf(item), path, label, path?.split(/[/#?]/).findLast(Boolean)]
    .filter((name) => name !== undefined)
    .map(slug);
}

/** The current one of these entries; undefined where none is. */
export function findCurrent(entries: readonly NavEntry[], hints: CurrentHints): CurrentEntry | undefined {
  const all = flatten(entries).filter(({isSection}) => !isSection);
  const {activeItem, isNamed, isCurrent} = hints;
  if (activeItem) {
    // An id before a label that reads the same.
    const named =
      all.find(({item}) => keyOf(item) === activeItem) ?? all.find((one) => namesOf(one).includes(slug(activeItem)));
    return named && {entry: named, kind: 'page'};
  }
  const active = isNamed ? [] : all.filter(({item}) => firstField(item, ['active']) === true);
  const marked = active.find(({children}) => children.length === 0) ?? active[0];
  if (marked) return {entry: marked, kind: 'page'};
  return byAddress(all, isCurrent);
}

function byAddress(entries: readonly NavEntry[], isCurrent: CurrentHints['isCurrent']): CurrentEntry | undefined {
  const linked = entries.filter(({path}) => path !== undefined);
  const exact = linked.filter(({path}) => isCurrent(path!, 'exact'));
  const found = longest(exact) ?? longest(linked.filter(({path}) => isCurrent(path!, 'prefix')));
  return found && {entry: found, kind: exact.length > 0 ? 'page' : 'true'};
}

/** The longest address says most: `/users?tab=all` rather than `/users`. */
function longest(entries: readonly NavEntry[]): NavEntry | undefined {
  const length = ({path = ''}: NavEntry): number => path.replace(/^[a-z]+:\/\/[^/]*/i, '').length;
  return entries.toSorted((one, other) => length(other) - length(one))[0];
}
