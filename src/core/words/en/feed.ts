import {provideEnglish, type Word} from '../../words.js';

/** English words for lists that grow by themselves. Who shows one imports this file. */
export const feed = {
  pause: 'Pause',
  resume: 'Resume',
  paused: 'Paused',
  load: 'Load',
  activity: 'Activity',
  errors: 'Errors',
  stacktrace: 'Stack trace',
  times: {one: '{count} time', other: '{count} times'},
  'new.items': {one: '{count} new item', other: '{count} new items'},
} as const satisfies Record<string, Word>;

provideEnglish(feed);
