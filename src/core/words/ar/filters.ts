import type {Translated} from '../../words.js';
import type {filters as english} from '../en/filters.js';

/** Arabic words for a bar of filters. */
export const filters: Translated<typeof english> = {
  filters: 'عوامل التصفية',
  'filters.count': 'عوامل التصفية ({count})',
  'filters.active': 'عوامل التصفية المطبّقة',
  'filters.apply': 'تطبيق',
  'filters.clear': 'إزالة الكل',
  'filters.cleared': 'أُزيلت كل عوامل التصفية',
  'filters.remove': 'إزالة عامل التصفية {name}',
  'filters.any': 'الكل',
  'filters.least': 'الحد الأدنى',
  'filters.most': 'الحد الأقصى',
  'filters.from': 'من {value}',
  'filters.to': 'حتى {value}',
  'filters.results': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
};
