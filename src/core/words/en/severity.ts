import {provideEnglish, type Word} from '../../words.js';

/** English words for how grave a message is. Who shows one imports this file. */
export const severity = {
  'severity.debug': 'Debug',
  'severity.info': 'Info',
  'severity.notice': 'Notice',
  'severity.success': 'Success',
  'severity.warning': 'Warning',
  'severity.error': 'Error',
  'severity.danger': 'Danger',
  'severity.critical': 'Critical',
  'severity.fatal': 'Fatal',
} as const satisfies Record<string, Word>;

provideEnglish(severity);
