import {ChangeLog} from './changes.js';
import {changedFields} from './record-changes.js';
import type {Change, Json} from './types.js';

interface KeyedRow {
  readonly key: string;
  readonly record: Json;
}

/** What has to change for one list of rows to become another; undefined when they say the same. */
export function diffRows(before: readonly KeyedRow[], after: readonly KeyedRow[]): Change | undefined {
  const log = new ChangeLog();
  const old = new Map(before.map((row) => [row.key, row.record]));
  const staying = new Set<string>();
  for (const {key, record} of after) {
    const known = old.get(key);
    if (known === undefined) {
      log.inserted(key);
      continue;
    }
    staying.add(key);
    if (known !== record) noteFields(log, key, known, record);
  }
  for (const key of old.keys()) if (!staying.has(key)) log.removed(key);
  if (orderDiffers(before, after, staying)) log.moved();
  return log.take();
}

function noteFields(log: ChangeLog, key: string, before: Json, after: Json): void {
  const fields = changedFields(before, after);
  if (!fields || fields.size > 0) log.updated(key, fields);
}

function orderDiffers(before: readonly KeyedRow[], after: readonly KeyedRow[], staying: ReadonlySet<string>): boolean {
  const order = before.filter((row) => staying.has(row.key));
  let next = 0;
  return after.some((row) => staying.has(row.key) && row.key !== order[next++]!.key);
}
