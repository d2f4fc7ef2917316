import type {Translated} from '../../words.js';
import type {moving as english} from '../en/moving.js';

/** German words for nodes that are moved in a tree. */
export const moving: Translated<typeof english> = {
  'tree.help': 'Steuerung X hebt einen Eintrag an, um ihn zu verschieben; Umschalt F10 zeigt alle Wege.',
  'tree.move': '{name} verschieben',
  'tree.move.up': 'Nach oben',
  'tree.move.down': 'Nach unten',
  'tree.move.in': 'In {name} verschieben',
  'tree.move.out': 'Aus {name} herausnehmen',
  'tree.move.to': 'Verschieben nach …',
  'tree.lifted': '{name} angehoben. Pfeiltasten wählen einen Platz, Eingabe legt ab, Escape legt zurück.',
  'tree.choose': 'Platz für {name} wählen',
  'tree.before': 'Vor {name}',
  'tree.after': 'Nach {name}',
  'tree.inside': 'In {name}',
  'tree.here': 'Wo er war',
  'tree.put.back': '{name} zurückgelegt',
  'tree.moved': '{name} verschoben. {place}',
  'tree.not.moved': '{name} konnte nicht verschoben werden: {reason}',
};
