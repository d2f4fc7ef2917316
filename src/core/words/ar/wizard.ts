import type {Translated} from '../../words.js';
import type {wizard as english} from '../en/wizard.js';

/** Arabic words for a form in steps. */
export const wizard: Translated<typeof english> = {
  'wizard.back': 'رجوع',
  'wizard.next': 'التالي',
  'wizard.finish': 'إنهاء',
};
