import type {Translated} from '../../words.js';
import type {feedback as english} from '../en/feedback.js';

/** Arabic words for what tells how things go. */
export const feedback: Translated<typeof english> = {
  progress: 'التقدم',
  'progress.meter': 'المستوى',
};
