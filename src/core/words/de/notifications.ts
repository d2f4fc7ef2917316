import type {Translated} from '../../words.js';
import type {notifications as english} from '../en/notifications.js';

/** German words for notifications. */
export const notifications: Translated<typeof english> = {
  'notifications.unread': 'Benachrichtigungen, {count} ungelesen',
  'notifications.many': 'Benachrichtigungen, mehr als {count} ungelesen',
  'notifications.new': {
    one: '{count} ungelesene Benachrichtigung',
    other: '{count} ungelesene Benachrichtigungen',
  },
  'notifications.read': 'Alle als gelesen markieren',
  'notifications.none': 'Sie sind auf dem neuesten Stand',
  'notifications.one': 'Ungelesen',
};
