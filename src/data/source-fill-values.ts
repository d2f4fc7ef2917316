/**
 * What a value becomes in the place of a hole.
 */
import {SourceFault} from './source-fault.js';
import {scalarText} from './source-options.js';
import type {Hole, Lookup} from './source-types.js';

/** Leaves the filling of a template because a required hole is empty. */
export class Waiting extends Error {
  constructor(readonly path: string) {
    super(`waits for ${path}`);
  }
}

/** Empty for a hole: nothing, or a text without characters. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Runs `step` and says, where it fails, which hole the fault is about. */
export function inHole<T>(hole: Hole, step: () => T): T {
  try {
    return step();
  } catch (reason) {
    if (!(reason instanceof SourceFault)) throw reason;
    throw new SourceFault(reason.code, reason.at, `The value of {${hole.hole}} can't be used: ${reason.message}`);
  }
}

/** The text of a hole inside other text; an empty optional one gives nothing. */
export function fillInside(hole: Hole, lookup: Lookup, write: (value: unknown) => string): string {
  const value = lookup(hole.hole);
  if (!isEmpty(value)) return inHole(hole, () => write(value));
  if (hole.optional) return '';
  throw new Waiting(hole.hole);
}

/** True where the hole is optional and empty. In queries an empty list is empty too. */
export function isMissing(part: string | Hole, lookup: Lookup): boolean {
  return typeof part !== 'string' && part.optional === true && isEmpty(lookup(part.hole));
}

/** A lookup for queries, in which a list without items is empty. */
export function queryLookup(lookup: Lookup): Lookup {
  return (path) => {
    const value = lookup(path);
    return Array.isArray(value) && value.length === 0 ? undefined : value;
  };
}

/** One segment of a path: nothing in the value can end it. Half surrogate pairs can't be encoded and are replaced. */
export function pathSegment(value: unknown): string {
  return encodeURIComponent(scalarText(value).replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** One segment of a topic: data never widens a subscription. */
export function topicSegment(value: unknown): string {
  return pathSegment(value).replaceAll('*', '%2A');
}

/** The text of a query value in an address; a list is joined with commas. */
export function encodedList(value: unknown): string {
  return Array.isArray(value) ? value.map(pathSegment).join(',') : pathSegment(value);
}
