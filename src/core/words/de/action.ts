import type {Translated} from '../../words.js';
import type {action as english} from '../en/action.js';

/** German words for links, menus and actions on many rows. */
export const action: Translated<typeof english> = {
  'link.elsewhere': 'führt zu einer anderen Website',
  'link.new-tab': 'öffnet sich in einem neuen Tab',
  'link.unsafe': 'diese Adresse lässt sich nicht öffnen',
  'bulk.selected': {one: '{count} ausgewählt', other: '{count} ausgewählt'},
  'bulk.question': {one: '„{name}“ für {count} Zeile ausführen?', other: '„{name}“ für {count} Zeilen ausführen?'},
};
