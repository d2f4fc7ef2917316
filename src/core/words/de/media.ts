import type {Translated} from '../../words.js';
import type {media as english} from '../en/media.js';

/** German words for pictures and films. */
export const media: Translated<typeof english> = {
  'image.failed': 'Das Bild konnte nicht geladen werden',
  'video.failed': 'Das Video konnte nicht abgespielt werden',
  'video.play': 'Abspielen',
  'video.pause': 'Anhalten',
  captions: 'Untertitel',
};
