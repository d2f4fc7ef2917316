import type {Translated} from '../../words.js';
import type {table as english} from '../en/table.js';

/** German words for rows, columns and pages. */
export const table: Translated<typeof english> = {
  'select.row': 'Zeile auswählen',
  'select.named': '{name} auswählen',
  'select.all': 'Alle Zeilen auswählen',
  'select.none': 'Auswahl aufheben',
  selected: {one: '{count} Zeile ausgewählt', other: '{count} Zeilen ausgewählt'},
  filter: 'Filtern',
  'filter.by': 'Nach {name} filtern',
  'row.removed': 'Zeile entfernt',
  table: 'Tabelle',
  'sort.by': 'Nach {name} sortieren',
  'sort.ascending': 'aufsteigend sortiert',
  'sort.descending': 'absteigend sortiert',
  'sort.none': 'nicht sortiert',
  'sort.step': 'Stufe {number} der Reihenfolge',
  rows: {one: '{count} Zeile', other: '{count} Zeilen'},
  pages: 'Seiten',
  'page.previous': 'Vorherige Seite',
  'page.next': 'Nächste Seite',
  'page.first': 'Erste Seite',
  'page.last': 'Letzte Seite',
  page: 'Seite {page}',
  'page.of': 'Seite {page} von {pages}',
  'page.rows': '{from} bis {to} von {total}',
  'page.size': 'Zeilen pro Seite',
  of: 'von',
};
