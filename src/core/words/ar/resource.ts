import type {Translated} from '../../words.js';
import type {resource as english} from '../en/resource.js';

/** Arabic words for resources. */
export const resource: Translated<typeof english> = {
  'resource.new': 'إضافة {name}',
  'resource.editNamed': 'تعديل {name}',
  'resource.deleted': {
    zero: 'لم يُحذف شيء',
    one: 'حُذف عنصر واحد',
    two: 'حُذف عنصران',
    few: 'حُذفت {count} عناصر',
    many: 'حُذف {count} عنصرًا',
    other: 'حُذف {count} عنصر',
  },
  'resource.none': 'لا توجد {name} بعد',
  'resource.filters': 'المرشحات',
  'resource.filtersOf': 'المرشحات: {name}',
  'resource.layout': 'طريقة العرض',
  'resource.table': 'جدول',
  'resource.cards': 'بطاقات',
  'resource.calendar': 'تقويم',
  'resource.unauthorized': 'لا يُسمح لك بذلك.',
  'resource.markup': 'الصفحة كوسوم',
};
