import type {Translated} from '../../words.js';
import type {editor as english} from '../en/editor.js';

/** Arabic words for writing formatted text. */
export const editor: Translated<typeof english> = {
  'editor.toolbar': 'التنسيق',
  'editor.bold': 'غامق',
  'editor.italic': 'مائل',
  'editor.underline': 'تحته خط',
  'editor.strike': 'يتوسطه خط',
  'editor.code': 'رمز برمجي',
  'editor.heading1': 'عنوان ١',
  'editor.heading2': 'عنوان ٢',
  'editor.heading3': 'عنوان ٣',
  'editor.bullets': 'قائمة نقطية',
  'editor.numbers': 'قائمة مرقمة',
  'editor.indent': 'زيادة المسافة البادئة',
  'editor.outdent': 'إنقاص المسافة البادئة',
  'editor.quote': 'اقتباس',
  'editor.codeBlock': 'كتلة رموز برمجية',
  'editor.clear': 'مسح التنسيق',
  'editor.undo': 'تراجع',
  'editor.redo': 'إعادة',
  'editor.link': 'رابط',
  'editor.address': 'عنوان الرابط',
  'editor.apply': 'تطبيق',
  'editor.unlink': 'إزالة الرابط',
  'editor.noAddress': 'أدخل عنوانًا، مثل https://example.com.',
  'editor.plain': 'تعذر تحميل المحرر. ما تكتبه هنا يبقى دون تنسيق.',
  'editor.tooLong': {
    zero: 'لا أحرف زائدة.',
    one: 'حرف واحد زائد.',
    two: 'حرفان زائدان.',
    few: '{count} أحرف زائدة.',
    many: '{count} حرفًا زائدًا.',
    other: '{count} حرف زائد.',
  },
};
