import {getPath} from './paths.js';

const NUMERIC = /^[+-]?\d+(?:\.\d+)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;

/** Numbers come first, then moments, then texts, then everything else; nothing is always last. */
const RANK = {number: 0, moment: 1, text: 2, other: 3, nothing: 4} as const;

interface SortKey {
  readonly rank: number;
  readonly value: number | string;
}

const NOTHING: SortKey = {rank: RANK.nothing, value: 0};

/** What a record is sorted by, worked out once a record and not once a comparison. */
function sortKey(value: unknown): SortKey {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (typeof value === 'number') return Number.isNaN(value) ? NOTHING : {rank: RANK.number, value};
  if (typeof value === 'boolean' || typeof value === 'bigint') return {rank: RANK.number, value: Number(value)};
  if (value instanceof Date) return {rank: RANK.moment, value: value.getTime()};
  return typeof value === 'string' ? textKey(value) : {rank: RANK.other, value: 0};
}

/** Decimals and moments often come as text; both have an order of their own. */
function textKey(text: string): SortKey {
  if (NUMERIC.test(text)) return {rank: RANK.number, value: Number(text)};
  const moment = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? {rank: RANK.text, value: text} : {rank: RANK.moment, value: moment};
}

const collators = new Map<string, Intl.Collator>();

function collatorFor(language = ''): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const collator = makeCollator(language);
  collators.set(language, collator);
  return collator;
}

/** A language tag that the browser does not take falls back to the browser's own. */
function makeCollator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language === '' ? undefined : language, {numeric: true});
  } catch {
    return new Intl.Collator(undefined, {numeric: true});
  }
}

/** A sorted copy: stable, by the language's order of letters, records without the field always last. */
export function sortRecords<T>(
  records: readonly T[],
  sort: readonly {field: string; desc?: boolean}[],
  language?: string,
): readonly T[] {
  return sortOrder(records, [...records.keys()], sort, language).map((index) => records[index] as T);
}

/** As `sortRecords`, for some of the records, named by their indices: the indices in the order wanted. */
export function sortOrder(
  records: readonly unknown[],
  indices: readonly number[],
  sort: readonly {field: string; desc?: boolean}[],
  language?: string,
): number[] {
  const collator = collatorFor(language);
  const keyed = indices.map((index) => ({index, keys: sort.map(({field}) => sortKey(getPath(records[index], field)))}));
  const directions = sort.map(({desc}) => (desc ? -1 : 1));
  keyed.sort((a, b) => {
    for (const [i, direction] of directions.entries()) {
      const order = compareKeys(a.keys[i] ?? NOTHING, b.keys[i] ?? NOTHING, direction, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({index}) => index);
}

function compareKeys(a: SortKey, b: SortKey, direction: number, collator: Intl.Collator): number {
  if (a.rank === RANK.nothing || b.rank === RANK.nothing) return a.rank - b.rank;
  if (a.rank !== b.rank) return (a.rank - b.rank) * direction;
  if (typeof a.value === 'string' && typeof b.value === 'string') return collator.compare(a.value, b.value) * direction;
  return Math.sign(Number(a.value) - Number(b.value)) * direction;
}
