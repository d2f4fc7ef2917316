import type {Translated} from '../../words.js';
import type {overlay as english} from '../en/overlay.js';

/** German words for what opens above the page. */
export const overlay: Translated<typeof english> = {
  dialog: 'Dialog',
  drawer: 'Seitenbereich',
};
