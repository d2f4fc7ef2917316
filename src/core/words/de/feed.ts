import type {Translated} from '../../words.js';
import type {feed as english} from '../en/feed.js';

/** German words for lists that grow by themselves. */
export const feed: Translated<typeof english> = {
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  paused: 'Angehalten',
  load: 'Auslastung',
  activity: 'Aktivität',
  errors: 'Fehler',
  stacktrace: 'Aufrufliste',
  times: {one: '{count}-mal', other: '{count}-mal'},
  'new.items': {one: '{count} neuer Eintrag', other: '{count} neue Einträge'},
};
