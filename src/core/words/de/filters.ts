import type {Translated} from '../../words.js';
import type {filters as english} from '../en/filters.js';

/** German words for a bar of filters. */
export const filters: Translated<typeof english> = {
  filters: 'Filter',
  'filters.count': 'Filter ({count})',
  'filters.active': 'Aktive Filter',
  'filters.apply': 'Anwenden',
  'filters.clear': 'Alle entfernen',
  'filters.cleared': 'Alle Filter entfernt',
  'filters.remove': 'Filter {name} entfernen',
  'filters.any': 'Alle',
  'filters.least': 'Minimum',
  'filters.most': 'Maximum',
  'filters.from': 'ab {value}',
  'filters.to': 'bis {value}',
  'filters.results': {one: '{count} Ergebnis', other: '{count} Ergebnisse'},
};
