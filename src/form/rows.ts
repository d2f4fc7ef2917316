/** Keys of a form's rows, so that what is known of a row stays with it wherever it is moved. */
import {nameOf, pathOf, type FieldPath} from './names.js';

/** The keys of the rows of each list, by the list's own identity. */
export class RowKeys {
  readonly #keys = new Map<string, readonly string[]>();
  #made = 0;

  /** One text for what a way means now, which stays the same when rows around it come and go. */
  identityOf(path: FieldPath): string {
    const parts: string[] = [];
    for (const part of path) parts.push(this.#keys.get(nameOf(parts))?.[Number(part)] ?? part);
    return nameOf(parts);
  }

  /** The way that an identity means now; undefined where its row is gone. */
  pathOf(identity: string): FieldPath | undefined {
    const path: string[] = [];
    const parts: string[] = [];
    for (const part of pathOf(identity) ?? []) {
      const place = part.startsWith('#') ? this.#keys.get(nameOf(parts))?.indexOf(part) : part;
      if (place === undefined || place === -1) return undefined;
      path.push(String(place));
      parts.push(part);
    }
    return path;
  }

  /** The keys of a list's rows, in their order; as many as there are rows. */
  keysOf(list: FieldPath, rows: number): readonly string[] {
    const identity = this.identityOf(list);
    const known = this.#keys.get(identity) ?? [];
    if (known.length === rows) return known;
    const keys = Array.from({length: rows}, (_, place) => known[place] ?? this.make());
    this.#keys.set(identity, keys);
    return keys;
  }

  /** Says the keys of a list's rows, in their order. */
  setKeys(list: FieldPath, keys: readonly string[]): void {
    this.#keys.set(this.identityOf(list), keys);
  }

  /** A key for a row to come. */
  make(): string {
    return `#${++this.#made}`;
  }
}
