import type {Translated} from '../../words.js';
import type {range as english} from '../en/range.js';

/** Arabic words for ranges of time. */
export const range: Translated<typeof english> = {
  'range.label': 'الفترة الزمنية',
  'range.minutes': {
    one: 'الدقيقة الأخيرة',
    two: 'آخر دقيقتين',
    few: 'آخر {count} دقائق',
    many: 'آخر {count} دقيقة',
    other: 'آخر {count} دقيقة',
  },
  'range.hour': 'الساعة الأخيرة',
  'range.hours': {
    one: 'الساعة الأخيرة',
    two: 'آخر ساعتين',
    few: 'آخر {count} ساعات',
    many: 'آخر {count} ساعة',
    other: 'آخر {count} ساعة',
  },
  'range.day': 'آخر ٢٤ ساعة',
  'range.days': {
    one: 'اليوم الأخير',
    two: 'آخر يومين',
    few: 'آخر {count} أيام',
    many: 'آخر {count} يومًا',
    other: 'آخر {count} يوم',
  },
  'range.week': 'الأسبوع الأخير',
  'range.month': 'الشهر الأخير',
  'range.quarter': 'ربع السنة الأخير',
  'range.year': 'السنة الأخيرة',
  'range.today': 'اليوم',
  'range.yesterday': 'أمس',
  'range.all': 'كل الأوقات',
  'range.custom': 'مخصص',
  'range.from': 'من',
  'range.to': 'إلى',
  'range.apply': 'تطبيق',
};
