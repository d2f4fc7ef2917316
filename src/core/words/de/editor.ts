import type {Translated} from '../../words.js';
import type {editor as english} from '../en/editor.js';

/** German words for writing formatted text. */
export const editor: Translated<typeof english> = {
  'editor.toolbar': 'Formatierung',
  'editor.bold': 'Fett',
  'editor.italic': 'Kursiv',
  'editor.underline': 'Unterstrichen',
  'editor.strike': 'Durchgestrichen',
  'editor.code': 'Code',
  'editor.heading1': 'Überschrift 1',
  'editor.heading2': 'Überschrift 2',
  'editor.heading3': 'Überschrift 3',
  'editor.bullets': 'Aufzählung',
  'editor.numbers': 'Nummerierte Liste',
  'editor.indent': 'Einzug vergrößern',
  'editor.outdent': 'Einzug verkleinern',
  'editor.quote': 'Zitat',
  'editor.codeBlock': 'Codeblock',
  'editor.clear': 'Formatierung entfernen',
  'editor.undo': 'Rückgängig',
  'editor.redo': 'Wiederholen',
  'editor.link': 'Link',
  'editor.address': 'Adresse des Links',
  'editor.apply': 'Übernehmen',
  'editor.unlink': 'Link entfernen',
  'editor.noAddress': 'Geben Sie eine Adresse ein, zum Beispiel https://example.com.',
  'editor.plain': 'Der Editor konnte nicht geladen werden. Was Sie hier schreiben, hat keine Formatierung.',
  'editor.tooLong': {one: 'Ein Zeichen zu viel.', other: '{count} Zeichen zu viel.'},
};
