import {fieldReader} from './paths.js';
import {radixOrder} from './radix-order.js';

const NUMERIC = /^[+-]?\d+(?:\.\d+)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;

/** Numbers come first, then moments, then texts, then everything else; nothing is always last. */
const RANK = {number: 0, moment: 1, text: 2, other: 3, nothing: 4} as const;
const RANKS = [RANK.number, RANK.moment, RANK.text, RANK.other] as const;

/** One step of an order. */
interface Step {
  readonly field: string;
  readonly desc?: boolean;
}

/** What the records are sorted by, worked out once a record and not once a comparison. */
interface SortKeys {
  readonly ranks: Uint8Array;
  /** The numbers, the moments in ms, and the places of texts among all texts. */
  readonly numbers: Float64Array;
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
export function sortRecords<T>(records: readonly T[], sort: readonly Step[], language?: string): readonly T[] {
  const all = Int32Array.from(records.keys());
  return Array.from(sortOrder(records, all, sort, language), (index) => records[index] as T);
}

/**
 * As `sortRecords`, for some of the records, named by their indices: the indices in the order wanted. No record is
 * copied, and a million of them take no object each.
 */
export function sortOrder(
  records: readonly unknown[],
  indices: Int32Array,
  sort: readonly Step[],
  language?: string,
): Int32Array {
  let order = indices;
  // The last field first: those that follow keep the order of their equals.
  for (const step of sort.toReversed()) order = sortedBy(records, order, step, language);
  return order;
}

function sortedBy(
  records: readonly unknown[],
  order: Int32Array,
  {field, desc = false}: Step,
  language?: string,
): Int32Array {
  const {ranks, numbers} = keysOf(records, order, field, language);
  const sorted = new Int32Array(order.length);
  let filled = 0;
  const take = (places: Int32Array, inOrder?: Uint32Array): void => {
    for (let at = 0; at < places.length; at++)
      sorted[filled++] = order[places[inOrder ? (inOrder[at] as number) : at] as number] as number;
  };
  for (const rank of desc ? RANKS.toReversed() : RANKS) {
    const places = placesOf(ranks, rank);
    const own = rank === RANK.number && places.length === order.length ? numbers : pick(numbers, places);
    take(places, radixOrder(own, desc));
  }
  take(placesOf(ranks, RANK.nothing));
  return sorted;
}

function placesOf(ranks: Uint8Array, rank: number): Int32Array {
  const places = new Int32Array(ranks.length);
  let count = 0;
  for (let place = 0; place < ranks.length; place++) if (ranks[place] === rank) places[count++] = place;
  return places.subarray(0, count);
}

function pick(numbers: Float64Array, places: Int32Array): Float64Array {
  const picked = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) picked[at] = numbers[places[at] as number] as number;
  return picked;
}

function keysOf(records: readonly unknown[], order: Int32Array, field: string, language?: string): SortKeys {
  const ranks = new Uint8Array(order.length);
  const numbers = new Float64Array(order.length);
  const texts = new TextOrder();
  const read = fieldReader(field);
  for (let place = 0; place < order.length; place++) {
    const value = read(records[order[place] as number]);
    // A minus before zero makes no difference.
    if (typeof value === 'number' && !Number.isNaN(value)) numbers[place] = value + 0;
    else {
      const [rank, number = 0] = keyOf(value, texts);
      ranks[place] = rank;
      numbers[place] = number;
    }
  }
  texts.settle(ranks, numbers, language);
  return {ranks, numbers};
}

function keyOf(value: unknown, texts: TextOrder): readonly [rank: number, number?: number] {
  if (value === undefined || value === null || value === '' || typeof value === 'number') return [RANK.nothing];
  if (typeof value === 'boolean' || typeof value === 'bigint') return [RANK.number, Number(value)];
  if (value instanceof Date) return timed(value.getTime());
  if (typeof value !== 'string') return [RANK.other];
  // Decimals and moments often come as text; both have an order of their own.
  if (NUMERIC.test(value)) return [RANK.number, Number(value) + 0];
  const moment = MOMENT.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? [RANK.text, texts.add(value)] : [RANK.moment, moment];
}

const timed = (time: number): readonly [rank: number, number?: number] =>
  Number.isNaN(time) ? [RANK.nothing] : [RANK.moment, time];

/** The texts of a column, each once: only those that differ are compared. */
class TextOrder {
  readonly #numbers = new Map<string, number>();

  /** A number for a text, until the order of all is known. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Puts the places of the texts, in the language's order of letters, where their numbers are. */
  settle(ranks: Uint8Array, numbers: Float64Array, language?: string): void {
    if (this.#numbers.size === 0) return;
    const collator = collatorFor(language);
    const sorted = [...this.#numbers.keys()].sort((one, other) => collator.compare(one, other));
    const places = new Float64Array(sorted.length);
    let place = 0;
    for (const [index, text] of sorted.entries()) {
      if (index > 0 && collator.compare(sorted[index - 1] as string, text) !== 0) place++;
      places[this.#numbers.get(text) as number] = place;
    }
    for (let at = 0; at < ranks.length; at++)
      if (ranks[at] === RANK.text) numbers[at] = places[numbers[at] as number] as number;
  }
}
