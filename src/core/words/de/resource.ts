import type {Translated} from '../../words.js';
import type {resource as english} from '../en/resource.js';

/** German words for resources. */
export const resource: Translated<typeof english> = {
  'resource.new': '{name} anlegen',
  'resource.editNamed': '{name} bearbeiten',
  'resource.deleted': {one: 'Einen Eintrag gelöscht', other: '{count} Einträge gelöscht'},
  'resource.none': 'Noch keine {name}',
  'resource.filters': 'Filter',
  'resource.filtersOf': 'Filter: {name}',
  'resource.layout': 'Ansicht',
  'resource.table': 'Tabelle',
  'resource.cards': 'Karten',
  'resource.calendar': 'Kalender',
  'resource.unauthorized': 'Das ist Ihnen nicht erlaubt.',
  'resource.markup': 'Die Seite als Markup',
};
