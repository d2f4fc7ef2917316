import {provideEnglish, type Word} from '../../words.js';

/** English words for what opens above the page. Who shows one imports this file. */
export const overlay = {
  dialog: 'Dialog',
  drawer: 'Side panel',
} as const satisfies Record<string, Word>;

provideEnglish(overlay);
