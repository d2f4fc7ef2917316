import {provideEnglish, type Word} from '../../words.js';

/** English words for nodes that are moved in a tree. Who shows one imports this file. */
export const moving = {
  'tree.help': 'Control X lifts an item to move it; Shift F10 shows all ways to move it.',
  'tree.move': 'Move {name}',
  'tree.move.up': 'Move up',
  'tree.move.down': 'Move down',
  'tree.move.in': 'Move into {name}',
  'tree.move.out': 'Move out of {name}',
  'tree.move.to': 'Move to…',
  'tree.lifted': '{name} lifted. Arrow keys choose a place, Enter drops it, Escape puts it back.',
  'tree.choose': 'Choose a place for {name}',
  'tree.before': 'Before {name}',
  'tree.after': 'After {name}',
  'tree.inside': 'In {name}',
  'tree.here': 'Where it was',
  'tree.put.back': '{name} put back',
  'tree.moved': '{name} moved. {place}',
  'tree.not.moved': '{name} could not be moved: {reason}',
} as const satisfies Record<string, Word>;

provideEnglish(moving);
