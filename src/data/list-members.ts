/**
 * Lists as they come: members that no widget can show are left out, and the rest is mapped only when it is asked for.
 */
import type {RecordMapper} from './data-map.js';

/** Rows of an answer; without a map and bad members it is the list of the answer itself, never a copy. */
export interface Rows {
  readonly size: number;
  /** The row at a position, mapped on first use. */
  at(index: number): unknown;
  /** All rows, mapped; made on first use and then kept. */
  toArray(): readonly unknown[];
  /** The rows as they came, without bad members. */
  readonly raw: readonly unknown[];
}

/** Makes rows of a list. */
export function rowsOf(raw: readonly unknown[], mapper?: RecordMapper): Rows {
  let all: readonly unknown[] | undefined;
  return {
    raw,
    size: raw.length,
    at: (index) => (mapper ? mapper.map(raw[index]) : raw[index]),
    toArray: () => (all ??= mapper ? raw.map((row) => mapper.map(row)) : raw),
  };
}

/** The members a widget can show, and how many were left out. Where there are records, only records and lists are rows. */
export function goodMembers(list: readonly unknown[]): {rows: readonly unknown[]; bad: number} {
  const hasObjects = list.some((member) => typeof member === 'object' && member !== null);
  const isGood = hasObjects ? isObject : isScalar;
  const isClean = list.every(isGood);
  const rows = isClean ? list : list.filter(isGood);
  return {rows, bad: list.length - rows.length};
}

function isObject(member: unknown): boolean {
  return typeof member === 'object' && member !== null;
}

function isScalar(member: unknown): boolean {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof member);
}
