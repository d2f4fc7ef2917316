import type {Translated} from '../../words.js';
import type {tree as english} from '../en/tree.js';

/** Arabic words for what a tree shows. */
export const tree: Translated<typeof english> = {
  tree: 'شجرة',
  'tree.loading': 'جارٍ التحميل…',
  'tree.failed': 'تعذّر التحميل',
  'tree.empty': 'لا شيء هنا',
  'tree.loaded': {
    zero: '{name}: لا عناصر',
    one: '{name}: عنصر واحد',
    two: '{name}: عنصران',
    few: '{name}: {count} عناصر',
    many: '{name}: {count} عنصرًا',
    other: '{name}: {count} عنصر',
  },
  'tree.found': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  'tree.search': 'البحث في الشجرة',
  'tree.none': 'لا شيء يطابق «{text}»',
};
