import {isRecord} from '../../../data/is-record.js';
import type {JsonRecord} from '../../../data/types.js';

/** The records in what a table was given, and how many of its members are none. */
export interface ReadRows {
  readonly records: readonly JsonRecord[];
  readonly bad: number;
  /** What is wrong with the whole; undefined where it is a list, a record or nothing. */
  readonly problem?: string;
}

const NONE: ReadRows = {records: [], bad: 0};

/** Reads rows: a list of records, one record alone, or nothing. Members that are no records are left out. */
export function readRows(value: unknown): ReadRows {
  if (value === undefined || value === null || value === '') return NONE;
  if (isRecord(value)) return {records: [value], bad: 0};
  if (!Array.isArray(value)) return {...NONE, problem: `a list of records is wanted, not a ${typeof value}.`};
  const members = value as readonly unknown[];
  if (areRecords(members)) return {records: members, bad: 0};
  const records = members.filter(isRecord);
  return {records, bad: members.length - records.length};
}

// A loop, since a call for each of a million rows takes longer than all else until they show.
function areRecords(members: readonly unknown[]): members is readonly JsonRecord[] {
  for (let place = 0; place < members.length; place++) if (!isRecord(members[place])) return false;
  return true;
}
