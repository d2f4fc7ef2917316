import {provideEnglish, type Word} from '../../words.js';

/** English words for lists of cards. Who shows one imports this file. */
export const cards = {
  'cards.selected': '{count} selected',
  'cards.selectAll': 'Select all',
  'cards.list': 'Cards',
} as const satisfies Record<string, Word>;

provideEnglish(cards);
