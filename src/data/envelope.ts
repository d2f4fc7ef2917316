/**
 * Envelopes: `{"data": [...], "total": n}` and its relatives, opened before anything else looks at an answer.
 */
import {isPlainObject} from './source-tuple.js';

/** What may stand beside `data` without making the object a record. */
const BESIDE_DATA: ReadonlySet<string> = new Set(
  (
    'total count total_count page pages per_page page_size limit offset next previous prev links meta included cursor ' +
    'position can tags warnings errors jsonapi status success message'
  ).split(' '),
);
const LIST_NAMES = ['items', 'results', 'records', 'rows', 'content'];
const TOTAL_NAMES = ['total', 'total_count', 'count'];

/** An answer without its envelope, and the total that stood on it. */
export interface Opened {
  readonly data: unknown;
  readonly total?: number;
  /** What stood around the data, where only the name of a list says that it is an envelope. */
  readonly around?: Around;
}

/** An object that was taken for an envelope because of its only list. */
export interface Around {
  readonly answer: Readonly<Record<string, unknown>>;
  /** The key of the list. */
  readonly name: string;
}

/** Opens an envelope; anything else is given back as it is. */
export function openEnvelope(answer: unknown): Opened {
  if (!isPlainObject(answer)) return {data: answer};
  const name = contentName(answer);
  if (name === undefined) return {data: answer};
  const opened = withTotal(answer[name], answer);
  return name === 'data' ? opened : {...opened, around: {answer, name}};
}

/** Data with the total found beside it. */
export function withTotal(data: unknown, holder: unknown): Opened {
  const total = totalOf(holder);
  return total === undefined ? {data} : {data, total};
}

function contentName(answer: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(answer);
  if (Object.hasOwn(answer, 'data'))
    return keys.every((key) => key === 'data' || BESIDE_DATA.has(key)) ? 'data' : undefined;
  const lists = keys.filter((key) => Array.isArray(answer[key]));
  const [only] = lists;
  return lists.length === 1 && only !== undefined && LIST_NAMES.includes(only) ? only : undefined;
}

/** The number of all records, from `total`, `total_count` or `count`, also in `meta`. */
export function totalOf(holder: unknown): number | undefined {
  if (!isPlainObject(holder)) return undefined;
  for (const place of [holder, holder['meta']]) {
    if (!isPlainObject(place)) continue;
    for (const name of TOTAL_NAMES) {
      const count = Object.hasOwn(place, name) ? countOf(place[name]) : undefined;
      if (count !== undefined) return count;
    }
  }
  return undefined;
}

function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
