import {provideEnglish, type Word} from '../../words.js';

/** English words for notifications. Who shows one imports this file. */
export const notifications = {
  'notifications.unread': 'Notifications, {count} unread',
  'notifications.many': 'Notifications, more than {count} unread',
  'notifications.new': {one: '{count} unread notification', other: '{count} unread notifications'},
  'notifications.read': 'Mark all as read',
  'notifications.none': 'You’re all caught up',
  'notifications.one': 'Unread',
} as const satisfies Record<string, Word>;

provideEnglish(notifications);
