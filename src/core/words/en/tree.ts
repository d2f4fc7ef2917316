import {provideEnglish, type Word} from '../../words.js';

/** English words for what a tree shows. Who shows one imports this file. */
export const tree = {
  tree: 'Tree',
  'tree.loading': 'Loading…',
  'tree.failed': 'Could not be loaded',
  'tree.empty': 'Nothing in here',
  'tree.loaded': {one: '{name}: {count} item', other: '{name}: {count} items'},
  'tree.found': {one: '{count} match', other: '{count} matches'},
  'tree.search': 'Search the tree',
  'tree.none': 'Nothing matches “{text}”',
} as const satisfies Record<string, Word>;

provideEnglish(tree);
