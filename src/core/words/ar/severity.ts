import type {Translated} from '../../words.js';
import type {severity as english} from '../en/severity.js';

/** Arabic words for how grave a message is. */
export const severity: Translated<typeof english> = {
  'severity.debug': 'تصحيح',
  'severity.info': 'معلومة',
  'severity.notice': 'ملاحظة',
  'severity.success': 'نجاح',
  'severity.warning': 'تحذير',
  'severity.error': 'خطأ',
  'severity.danger': 'خطر',
  'severity.critical': 'حرج',
  'severity.fatal': 'فادح',
};
