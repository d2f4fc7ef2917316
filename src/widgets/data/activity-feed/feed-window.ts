import type {KeyedItem} from '../../../core/keyed-templates.js';

/** What a feed takes: the events there are, and whether somebody reads now. */
export interface FeedInput {
  readonly items: readonly KeyedItem[];
  /** New events wait instead of pushing down what is read. */
  readonly hold: boolean;
  /** Milliseconds since 1970 when another question was asked: what happened before is no news. */
  readonly since?: number;
  /** The most that are shown. */
  readonly most: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When an event happened; undefined where it does not say. */
  readonly momentOf: (item: unknown) => number | undefined;
}

/** One event of the feed as it is shown. */
export interface FeedEntry extends KeyedItem {
  /** When it happened, or else came; undefined for those of the start that don't say. */
  readonly moment?: number;
}

/**
 * Which events of a list a feed shows: the newest first, and while somebody reads those that came since wait. It
 * remembers no more than the keys of the list.
 */
export class FeedWindow {
  #arrived?: Map<string, number | undefined>;
  #released: ReadonlySet<string> = new Set();
  #fresh: ReadonlySet<string> = new Set();
  #shown: readonly FeedEntry[] = [];
  #waiting = 0;
  #came = 0;

  /** What is shown, the newest first. */
  get shown(): readonly FeedEntry[] {
    return this.#shown;
  }

  /** How many came since somebody reads. */
  get waiting(): number {
    return this.#waiting;
  }

  /** How many came with the last `take`; none with the first. */
  get came(): number {
    return this.#came;
  }

  /** How many there are, shown or not. */
  get total(): number {
    return this.#arrived?.size ?? 0;
  }

  /** Whether an event came with the last ones that were let in. */
  isFresh(key: string): boolean {
    return this.#fresh.has(key);
  }

  /** An event is new no longer. */
  settle(key: string): void {
    this.#fresh = new Set([...this.#fresh].filter((one) => one !== key));
  }

  /** Forgets everything: what comes next is the start of another list. */
  clear(): void {
    this.#arrived = undefined;
    this.#shown = [];
    this.#waiting = 0;
    this.#came = 0;
  }

  /** Takes the list as it is now. One that shares nothing with the last is the start of another. */
  take({items, hold, since = -Infinity, most, now, momentOf}: FeedInput): void {
    const known = this.#arrived ?? new Map<string, number | undefined>();
    const isFirst = this.#arrived === undefined || (known.size > 0 && !items.some(({key}) => known.has(key)));
    const isOld = (item: unknown): boolean => isFirst || (momentOf(item) ?? Infinity) < since;
    const arrived = new Map<string, number | undefined>();
    for (const {key, item} of items) arrived.set(key, known.has(key) ? known.get(key) : isOld(item) ? undefined : now);
    this.#came = items.filter(({key, item}) => !known.has(key) && !isOld(item)).length;
    this.#arrived = arrived;
    const entries = items.map((item) => entryOf(item, momentOf(item.item) ?? arrived.get(item.key)));
    const sorted = entries.toSorted((one, other) => newer(one.moment, other.moment));
    if (isFirst || !hold) this.#release(sorted, isFirst, since);
    this.#waiting = sorted.filter(({key}) => !this.#released.has(key)).length;
    this.#shown = sorted.filter(({key}) => this.#released.has(key)).slice(0, most);
  }

  #release(sorted: readonly FeedEntry[], isFirst: boolean, since: number): void {
    const isNews = ({key, moment}: FeedEntry): boolean => !this.#released.has(key) && (moment ?? since) >= since;
    const fresh = isFirst ? [] : sorted.filter(isNews);
    if (isFirst || fresh.length > 0) this.#fresh = new Set(fresh.map(({key}) => key));
    this.#released = new Set(sorted.map(({key}) => key));
  }
}

const entryOf = ({key, item}: KeyedItem, moment: number | undefined): FeedEntry =>
  moment === undefined ? {key, item} : {key, item, moment};

// Events that say nothing of their time keep their order, after all others.
function newer(one: number | undefined, other: number | undefined): number {
  if (one === other) return 0;
  return (other ?? -Infinity) - (one ?? -Infinity);
}
