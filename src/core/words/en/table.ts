import {provideEnglish, type Word} from '../../words.js';

/** English words for rows, columns and pages. Who shows one imports this file. */
export const table = {
  'select.row': 'Select row',
  'select.named': 'Select {name}',
  'select.all': 'Select all rows',
  'select.none': 'Clear selection',
  selected: {one: '{count} row selected', other: '{count} rows selected'},
  filter: 'Filter',
  'filter.by': 'Filter by {name}',
  'row.removed': 'Row removed',
  table: 'Table',
  'sort.by': 'Sort by {name}',
  'sort.ascending': 'sorted ascending',
  'sort.descending': 'sorted descending',
  'sort.none': 'not sorted',
  'sort.step': 'step {number} of the order',
  rows: {one: '{count} row', other: '{count} rows'},
  pages: 'Pages',
  'page.previous': 'Previous page',
  'page.next': 'Next page',
  'page.first': 'First page',
  'page.last': 'Last page',
  page: 'Page {page}',
  'page.of': 'Page {page} of {pages}',
  'page.rows': '{from} to {to} of {total}',
  'page.size': 'Rows per page',
  of: 'of',
} as const satisfies Record<string, Word>;

provideEnglish(table);
