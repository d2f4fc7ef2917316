import type {Translated} from '../../words.js';
import type {navigation as english} from '../en/navigation.js';

/** Arabic words for getting around. */
export const navigation: Translated<typeof english> = {
  'skip.main': 'انتقال إلى المحتوى الرئيسي',
  menu: 'القائمة',
  navigation: 'التنقل',
  sidebar: 'الشريط الجانبي',
  breadcrumb: 'مسار التنقل',
  'link.external': 'يُفتح في علامة تبويب جديدة',
};
