import type {Translated} from '../../words.js';
import type {rules as english} from '../en/rules.js';

/** German words for the rules of fields. */
export const rules: Translated<typeof english> = {
  'rule.required': 'Bitte ausfüllen.',
  'rule.integer': 'Bitte eine ganze Zahl eingeben.',
  'rule.number': 'Bitte eine Zahl eingeben.',
  'rule.yes': 'Ohne das geht es nicht weiter.',
  'rule.const': 'Hier muss {limit} stehen.',
  'rule.enum': 'Bitte eine der Möglichkeiten auswählen.',
  'rule.minLength': {
    one: 'Bitte mindestens {count} Zeichen eingeben.',
    other: 'Bitte mindestens {count} Zeichen eingeben.',
  },
  'rule.maxLength': {
    one: 'Bitte höchstens {count} Zeichen eingeben.',
    other: 'Bitte höchstens {count} Zeichen eingeben.',
  },
  'rule.minimum': 'Bitte {limit} oder mehr eingeben.',
  'rule.maximum': 'Bitte {limit} oder weniger eingeben.',
  'rule.exclusiveMinimum': 'Bitte mehr als {limit} eingeben.',
  'rule.exclusiveMaximum': 'Bitte weniger als {limit} eingeben.',
  'rule.multipleOf': 'Nur in Schritten von {limit}.',
  'rule.email': 'Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@example.com.',
  'rule.uri': 'Bitte eine Adresse eingeben, zum Beispiel https://example.com.',
  'rule.date': 'Bitte ein Datum eingeben.',
  'rule.time': 'Bitte eine Uhrzeit eingeben.',
  'rule.moment': 'Bitte Datum und Uhrzeit eingeben.',
  'rule.pattern': 'Das hat nicht die verlangte Form.',
  'rule.minItems': {one: 'Mindestens {count} Eintrag ist nötig.', other: 'Mindestens {count} Einträge sind nötig.'},
  'rule.maxItems': {one: 'Höchstens {count} Eintrag.', other: 'Höchstens {count} Einträge.'},
  'rule.uniqueItems': 'Kein Eintrag darf zweimal vorkommen.',
  'rule.other': 'Bitte noch einmal ansehen.',
};
