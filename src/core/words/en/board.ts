import {provideEnglish, type Word} from '../../words.js';

/** English words for boards of cards that are moved. Who shows one imports this file. */
export const board = {
  board: 'Board',
  card: 'Card',
  'board.cards': {one: '{count} card', other: '{count} cards'},
  'board.limit': 'limit {limit}',
  'board.over': '{count} over the limit',
  'board.none': 'No cards',
  'board.drop': 'Drop here',
  'board.open': 'Open {name}',
  'board.move': 'Move {name}',
  'board.move-to': 'Move {name} to …',
  'board.column': 'Column',
  'board.order': 'Place in the column',
  'board.first': 'To the top',
  'board.up': 'Up',
  'board.down': 'Down',
  'board.last': 'To the bottom',
  'board.help': 'Lift with Enter or Space, move with the arrow keys, drop with Enter or Space, go back with Escape.',
  'board.place': '{place} of {count} in {column}',
  'board.lifted': '{name} lifted, {place}',
  'board.moved': '{name} moved, {place}',
  'board.back': '{name} is back, {place}',
  'board.refused': '{name} could not be moved: {reason}',
  'board.due': 'Due {date}',
  'board.assigned': 'Assigned to {name}',
} as const satisfies Record<string, Word>;

provideEnglish(board);
