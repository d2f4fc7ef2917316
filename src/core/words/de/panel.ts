import type {Translated} from '../../words.js';
import type {panel as english} from '../en/panel.js';

/** German words for panels. */
export const panel: Translated<typeof english> = {
  'panel.untitled': 'Widget ohne Titel',
  'panel.unknown': 'Nichts Bekanntes zeichnet „{type}“. Bekannt: {known}.',
};
