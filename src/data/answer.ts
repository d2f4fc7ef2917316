import {goodMembers} from './list-members.js';
import type {Around} from './envelope.js';
import {pickAnswer} from './shape.js';
import type {Snapshot} from './types.js';

/** The part of an answer that an entry holds. */
export interface OpenedAnswer {
  /** A list, a record, a value; undefined where there is nothing. */
  readonly data: unknown;
  /** How many records there are, those included that were not sent. */
  readonly total?: number;
  /** What stood around a list that only its name gave away. */
  readonly around?: Around;
  /** What could not be used, in plain words. */
  readonly warnings: readonly string[];
}

/** Follows `data-path` (a pointer in a URL was followed by who read it), or opens the envelope, and leaves out members that nothing can show. */
export function openAnswer(snapshot: Snapshot, path: string | undefined): OpenedAnswer {
  const picked = pickAnswer(snapshot.data, path ? {path} : {});
  const total = snapshot.total ?? picked.total;
  const {around} = picked;
  const counted = {...(total !== undefined && {total}), ...(around && {around})};
  if (!Array.isArray(picked.data)) return {data: picked.data, warnings: picked.warnings, ...counted};
  const {rows, bad} = goodMembers(picked.data);
  const told = `${bad} of ${picked.data.length} members of the list could not be shown and were left out.`;
  return {data: rows, warnings: bad > 0 ? [...picked.warnings, told] : picked.warnings, ...counted};
}
