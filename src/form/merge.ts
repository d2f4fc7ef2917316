/** Three versions of a form's values in one: what both sides began with, what was typed, and what the server has. */
import type {Values} from '../data/types.js';
import {nameOf, type FieldPath} from './names.js';
import {isRecord, isSame} from './values.js';

type Rows = readonly unknown[];

/** A field that both sides changed, each in another way. */
export interface Conflict {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What was typed where it was typed, the server's values elsewhere; and where the two contradict each other. */
export function mergeValues(base: Values, mine: Values, theirs: Values): {values: Values; conflicts: Conflict[]} {
  const conflicts: Conflict[] = [];
  return {values: merge([], base, mine, theirs, conflicts) as Values, conflicts};
}

function merge(path: FieldPath, base: unknown, mine: unknown, theirs: unknown, conflicts: Conflict[]): unknown {
  if (isSame(mine, theirs) || isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const inner = (name: string): unknown => merge([...path, name], before[name], mine[name], theirs[name], conflicts);
    return Object.fromEntries(names.map((name) => [name, inner(name)]));
  }
  const lists: unknown[] = [base, mine, theirs];
  if (areSameRows(lists)) {
    const [before, own, other] = lists;
    return own.map((row, place) => merge([...path, String(place)], before[place], row, other[place], conflicts));
  }
  conflicts.push({name: nameOf(path), mine, theirs});
  return mine;
}

/** Lists are compared row by row only while the same rows stand at the same places. */
function areSameRows(lists: unknown[]): lists is [Rows, Rows, Rows] {
  const [first] = lists;
  if (!Array.isArray(first)) return false;
  return lists.every(
    (list) =>
      Array.isArray(list) &&
      list.length === first.length &&
      list.every((row, place) => isRecord(row) && row['id'] === first[place]?.id),
  );
}
