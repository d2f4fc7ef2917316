import type {Translated} from '../../words.js';
import type {panel as english} from '../en/panel.js';

/** Arabic words for panels. */
export const panel: Translated<typeof english> = {
  'panel.untitled': 'عنصر بلا عنوان',
  'panel.unknown': 'لا يوجد ما يرسم «{type}». المعروف: {known}.',
};
