import type {Translated} from '../../words.js';
import type {action as english} from '../en/action.js';
import {rows} from './rows.js';

/** Arabic words for links, menus and actions on many rows. */
export const action: Translated<typeof english> = {
  'link.elsewhere': 'يؤدي إلى موقع آخر',
  'link.new-tab': 'يُفتح في علامة تبويب جديدة',
  'link.unsafe': 'لا يمكن فتح هذا العنوان',
  'bulk.selected': {
    zero: 'لا شيء محدد',
    one: 'عنصر واحد محدد',
    two: 'عنصران محددان',
    few: '{count} عناصر محددة',
    many: '{count} عنصرًا محددًا',
    other: '{count} عنصر محدد',
  },
  'bulk.question': rows('هل تريد تنفيذ «{name}» على ', '؟'),
};
