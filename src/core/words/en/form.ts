import {provideEnglish, type Word} from '../../words.js';

/** English words for what is filled in. Who shows one imports this file. */
export const form = {
  'form.clear': 'Clear',
  'form.showPassword': 'Show password',
  'form.charactersLeft': {one: '{count} character left', other: '{count} characters left'},
} as const satisfies Record<string, Word>;

provideEnglish(form);
