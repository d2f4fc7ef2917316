import type {Translated} from '../../words.js';
import type {wizard as english} from '../en/wizard.js';

/** German words for a form in steps. */
export const wizard: Translated<typeof english> = {
  'wizard.back': 'Zurück',
  'wizard.next': 'Weiter',
  'wizard.finish': 'Abschließen',
};
