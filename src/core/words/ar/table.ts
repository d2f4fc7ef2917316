import type {Translated} from '../../words.js';
import type {table as english} from '../en/table.js';
import {rows} from './rows.js';

/** Arabic words for rows, columns and pages. */
export const table: Translated<typeof english> = {
  'select.row': 'تحديد الصف',
  'select.named': 'تحديد {name}',
  'select.all': 'تحديد كل الصفوف',
  'select.none': 'إلغاء التحديد',
  selected: rows('تم تحديد '),
  filter: 'تصفية',
  'filter.by': 'تصفية حسب {name}',
  'row.removed': 'أزيل الصف',
  table: 'جدول',
  'sort.by': 'ترتيب حسب {name}',
  'sort.ascending': 'مرتب تصاعديًا',
  'sort.descending': 'مرتب تنازليًا',
  'sort.none': 'غير مرتب',
  'sort.step': 'المستوى {number} من الترتيب',
  rows: rows(''),
  pages: 'الصفحات',
  'page.previous': 'الصفحة السابقة',
  'page.next': 'الصفحة التالية',
  'page.first': 'الصفحة الأولى',
  'page.last': 'الصفحة الأخيرة',
  page: 'الصفحة {page}',
  'page.of': 'الصفحة {page} من {pages}',
  'page.rows': '{from} إلى {to} من {total}',
  'page.size': 'عدد الصفوف في الصفحة',
  of: 'من',
};
