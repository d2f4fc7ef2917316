import {keyOf} from '../../../data/records.js';
import {namesOf} from '../../../data/row-names.js';
import type {JsonRecord} from '../../../data/types.js';

/** The keys of rows, by their places. */
export interface RowKeys {
  at(place: number): string;
  /** Where the row of a key is; undefined where there is none. */
  placeOf(key: string): number | undefined;
}

/** Beyond this many rows, keys are worked out of those rows alone that are looked at. */
const MANY = 20_000;

/** The keys of an author's own rows. */
export const keysOf = (records: readonly JsonRecord[], field: string | undefined): RowKeys =>
  records.length > MANY ? new SoughtKeys(records, field) : new ListedKeys(namesOf(records, field));

/** Keys that are all known. */
export class ListedKeys implements RowKeys {
  readonly #keys: readonly string[];
  #places?: ReadonlyMap<string, number>;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  at(place: number): string {
    return this.#keys[place] ?? '';
  }

  placeOf(key: string): number | undefined {
    this.#places ??= new Map(this.#keys.map((each, place) => [each, place]));
    return this.#places.get(key);
  }
}

/** Keys of very many rows: a text for each of a million, and a table of them, would take longer than all else. */
class SoughtKeys implements RowKeys {
  readonly #records: readonly JsonRecord[];
  readonly #field: string | undefined;
  readonly #places = new Map<string, number>();
  /** The names of rows without a key, or with one that another row had before. */
  readonly #lent = new Map<number, string>();

  constructor(records: readonly JsonRecord[], field: string | undefined) {
    this.#records = records;
    this.#field = field;
  }

  at(place: number): string {
    const lent = this.#lent.get(place);
    if (lent !== undefined) return lent;
    const key = keyOf(this.#records[place], this.#field);
    const owner = key === undefined ? -1 : this.#places.get(key);
    if (owner === place && key !== undefined) return key;
    const name = key !== undefined && owner === undefined ? key : `${key ?? ''}#${place + 1}`;
    if (name !== key) this.#lent.set(place, name);
    this.#places.set(name, place);
    return name;
  }

  placeOf(key: string): number | undefined {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#records.findIndex((record) => keyOf(record, this.#field) === key);
    return place < 0 ? undefined : place;
  }
}
