import {keyOf, keyText, mergeRecord} from './records.js';
import type {Op} from './types.js';

type RowOp = Extract<Op, {op: 'insert' | 'update'}>;
type UpdateOp = Extract<Op, {op: 'update'}>;

/**
 * Operations that a hidden page gathered, folded by key: a shorter list with the same outcome. For a list, updates of a
 * row join its earlier insert or update, and what a delete or a reset undoes is left out; for a value the last one wins.
 */
export function foldOps(ops: readonly Op[], target: 'list' | 'value' = 'list', keyField?: string): Op[] {
  if (target === 'value')
    return ops.slice(lastWhole(ops, (op) => op.op === 'reset' || (op.op === 'value' && !op.bare)));
  const start = lastWhole(ops, (op) => op.op === 'reset');
  // A limit outlives a reset; nothing else does.
  const limits = ops.slice(0, start).filter((op) => op.op === 'limit');
  return [...limits, ...new ListFold(keyField).fold(ops.slice(start))];
}

function lastWhole(ops: readonly Op[], isWhole: (op: Op) => boolean): number {
  return Math.max(0, ops.findLastIndex(isWhole));
}

class ListFold {
  #keyField: string | undefined;
  #kept: (Op | undefined)[] = [];
  /** By key, where the operation stands that a later update may join. */
  #open = new Map<string, number>();

  constructor(keyField: string | undefined) {
    this.#keyField = keyField;
  }

  fold(ops: readonly Op[]): Op[] {
    for (const op of ops) this.#take(op);
    return this.#kept.filter((op) => op !== undefined);
  }

  #take(op: Op): void {
    if (op.op === 'update' && this.#join(op)) return;
    if (op.op === 'insert' || op.op === 'update') this.#note(op);
    else if (op.op === 'delete') this.#undo(keyText(op.key));
    else this.#open.clear();
    this.#kept.push(op);
  }

  #join(op: UpdateOp): boolean {
    const index = this.#open.get(this.#keyOf(op) ?? '');
    // A move keeps its place in the order of things.
    if (index === undefined || op.at !== undefined) return false;
    const earlier = this.#kept[index] as RowOp;
    const record = mergeRecord(earlier.record, op.record);
    if (keyOf(record, this.#keyField) !== keyOf(earlier.record, this.#keyField)) return false;
    this.#kept[index] = {...earlier, record};
    return true;
  }

  #note(op: RowOp): void {
    const key = this.#keyOf(op);
    const own = keyOf(op.record, this.#keyField);
    // An update that gives a row another key: who is known after it can't be told here.
    if (op.op === 'update' && own !== undefined && own !== key) return this.#open.clear();
    if (key !== undefined) this.#open.set(key, this.#kept.length);
  }

  #undo(key: string | undefined): void {
    const index = key === undefined ? undefined : this.#open.get(key);
    if (key === undefined || index === undefined) return;
    const earlier = this.#kept[index];
    if (earlier?.op === 'update' && earlier.at === undefined) this.#kept[index] = undefined;
    this.#open.delete(key);
  }

  #keyOf(op: RowOp): string | undefined {
    return (op.op === 'update' ? keyText(op.key) : undefined) ?? keyOf(op.record, this.#keyField);
  }
}
