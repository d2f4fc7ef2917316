import type {Change, Op} from './types.js';

/** What an entry holds and operations change: a keyed list, or a record or value. */
export interface LiveData {
  /** Grows with every change. */
  readonly version: number;
  /** Carries operations out in order; undefined when they changed nothing. Never throws. */
  apply(ops: readonly Op[], topic?: string): Change | undefined;
  /** Puts a snapshot in place of everything; undefined when it says the same. */
  replace(data: unknown, total?: number): Change | undefined;
  /** A copy that changes by itself. */
  clone(): this;
  /** What differs from an earlier copy; undefined when nothing does. */
  changeFrom(before: this): Change | undefined;
}
