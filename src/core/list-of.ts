import {warn, warnOnce} from './warn.js';

/** What an author gave as a list, as a list: nothing for what is none, with a warning. */
export function listOf(element: Element, attribute: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value !== undefined && value !== null && value !== '') warnOnce(element, attribute, typeof value, 'a list');
  return [];
}

/** Warns once of entries that are left out since there is nothing to read on them; `shown` are those that are not. */
export function warnOfWordless(element: Element, attribute: string, given: readonly unknown[], shown: number): void {
  if (shown < given.length) warn(element, `${attribute} has entries without a label; they are left out.`);
}
