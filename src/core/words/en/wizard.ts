import {provideEnglish, type Word} from '../../words.js';

/** English words for a form in steps. Who shows one imports this file. */
export const wizard = {
  'wizard.back': 'Back',
  'wizard.next': 'Next',
  'wizard.finish': 'Finish',
} as const satisfies Record<string, Word>;

provideEnglish(wizard);
