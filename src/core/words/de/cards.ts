import type {Translated} from '../../words.js';
import type {cards as english} from '../en/cards.js';

/** German words for lists of cards. */
export const cards: Translated<typeof english> = {
  'cards.selected': '{count} ausgewählt',
  'cards.selectAll': 'Alle auswählen',
  'cards.list': 'Karten',
};
