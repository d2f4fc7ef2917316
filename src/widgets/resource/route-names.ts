import {listOf} from '../../core/list-of.js';

/** The names of routes that an author gave: a list, or a text with commas; undefined where nothing is given. */
export function routeNames(element: Element, attribute: string, given: unknown): readonly string[] | undefined {
  if (given === undefined || given === null) return undefined;
  const names = typeof given === 'string' ? given.split(',') : listOf(element, attribute, given);
  return names.map((name) => String(name).trim());
}
