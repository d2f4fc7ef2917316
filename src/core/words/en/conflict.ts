import {provideEnglish, type Word} from '../../words.js';

/** English words for a record that two have changed. Who shows one imports this file. */
export const conflict = {
  'conflict.heading': 'Somebody else has changed this in the meantime',
  'conflict.text': {
    one: 'One field says something else there now. Choose what shall stand.',
    other: '{count} fields say something else there now. Choose what shall stand.',
  },
  'conflict.mine': 'Your entry',
  'conflict.theirs': 'Saved now',
  'conflict.allMine': 'Keep all mine',
  'conflict.allTheirs': 'Take all theirs',
  'conflict.send': 'Save this',
  'conflict.use': 'Go on with this',
  'conflict.merged':
    'Somebody else has changed other fields in the meantime. They stand here now, and what you have filled in is as you left it.',
  'conflict.empty': 'Empty',
  'conflict.items': {one: '{count} item', other: '{count} items'},
} as const satisfies Record<string, Word>;

provideEnglish(conflict);
