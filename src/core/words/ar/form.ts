import type {Translated} from '../../words.js';
import type {form as english} from '../en/form.js';

/** Arabic words for what is filled in. */
export const form: Translated<typeof english> = {
  'form.clear': 'مسح',
  'form.showPassword': 'إظهار كلمة المرور',
  'form.charactersLeft': {
    zero: 'لم يبق أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {count} أحرف',
    many: 'بقي {count} حرفًا',
    other: 'بقي {count} حرف',
  },
};
