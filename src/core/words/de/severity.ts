import type {Translated} from '../../words.js';
import type {severity as english} from '../en/severity.js';

/** German words for how grave a message is. */
export const severity: Translated<typeof english> = {
  'severity.debug': 'Debug',
  'severity.info': 'Info',
  'severity.notice': 'Hinweis',
  'severity.success': 'Erfolg',
  'severity.warning': 'Warnung',
  'severity.error': 'Fehler',
  'severity.danger': 'Gefahr',
  'severity.critical': 'Kritisch',
  'severity.fatal': 'Fatal',
};
