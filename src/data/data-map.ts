/**
 * `data-map="value: total, label: name"`: which field feeds which property.
 */
import {getIn, parseAnyPath} from './paths.js';

/** One line of a map: the property as written (rows are given a field of that name), and where in a record its value is. */
export interface MapEntry {
  readonly property: string;
  readonly path: readonly string[];
}

/** A parsed map; what could not be read is told in `warnings`. */
export interface DataMap {
  readonly entries: readonly MapEntry[];
  readonly warnings: readonly string[];
}

const NAME = /^[A-Za-z_$][\w$-]*$/;

/** Parses the attribute `data-map`; wrong parts are left out and told. */
export function parseDataMap(text: string): DataMap {
  const entries: MapEntry[] = [];
  const warnings: string[] = [];
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(0, colon)).trim();
    const path = parseAnyPath(part.slice(colon + 1).trim());
    if (path && NAME.test(property)) entries.push({property, path});
    else warnings.push(`data-map: “${part.trim().slice(0, 60)}” is not “property: path”.`);
  }
  return {entries, warnings};
}

/** `user-role` and `user_role` as a property is named. */
export function camelCase(name: string): string {
  return name.replaceAll(/[-_]+([A-Za-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Maps records, each on its first use: the record given stays as it is, and the same record gives the same answer as long as it
 * lives. A property whose path leads nowhere is absent, even where the record has a field of its name.
 */
export class RecordMapper {
  readonly #mapped = new WeakMap<object, object>();

  constructor(readonly entries: readonly MapEntry[]) {}

  map(record: unknown): unknown {
    if (typeof record !== 'object' || record === null) return record;
    const known = this.#mapped.get(record);
    if (known) return known;
    const mapped = this.#copy(record);
    this.#mapped.set(record, mapped);
    return mapped;
  }

  #copy(record: object): object {
    const copy: Record<string, unknown> = {...record};
    for (const {property, path} of this.entries) {
      const value = getIn(record, path);
      if (value === undefined) delete copy[property];
      else copy[property] = value;
    }
    return copy;
  }
}
