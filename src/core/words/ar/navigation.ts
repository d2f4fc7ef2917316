import type {Translated} from '../../words.js';
import type {navigation as english} from '../en/navigation.js';

/** Arabic words for getting around. */
export const navigation: Translated<typeof english> = {
  'skip.main': 'انتقال إلى المحتوى الرئيسي',
  menu: 'القائمة',
  navigation: 'التنقل',
  'navigation.more': 'روابط أخرى',
  home: 'الرئيسية',
  sidebar: 'الشريط الجانبي',
  breadcrumb: 'مسار التنقل',
  'breadcrumb.folded': {
    zero: 'عرض المستويات الأخرى',
    one: 'عرض مستوى واحد آخر',
    two: 'عرض مستويين آخرين',
    few: 'عرض {count} مستويات أخرى',
    many: 'عرض {count} مستوى آخر',
    other: 'عرض {count} مستوى آخر',
  },
  'nav.below': 'صفحات {name}',
  'sidebar.collapse': 'طي الشريط الجانبي',
  'sidebar.expand': 'توسيع الشريط الجانبي',
  account: 'الحساب',
  'account.named': 'الحساب: {name}',
  'link.external': 'يُفتح في علامة تبويب جديدة',
  steps: 'الخطوات',
  'step.of': 'الخطوة {step} من {steps}',
  'step.done': 'مكتملة',
  'step.current': 'الحالية',
  'step.error': 'فيها أخطاء',
  'step.upcoming': 'لم تبدأ بعد',
  tabs: 'علامات التبويب',
  'tab.close': 'إغلاق {name}',
  'tab.closed': 'أُغلقت {name}',
  'tab.errors': {
    zero: 'لا أخطاء',
    one: 'خطأ واحد',
    two: 'خطآن',
    few: '{count} أخطاء',
    many: '{count} خطأً',
    other: '{count} خطأ',
  },
};
