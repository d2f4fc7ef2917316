import {provideEnglish, type Word} from '../../words.js';

/** English words for pictures and films. Who shows one imports this file. */
export const media = {
  'image.failed': 'The picture could not be loaded',
  'video.failed': 'The video could not be played',
  'video.play': 'Play',
  'video.pause': 'Pause',
  captions: 'Captions',
} as const satisfies Record<string, Word>;

provideEnglish(media);
