import {provideEnglish, type Word} from '../../words.js';

/** English words for links, menus and actions on many rows. Who shows one imports this file. */
export const action = {
  'link.elsewhere': 'leads to another site',
  'link.new-tab': 'opens in a new tab',
  'link.unsafe': 'this address can’t be opened',
  'bulk.selected': {one: '{count} selected', other: '{count} selected'},
  'bulk.question': {one: '“{name}” for {count} row?', other: '“{name}” for {count} rows?'},
} as const satisfies Record<string, Word>;

provideEnglish(action);
