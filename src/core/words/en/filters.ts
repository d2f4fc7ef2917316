import {provideEnglish, type Word} from '../../words.js';

/** English words for a bar of filters. Who shows one imports this file. */
export const filters = {
  filters: 'Filters',
  'filters.count': 'Filters ({count})',
  'filters.active': 'Active filters',
  'filters.apply': 'Apply',
  'filters.clear': 'Clear all',
  'filters.cleared': 'All filters removed',
  'filters.remove': 'Remove filter {name}',
  'filters.any': 'Any',
  'filters.least': 'Minimum',
  'filters.most': 'Maximum',
  'filters.from': 'from {value}',
  'filters.to': 'up to {value}',
  'filters.results': {one: '{count} result', other: '{count} results'},
} as const satisfies Record<string, Word>;

provideEnglish(filters);
