import type {Translated} from '../../words.js';
import type {cards as english} from '../en/cards.js';

/** Arabic words for lists of cards. */
export const cards: Translated<typeof english> = {
  'cards.selected': 'المحدد: {count}',
  'cards.selectAll': 'تحديد الكل',
  'cards.list': 'البطاقات',
};
