import type {Entry} from './entry.js';
import {isCalled} from './invalidation.js';
import {keyOf, keyText} from './records.js';
import type {Op} from './types.js';

/** The key of the record that an operation is about; undefined where it is about more, or nobody says. */
function keyIn(op: Op, field: string | undefined): string | undefined {
  if (op.op === 'delete') return keyText(op.key);
  if (op.op === 'update') return keyText(op.key) ?? keyOf(op.record, field);
  return op.op === 'insert' ? keyOf(op.record, field) : undefined;
}

/**
 * The operations that can be laid on what an entry holds: all of them on a list, on a record those of its own key.
 * What speaks of records says nothing about a number or a text.
 */
export function fittingOps({plan, list, value}: Entry, ops: readonly Op[]): readonly Op[] {
  if (list) return ops;
  const field = plan.list.key;
  const own = keyOf(value, field);
  return ops.filter((op) => op.op === 'value' || (own !== undefined && keyIn(op, field) === own));
}

/**
 * What an outcome's operations under a name mean for an entry that goes by it: operations to lay on it, or `read` where
 * only its source knows what has become of it. A tag tells what an answer depends on, and not what it holds.
 */
export function meaningOf(entry: Entry, name: string, ops: readonly Op[]): readonly Op[] | 'read' {
  if (!isCalled(entry, name) || !entry.hasData) return 'read';
  const fitting = fittingOps(entry, ops);
  if (fitting.length > 0 || ops.length === 0) return fitting;
  const field = entry.plan.list.key;
  const isOther = keyOf(entry.value, field) !== undefined && ops.every((op) => keyIn(op, field) !== undefined);
  return isOther ? [] : 'read';
}
