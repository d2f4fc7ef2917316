import type {Translated} from '../../words.js';
import type {form as english} from '../en/form.js';

/** German words for what is filled in. */
export const form: Translated<typeof english> = {
  'form.clear': 'Leeren',
  'form.showPassword': 'Passwort anzeigen',
  'form.incomplete': 'Bitte vollständig ausfüllen: {shape}',
  'form.amountUnreadable': 'Bitte einen Betrag eingeben, zum Beispiel {example}.',
  'form.amountLeast': 'Mindestens {amount}.',
  'form.amountMost': 'Höchstens {amount}.',
  'form.amountStep': 'Nur in Schritten von {amount}.',
  'form.charactersLeft': {one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen'},
  'form.row': 'Eintrag {number} von {count}',
  'form.row.new': 'Eintrag hinzufügen',
  'form.row.up': 'Eintrag {number} nach oben',
  'form.row.down': 'Eintrag {number} nach unten',
  'form.row.take': 'Eintrag {number} entfernen',
  'form.row.none': 'Noch keine Einträge',
  'form.row.add': 'Eintrag {number} von {count} hinzugefügt',
  'form.row.remove': {one: 'Eintrag {number} entfernt, noch {count}', other: 'Eintrag {number} entfernt, noch {count}'},
  'form.row.move': 'Jetzt an Stelle {number} von {count}',
  'form.draft': 'Sie haben hier am {when} etwas eingetragen.',
  'form.draft.restore': 'Damit weitermachen',
  'form.draft.discard': 'Verwerfen',
  'form.edits.kept':
    'Was Sie beim vorigen Datensatz eingegeben haben, ist nicht gespeichert. Es bleibt hier erhalten und kommt mit ihm zurück.',
  'form.edits.back': 'Was Sie hier zuvor eingegeben haben, ist wieder da. Es ist noch nicht gespeichert.',
  'form.leave': 'Ihre Eingaben sind noch nicht gesendet.',
  'form.signIn':
    'Bitte melden Sie sich wieder an, zum Beispiel in einem anderen Tab, und versuchen Sie es hier noch einmal. Ihre Eingaben bleiben stehen.',
  'form.save': 'Speichern',
  'form.wrongFields': {one: 'Ein Feld ist noch nicht richtig', other: '{count} Felder sind noch nicht richtig'},

  'form.chooseDate': 'Datum auswählen',
  'form.chooseDates': 'Ersten und letzten Tag auswählen',
  'form.changeDate': 'Datum ändern, {date}',
  'form.chooseLastDay': 'Jetzt den letzten Tag auswählen',
  'form.firstDay': '{date}, erster Tag',
  'form.lastDay': '{date}, letzter Tag',
  'form.today': 'Heute',
  'form.previousMonth': 'Voriger Monat',
  'form.nextMonth': 'Nächster Monat',
  'form.month': 'Monat',
  'form.year': 'Jahr',
  'form.dayMark': 'TT',
  'form.monthMark': 'MM',
  'form.yearMark': 'JJJJ',
  'form.noDate': 'Bitte ein Datum wie {example} eingeben.',
  'form.noDates': 'Bitte zwei Daten wie {example} eingeben.',
  'form.dateEarly': 'Bitte den {date} oder einen späteren Tag wählen.',
  'form.dateLate': 'Bitte den {date} oder einen früheren Tag wählen.',
  'form.dateOff': 'Der {date} kann nicht gewählt werden.',

  'form.noOptions': 'Keine Auswahl',
  'form.chosen': {one: '{count} ausgewählt', other: '{count} ausgewählt'},
  'form.results': {one: '{count} Ergebnis', other: '{count} Ergebnisse'},
  'form.removeChoice': '{name} entfernen',

  'form.chooseLeast': {
    one: 'Bitte mindestens eine Option auswählen.',
    other: 'Bitte mindestens {count} Optionen auswählen.',
  },
  'form.chooseMost': {
    one: 'Bitte nur eine Option auswählen.',
    other: 'Bitte höchstens {count} Optionen auswählen.',
  },

  'form.tagAdded': '{name} hinzugefügt',
  'form.tagThere': '{name} ist schon vorhanden',
  'form.mostTags': {one: 'Höchstens ein Eintrag', other: 'Höchstens {count} Einträge'},
  'form.suggestions': 'Vorschläge',
  'form.noSuggestions': 'Vorschläge sind gerade nicht verfügbar',
};
