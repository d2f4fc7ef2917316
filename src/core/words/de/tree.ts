import type {Translated} from '../../words.js';
import type {tree as english} from '../en/tree.js';

/** German words for what a tree shows. */
export const tree: Translated<typeof english> = {
  tree: 'Baum',
  'tree.loading': 'Wird geladen …',
  'tree.failed': 'Konnte nicht geladen werden',
  'tree.empty': 'Nichts darin',
  'tree.loaded': {one: '{name}: {count} Eintrag', other: '{name}: {count} Einträge'},
  'tree.found': {one: '{count} Treffer', other: '{count} Treffer'},
  'tree.search': 'Baum durchsuchen',
  'tree.none': 'Nichts passt zu „{text}“',
};
