import type {Translated} from '../../words.js';
import type {range as english} from '../en/range.js';

/** German words for ranges of time. */
export const range: Translated<typeof english> = {
  'range.label': 'Zeitraum',
  'range.minutes': {one: 'Letzte Minute', other: 'Letzte {count} Minuten'},
  'range.hour': 'Letzte Stunde',
  'range.hours': {one: 'Letzte Stunde', other: 'Letzte {count} Stunden'},
  'range.day': 'Letzte 24 Stunden',
  'range.days': {one: 'Letzter Tag', other: 'Letzte {count} Tage'},
  'range.week': 'Letzte Woche',
  'range.month': 'Letzter Monat',
  'range.quarter': 'Letztes Quartal',
  'range.year': 'Letztes Jahr',
  'range.today': 'Heute',
  'range.yesterday': 'Gestern',
  'range.all': 'Gesamter Zeitraum',
  'range.custom': 'Benutzerdefiniert',
  'range.from': 'Von',
  'range.to': 'Bis',
  'range.apply': 'Anwenden',
};
