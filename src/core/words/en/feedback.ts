import {provideEnglish, type Word} from '../../words.js';

/** English words for what tells how things go. Who shows one imports this file. */
export const feedback = {
  progress: 'Progress',
  'progress.meter': 'Level',
} as const satisfies Record<string, Word>;

provideEnglish(feedback);
