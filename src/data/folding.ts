import {keyOf, keyText, mergeRecord} from './records.js';
import type {Op} from './types.js';

type Slot = {index: number; op: Extract<Op, {op: 'insert' | 'update'}>};

/**
 * Operations that a hidden page gathered, folded by key: a shorter list with the same outcome on any list or value.
 * Updates of a row join its earlier insert or update, what a delete or a reset undoes is left out, the last value wins.
 */
export function foldOps(ops: readonly Op[], keyField?: string): Op[] {
  const kept: (Op | undefined)[] = [];
  const open = new Map<string, Slot>();
  for (const op of ops) {
    if (op.op === 'reset') dropAll(kept, open);
    else if (op.op === 'value' && !op.bare && !Array.isArray(op.value)) dropValues(kept);
    const merged = op.op === 'update' && joinUpdate(op, kept, open, keyField);
    if (merged) continue;
    noteRow(op, kept, open, keyField);
    kept.push(op);
  }
  return kept.filter((op) => op !== undefined);
}

/** A limit outlives a reset; nothing else does. */
function dropAll(kept: (Op | undefined)[], open: Map<string, Slot>): void {
  open.clear();
  kept.forEach((op, i) => {
    if (op?.op !== 'limit') kept[i] = undefined;
  });
}

function dropValues(kept: (Op | undefined)[]): void {
  for (let i = kept.length - 1; i >= 0; i--) {
    const op = kept[i];
    if (op?.op === 'value' && !op.bare && !Array.isArray(op.value)) kept[i] = undefined;
    else if (op) return;
  }
}

function joinUpdate(
  op: Extract<Op, {op: 'update'}>,
  kept: (Op | undefined)[],
  open: Map<string, Slot>,
  keyField?: string,
): boolean {
  const key = keyText(op.key) ?? keyOf(op.record, keyField);
  const slot = key === undefined ? undefined : open.get(key);
  // A move must stay where it is in the order of things.
  if (
    !slot ||
    op.at !== undefined ||
    keyOf(mergeRecord(slot.op.record, op.record), keyField) !== keyOf(slot.op.record, keyField)
  )
    return false;
  slot.op = {...slot.op, record: mergeRecord(slot.op.record, op.record)};
  kept[slot.index] = slot.op;
  return true;
}

/** Remembers which kept operation a later one of the same key may join. */
function noteRow(op: Op, kept: (Op | undefined)[], open: Map<string, Slot>, keyField?: string): void {
  if (op.op === 'value' || op.op === 'limit') return open.clear();
  if (op.op === 'reset') return;
  const key = op.op === 'delete' ? keyText(op.key) : ('key' in op && keyText(op.key)) || keyOf(op.record, keyField);
  if (key === undefined) return;
  if (op.op !== 'delete') return void open.set(key, {index: kept.length, op});
  const slot = open.get(key);
  if (slot?.op.op === 'update' && slot.op.at === undefined) kept[slot.index] = undefined;
  open.delete(key);
}
