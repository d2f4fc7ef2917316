import {provideEnglish, type Word} from '../../words.js';

/** English words for what is done to the columns of a table. Who shows one imports this file. */
export const columns = {
  columns: 'Columns',
  'columns.reset': 'Reset columns',
  'column.menu': 'Options for {name}',
  'column.resize': 'Width of {name}',
  'column.pixels': {one: '{count} pixel', other: '{count} pixels'},
  'column.ascending': 'Sort ascending',
  'column.descending': 'Sort descending',
  'column.unsorted': 'Clear sorting',
  'column.pin.start': 'Pin to start',
  'column.pin.end': 'Pin to end',
  'column.pin.none': 'Unpin',
  'column.left': 'Move left',
  'column.right': 'Move right',
  'column.wider': 'Wider',
  'column.narrower': 'Narrower',
  'column.fit': 'Fit to content',
  'column.hide': 'Hide column',
  'column.moved': '{name}: column {place} of {count}',
  'column.hidden': '{name} is hidden',
  'column.shown': '{name} is shown',
  'column.pinned.start': '{name} is pinned to the start',
  'column.pinned.end': '{name} is pinned to the end',
  'column.pinned.none': '{name} is no longer pinned',
  'column.width': '{name}: {count} pixels',
  summary: 'Summary',
  'summary.page': 'This page',
  'summary.sum': 'Sum',
  'summary.avg': 'Average',
  'summary.min': 'Least',
  'summary.max': 'Most',
  'summary.count': 'Count',
  'rows.copied': {one: '{count} row copied', other: '{count} rows copied'},
} as const satisfies Record<string, Word>;

provideEnglish(columns);
