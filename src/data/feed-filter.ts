import {getPath} from './paths.js';
import {mergeRecord} from './record-changes.js';
import {keyOf} from './records.js';
import type {Condition, Json, Op} from './types.js';
import {matches} from './view.js';

/** What a filter needs to know of the list that it guards. */
export interface FilteredRows {
  readonly keyField: string | undefined;
  get(key: string): Json | undefined;
}

type Fits = (record: Json, conditions: readonly Condition[]) => boolean;

/** A record that no longer fits leaves the list; one that never did does not come in. */
function withoutMisfit(op: Op, record: Json, key: string | undefined, rows: FilteredRows | undefined): Op[] {
  const known = key !== undefined && rows?.get(key) !== undefined;
  return known ? [{op: 'delete', key, ...('event' in op && op.event !== undefined ? {event: op.event} : {})}] : [];
}

function filterOp(op: Op, conditions: readonly Condition[], rows: FilteredRows | undefined, lets: Fits): Op[] {
  if (op.op === 'reset') return [{...op, records: op.records.filter((record) => lets(record, conditions))}];
  if (op.op === 'delete' || op.op === 'limit') return [op];
  const said = op.op === 'value' ? op.value : op.record;
  if (typeof said !== 'object' || said === null) return [op];
  const key = (op.op === 'update' ? op.key : undefined) ?? keyOf(said, rows?.keyField);
  const held = key === undefined ? undefined : rows?.get(key);
  const record = op.op === 'insert' || held === undefined ? said : mergeRecord(held, said);
  return lets(record, conditions) ? [op] : withoutMisfit(op, record, key, rows);
}

/** `subscribe-filter`: the operations that concern records which fit the conditions. */
export function filterOps(ops: readonly Op[], conditions: readonly Condition[], rows?: FilteredRows): Op[] {
  return ops.flatMap((op) => filterOp(op, conditions, rows, matches));
}

// A field that a record does not show, as one of a relation, only its server can judge.
const fitsAsFarAsSeen: Fits = (record, conditions) =>
  matches(
    record,
    conditions.filter(({field}) => getPath(record, field) !== undefined),
  );

/** The operations without records that show that they do not fit what the source was asked to filter by. */
export function guardOps(ops: readonly Op[], conditions: readonly Condition[], rows?: FilteredRows): Op[] {
  return ops.flatMap((op) => filterOp(op, conditions, rows, fitsAsFarAsSeen));
}
