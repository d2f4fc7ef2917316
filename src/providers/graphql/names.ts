import {plainName} from '../../core/nearest-names.js';

/** Names as servers spell them: `list_users`, `listUsers`, `ListUsers`. */

/** Lower-case words of a name. */
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_\s-]+/)
    .filter(Boolean);

/** A name as a label: `first_name` and `firstName` are “First name”. */
export function labelOf(name: string): string {
  const text = wordsOf(name).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The last word of a name, such as `created` of `userCreated`. */
export const lastWord = (name: string): string => wordsOf(name).at(-1) ?? '';

/** The first of some members that goes by one of the names, however it is spelled; the order of the names decides. */
export function named<T extends {readonly name: string}>(
  members: Iterable<T>,
  ...names: readonly string[]
): T | undefined {
  const all = [...members];
  for (const name of names) {
    const plain = plainName(name);
    const found = all.find((one) => one.name === name) ?? all.find((one) => plainName(one.name) === plain);
    if (found) return found;
  }
  return undefined;
}
