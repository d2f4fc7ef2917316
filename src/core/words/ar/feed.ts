import type {Translated} from '../../words.js';
import type {feed as english} from '../en/feed.js';

/** Arabic words for lists that grow by themselves. */
export const feed: Translated<typeof english> = {
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  paused: 'متوقف مؤقتًا',
  load: 'الحمل',
  activity: 'النشاط',
  errors: 'الأخطاء',
  stacktrace: 'تتبع الاستدعاءات',
  times: {
    zero: '{count} مرة',
    one: 'مرة واحدة',
    two: 'مرتان',
    few: '{count} مرات',
    many: '{count} مرة',
    other: '{count} مرة',
  },
  'new.items': {
    zero: 'لا عناصر جديدة',
    one: 'عنصر جديد واحد',
    two: 'عنصران جديدان',
    few: '{count} عناصر جديدة',
    many: '{count} عنصرًا جديدًا',
    other: '{count} عنصر جديد',
  },
};
