import type {Translated} from '../../words.js';
import type {board as english} from '../en/board.js';

/** German words for boards of cards that are moved. */
export const board: Translated<typeof english> = {
  board: 'Tafel',
  card: 'Karte',
  'board.cards': {one: '{count} Karte', other: '{count} Karten'},
  'board.limit': 'höchstens {limit}',
  'board.over': '{count} über dem Limit',
  'board.none': 'Keine Karten',
  'board.drop': 'Hier ablegen',
  'board.open': '{name} öffnen',
  'board.move': '{name} verschieben',
  'board.move-to': '{name} verschieben nach …',
  'board.column': 'Spalte',
  'board.order': 'Platz in der Spalte',
  'board.first': 'Ganz nach oben',
  'board.up': 'Nach oben',
  'board.down': 'Nach unten',
  'board.last': 'Ganz nach unten',
  'board.help':
    'Mit Eingabe- oder Leertaste aufnehmen, mit den Pfeiltasten verschieben, mit Eingabe- oder Leertaste ablegen, mit Escape zurück.',
  'board.place': '{place} von {count} in {column}',
  'board.lifted': '{name} aufgenommen, {place}',
  'board.moved': '{name} verschoben, {place}',
  'board.back': '{name} ist zurück, {place}',
  'board.refused': '{name} konnte nicht verschoben werden: {reason}',
  'board.due': 'Fällig am {date}',
  'board.assigned': 'Zuständig: {name}',
};
