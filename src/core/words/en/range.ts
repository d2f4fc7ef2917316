import {provideEnglish, type Word} from '../../words.js';

/** English words for ranges of time. Who shows one imports this file. */
export const range = {
  'range.label': 'Time range',
  'range.minutes': {one: 'Last minute', other: 'Last {count} minutes'},
  'range.hour': 'Last hour',
  'range.hours': {one: 'Last hour', other: 'Last {count} hours'},
  'range.day': 'Last 24 hours',
  'range.days': {one: 'Last day', other: 'Last {count} days'},
  'range.week': 'Last week',
  'range.month': 'Last month',
  'range.quarter': 'Last quarter',
  'range.year': 'Last year',
  'range.today': 'Today',
  'range.yesterday': 'Yesterday',
  'range.all': 'All time',
  'range.custom': 'Custom',
  'range.from': 'From',
  'range.to': 'To',
  'range.apply': 'Apply',
} as const satisfies Record<string, Word>;

provideEnglish(range);
