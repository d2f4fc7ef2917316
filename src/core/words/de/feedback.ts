import type {Translated} from '../../words.js';
import type {feedback as english} from '../en/feedback.js';

/** German words for what tells how things go. */
export const feedback: Translated<typeof english> = {
  progress: 'Fortschritt',
  'progress.meter': 'Füllstand',
};
