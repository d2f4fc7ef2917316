type Plain = Readonly<Record<string, unknown>>;

/** Fields by which a record is known, the likeliest first. */
const KEYS = ['id', 'key', '_id', 'time', 'timestamp', 'date', 'at', 'x', 'label'];
const MOMENTS = ['time', 'timestamp', 'date', 'at', 'x', 'label'];

/** The figures of a live chart: the newest so many, each with a key that stays its own while the window moves. */
export class LiveWindow {
  #rows: Plain[] = [];
  #keys: string[] = [];
  /** Where each key stands in the ring: at ten thousand records a second nothing is looked for. */
  readonly #places = new Map<string, number>();
  #start = 0;
  #size = 0;
  #count = 0;
  #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many points the window holds now. */
  get size(): number {
    return this.#size;
  }

  /** The points, the oldest first. */
  get rows(): readonly Plain[] {
    return this.#inOrder(this.#rows);
  }

  /** What the points are known by, in the same order. */
  get keys(): readonly string[] {
    return this.#inOrder(this.#keys);
  }

  /** Holds that many from now on: the newest of those it has. */
  resize(most: number): void {
    if (most === this.#most) return;
    const [rows, keys] = [this.rows.slice(-most), this.keys.slice(-most)];
    this.#most = most;
    this.#fill(rows, keys);
  }

  /** Holds the newest of these and no others. */
  reset(list: readonly unknown[]): void {
    this.#count = Math.max(0, list.length - this.#most);
    const isNewestFirst = momentOf(list[0]) > momentOf(list.at(-1));
    const newest = isNewestFirst ? list.slice(0, this.#most).toReversed() : list.slice(-this.#most);
    const points = newest.map((value) => this.#point(value, undefined));
    this.#fill(
      points.map(({row}) => row),
      points.map(({key}) => key),
    );
  }

  /** Adds a figure or a record; the oldest gives way. What is known already is renewed in its place. */
  push(value: unknown, now: number): void {
    const {row, key} = this.#point(value, now);
    const known = this.#places.get(key);
    if (known !== undefined) this.#rows[known] = row;
    else this.#add(row, key);
  }

  #add(row: Plain, key: string): void {
    const at = (this.#start + this.#size) % this.#most;
    const gone = this.#keys[at];
    if (gone !== undefined && this.#places.get(gone) === at) this.#places.delete(gone);
    this.#places.set(key, at);
    this.#rows[at] = row;
    this.#keys[at] = key;
    if (this.#size < this.#most) this.#size++;
    else this.#start = (this.#start + 1) % this.#most;
  }

  #fill(rows: readonly Plain[], keys: readonly string[]): void {
    this.#rows = [...rows];
    this.#keys = [...keys];
    this.#start = 0;
    this.#size = rows.length;
    this.#places.clear();
    for (const [at, key] of keys.entries()) if (!this.#places.has(key)) this.#places.set(key, at);
  }

  // Figures without a moment are counted; figures that arrive are known by when they came.
  #point(value: unknown, now: number | undefined): {readonly row: Plain; readonly key: string} {
    const place = ++this.#count;
    if (typeof value !== 'object' || value === null) {
      const timed = now !== undefined && !this.#isCounted();
      return {row: timed ? {time: now, value} : {x: place, value}, key: `n${place}`};
    }
    const record = value as Plain;
    const hasMoment = now === undefined || MOMENTS.some((name) => record[name] !== undefined);
    const named = KEYS.find((name) => record[name] !== undefined && record[name] !== null);
    const own = named === undefined ? undefined : record[named];
    return {row: hasMoment ? record : {...record, time: now}, key: own === undefined ? `n${place}` : keyText(own)};
  }

  #isCounted(): boolean {
    const [row] = this.#rows;
    return row !== undefined && this.#size > 0 && 'x' in row && 'value' in row && row['time'] === undefined;
  }

  #inOrder<Item>(list: readonly Item[]): readonly Item[] {
    return [...list.slice(this.#start, this.#size), ...list.slice(0, this.#start)];
  }
}

const keyText = (key: unknown): string => (key instanceof Date ? key.toISOString() : String(key));

function momentOf(value: unknown): number {
  const row = value as Plain | null | undefined;
  const moment = MOMENTS.map((name) => row?.[name]).find((one) => one !== undefined);
  if (typeof moment === 'number') return moment;
  const time = Date.parse(String(moment));
  return Number.isNaN(time) ? 0 : time;
}
