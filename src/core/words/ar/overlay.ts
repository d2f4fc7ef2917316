import type {Translated} from '../../words.js';
import type {overlay as english} from '../en/overlay.js';

/** Arabic words for what opens above the page. */
export const overlay: Translated<typeof english> = {
  dialog: 'مربع حوار',
  drawer: 'لوحة جانبية',
};
