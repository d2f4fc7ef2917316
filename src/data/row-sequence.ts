import type {Json} from './types.js';

/** One row of a list. It knows its chunk, so that it is found without counting. */
export interface Row {
  key: string;
  record: Json;
  /** True where no operation may name the row: it has no key of its own, or repeats one. */
  loose: boolean;
  chunk?: Row[];
}

const CHUNK = 256;

/**
 * Rows in order, kept in short chunks: an insert, a removal or a move touches one chunk, never the whole list. The flat
 * form that readers index is made once after a change, on first use.
 */
export class RowSequence {
  #chunks: Row[][] = [];
  #size = 0;
  #flat: Row[] | undefined;

  get size(): number {
    return this.#size;
  }

  /** Every row in order. The array is not to be changed. */
  rows(): readonly Row[] {
    return (this.#flat ??= this.#flatten());
  }

  get first(): Row | undefined {
    return this.#chunks[0]?.[0];
  }

  get last(): Row | undefined {
    return this.#chunks.at(-1)?.at(-1);
  }

  /** Puts a row so that it stands at `at`; negative counts from the end (-1 last). Out of range is the nearest end. */
  insert(row: Row, at: number): void {
    const index = this.place(at, this.#size + 1);
    this.#flat = undefined;
    this.#size++;
    const [chunk, offset] = this.#locate(index);
    if (offset === 0) chunk.unshift(row);
    else if (offset === chunk.length) chunk.push(row);
    else chunk.splice(offset, 0, row);
    row.chunk = chunk;
    if (chunk.length > CHUNK) this.#split(chunk);
  }

  /** Takes a row out. */
  remove(row: Row): void {
    const chunk = row.chunk;
    if (!chunk) return;
    this.#flat = undefined;
    this.#size--;
    row.chunk = undefined;
    if (chunk[0] === row) chunk.shift();
    else if (chunk.at(-1) === row) chunk.pop();
    else chunk.splice(chunk.indexOf(row), 1);
    if (chunk.length === 0) this.#chunks.splice(this.#chunks.indexOf(chunk), 1);
  }

  /** Where a row stands. */
  indexOf(row: Row): number {
    let before = 0;
    for (const chunk of this.#chunks) {
      if (chunk === row.chunk) return before + chunk.indexOf(row);
      before += chunk.length;
    }
    return -1;
  }

  /** Holds these rows and no others. */
  fill(rows: Row[]): void {
    this.#chunks = [];
    this.#size = rows.length;
    this.#flat = undefined;
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      for (const row of chunk) row.chunk = chunk;
      this.#chunks.push(chunk);
    }
  }

  /** The index that `at` means in a list of `size`. */
  place(at: number, size: number): number {
    const whole = Math.trunc(at) || 0;
    return Math.min(size - 1, Math.max(0, whole < 0 ? size + whole : whole));
  }

  // `flat()` takes several times as long, and a live list is flattened once a frame.
  #flatten(): Row[] {
    const flat: Row[] = [];
    for (const chunk of this.#chunks) for (let at = 0; at < chunk.length; at++) flat.push(chunk[at]!);
    return flat;
  }

  #locate(index: number): [chunk: Row[], offset: number] {
    if (this.#chunks.length === 0) this.#chunks.push([]);
    if (index === this.#size - 1) return [this.#chunks.at(-1)!, this.#chunks.at(-1)!.length];
    let before = 0;
    for (const chunk of this.#chunks) {
      if (index <= before + chunk.length) return [chunk, index - before];
      before += chunk.length;
    }
    return [this.#chunks.at(-1)!, this.#chunks.at(-1)!.length];
  }

  #split(chunk: Row[]): void {
    const upper = chunk.splice(chunk.length >> 1);
    for (const row of upper) row.chunk = upper;
    this.#chunks.splice(this.#chunks.indexOf(chunk) + 1, 0, upper);
  }
}
