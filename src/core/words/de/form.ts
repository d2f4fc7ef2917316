import type {Translated} from '../../words.js';
import type {form as english} from '../en/form.js';

/** German words for what is filled in. */
export const form: Translated<typeof english> = {
  'form.clear': 'Leeren',
  'form.showPassword': 'Passwort anzeigen',
  'form.charactersLeft': {one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen'},
};
