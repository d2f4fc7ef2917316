import {languageOf} from '../../../core/language.js';
import {word} from '../../../core/words.js';

/** What a busy button without a text of its own says to screen readers. */
export const busyWord = (element: Element): string => word(languageOf(element), 'loading');
