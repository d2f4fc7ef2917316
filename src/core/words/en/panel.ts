import {provideEnglish, type Word} from '../../words.js';

/** English words for panels. Who shows one imports this file. */
export const panel = {
  'panel.untitled': 'Untitled Widget',
  'panel.unknown': 'Nothing is known that draws “{type}”. Known: {known}.',
} as const satisfies Record<string, Word>;

provideEnglish(panel);
