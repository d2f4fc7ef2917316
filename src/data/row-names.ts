import {keyOf} from './records.js';
import type {Row} from './row-sequence.js';
import type {Json} from './types.js';

/** The names that `nameRows` gives, without the rows: of most lists they are the keys of the records as they are. */
export function namesOf(records: readonly Json[], field?: string): readonly string[] {
  const keys = records.map((record) => keyOf(record, field));
  const all = new Set(keys);
  if (all.size === keys.length && !all.has(undefined)) return keys as readonly string[];
  return nameRows(records, field).rows.map(({key}) => key);
}

/**
 * Makes rows of a snapshot's records, each with a key of its own: a repeated key is shown as `7#2`, a record without
 * one as `#1`. Such names are lent: no operation can mean them. Real keys come first, so a record `7#2` keeps its name.
 */
export function nameRows(records: readonly Json[], field?: string): {rows: Row[]; nameless: number} {
  const keys = records.map((record) => keyOf(record, field));
  const taken = new Set<string | undefined>(keys);
  const seen = new Map<string, number>();
  let nameless = 0;
  const free = (make: () => string): string => {
    let name = make();
    while (taken.has(name)) name = make();
    taken.add(name);
    return name;
  };
  const rows: Row[] = [];
  records.forEach((record, i) => {
    if (record === undefined) return;
    const key = keys[i];
    if (key === undefined) return void rows.push({key: free(() => `#${++nameless}`), record, loose: true});
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    let suffix = times;
    const name = times === 1 ? key : free(() => `${key}#${suffix++}`);
    rows.push({key: name, record, loose: times > 1});
  });
  return {rows, nameless};
}
