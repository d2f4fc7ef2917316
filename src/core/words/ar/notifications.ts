import type {Translated} from '../../words.js';
import type {notifications as english} from '../en/notifications.js';

/** Arabic words for notifications. */
export const notifications: Translated<typeof english> = {
  'notifications.unread': {
    zero: 'الإشعارات، لا إشعارات غير مقروءة',
    one: 'الإشعارات، إشعار واحد غير مقروء',
    two: 'الإشعارات، إشعاران غير مقروءان',
    few: 'الإشعارات، {count} إشعارات غير مقروءة',
    many: 'الإشعارات، {count} إشعارًا غير مقروء',
    other: 'الإشعارات، {count} إشعار غير مقروء',
  },
  'notifications.many': 'الإشعارات، أكثر من {count} غير مقروءة',
  'notifications.new': {
    zero: 'لا إشعارات غير مقروءة',
    one: 'إشعار واحد غير مقروء',
    two: 'إشعاران غير مقروءان',
    few: '{count} إشعارات غير مقروءة',
    many: '{count} إشعارًا غير مقروء',
    other: '{count} إشعار غير مقروء',
  },
  'notifications.read': 'تعليم الكل كمقروء',
  'notifications.none': 'لا جديد لديك',
  'notifications.one': 'غير مقروء',
};
