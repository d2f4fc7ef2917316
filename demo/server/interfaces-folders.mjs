import {integer, list, optional, value} from './interface-kinds.mjs';

/** So many parts a catalogue lists at most. */
const MOST_PARTS = 200_000;
const GROUPS = 100;
const PER_SHELF = 50;

const pad = (number, width) => String(number).padStart(width, '0');

/** A list of parts as a tree, nested: a hundred groups, shelves of fifty, and the parts as plain texts. */
function partsTree(count) {
  const perGroup = Math.ceil(count / GROUPS);
  return Array.from({length: GROUPS}, (unused, group) => ({
    id: `g${group}`,
    label: `Group ${pad(group + 1, 3)}`,
    badge: perGroup,
    items: Array.from({length: Math.ceil(perGroup / PER_SHELF)}, (also, shelf) => ({
      id: `g${group}s${shelf}`,
      label: `Shelf ${pad(group + 1, 3)}-${pad(shelf + 1, 2)}`,
      items: Array.from(
        {length: Math.min(PER_SHELF, perGroup - shelf * PER_SHELF)},
        (too, part) => `Part ${pad(group * perGroup + shelf * PER_SHELF + part + 1, 6)}`,
      ),
    })),
  }));
}

/** What can be asked of trees. */
export const FOLDERS = {
  /** The folders in one, or at the top. */
  list_folders: list('folders', {
    args: [optional(integer('parent'))],
    base:
      ({parent}) =>
      (bind) =>
        parent === undefined ? 't.parent_id is null' : `t.parent_id = ${bind(parent, 'integer')}`,
  }),
  /** All folders, flat: each names the one that it is in. */
  all_folders: list('folders'),
  parts_tree: value([], async (tx, {count = 100_000}) => partsTree(Math.min(Math.max(Number(count), 1), MOST_PARTS)), [
    optional(integer('count')),
  ]),
};
