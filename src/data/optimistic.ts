import {isRecord} from './is-record.js';
import {keyOf, keyText} from './records.js';
import type {Json, JsonRecord, Op, Source} from './types.js';

/** What to show before the server has answered: the records gone, fields of them set, or operations. */
export type Optimistic = 'delete' | JsonRecord | readonly Op[];

/** The records that a change means: named, or the first argument of its source. */
function keysOf(source: Source, keys: readonly string[] | undefined): readonly string[] {
  if (keys && keys.length > 0) return keys;
  const args = 'args' in source ? Object.values(source.args as Record<string, Json>) : [];
  const key = keyText(args[0]) ?? keyOf(args[0]);
  return key === undefined ? [] : [key];
}

/** Reads the attribute `optimistic`: the word `delete`, or JSON of fields or operations. Undefined where it is neither. */
export function parseOptimistic(text: string): Optimistic | undefined {
  if (text.trim() === 'delete') return 'delete';
  try {
    const value = JSON.parse(text) as unknown;
    if (Array.isArray(value) && value.every((op) => isRecord(op) && typeof op['op'] === 'string')) return value as Op[];
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The operations that show a change. */
export function overlayOps(
  optimistic: Optimistic,
  {source, keys}: {readonly source: Source; readonly keys?: readonly string[]},
): readonly Op[] {
  if (Array.isArray(optimistic)) return optimistic as readonly Op[];
  const fields = optimistic as 'delete' | JsonRecord;
  return keysOf(source, keys).map((key) =>
    fields === 'delete' ? {op: 'delete', key} : {op: 'update', key, record: fields},
  );
}
