import {warnOnce} from './warn.js';

/** What an author gave as a list, as a list: nothing for what is none, with a warning. */
export function listOf(element: Element, attribute: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value !== undefined && value !== null && value !== '') warnOnce(element, attribute, typeof value, 'a list');
  return [];
}
