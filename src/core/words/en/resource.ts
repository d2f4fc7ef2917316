import {provideEnglish, type Word} from '../../words.js';

/** English words for resources. Who shows one imports this file. */
export const resource = {
  'resource.new': 'New {name}',
  'resource.editNamed': 'Edit {name}',
  'resource.deleted': {one: 'One deleted', other: '{count} deleted'},
  'resource.none': 'No {name} yet',
  'resource.filters': 'Filters',
  'resource.filtersOf': 'Filters of {name}',
  'resource.layout': 'Layout',
  'resource.table': 'Table',
  'resource.cards': 'Cards',
  'resource.calendar': 'Calendar',
  'resource.unauthorized': 'You may not do this.',
  'resource.markup': 'The page as markup',
} as const satisfies Record<string, Word>;

provideEnglish(resource);
