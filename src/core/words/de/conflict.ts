import type {Translated} from '../../words.js';
import type {conflict as english} from '../en/conflict.js';

/** German words for a record that two have changed. */
export const conflict: Translated<typeof english> = {
  'conflict.heading': 'Jemand anderes hat das inzwischen geändert',
  'conflict.text': {
    one: 'In einem Feld steht jetzt etwas anderes. Bitte wählen Sie, was gelten soll.',
    other: 'In {count} Feldern steht jetzt etwas anderes. Bitte wählen Sie, was gelten soll.',
  },
  'conflict.mine': 'Ihre Eingabe',
  'conflict.theirs': 'Jetzt gespeichert',
  'conflict.allMine': 'Alles von mir behalten',
  'conflict.allTheirs': 'Alles andere übernehmen',
  'conflict.send': 'So speichern',
  'conflict.use': 'Damit weitermachen',
  'conflict.merged':
    'Jemand anderes hat inzwischen andere Felder geändert. Sie stehen jetzt hier, und Ihre Eingaben sind, wie sie waren.',
  'conflict.empty': 'Leer',
  'conflict.items': {one: '{count} Eintrag', other: '{count} Einträge'},
};
