import type {upload as english} from '../en/upload.js';
import type {Translated} from '../../words.js';

/** German words for files that are chosen and sent. */
export const upload: Translated<typeof english> = {
  'upload.chooseOne': 'Datei auswählen',
  'upload.chooseMany': 'Dateien auswählen',
  'upload.dropOne': 'oder hier ablegen oder einfügen',
  'upload.dropMany': 'oder hier ablegen oder einfügen',
  'upload.files': 'Dateien',
  'upload.images': 'Bilder',
  'upload.audio': 'Tonaufnahmen',
  'upload.video': 'Videos',
  'upload.largest': 'bis zu {size}',
  'upload.largestEach': 'je bis zu {size}',
  'upload.most': {one: 'höchstens eine Datei', other: 'höchstens {count} Dateien'},

  'upload.wrongKind': 'Diese Art von Datei ist nicht möglich. Möglich sind: {kinds}.',
  'upload.tooLarge': 'Zu groß: {size}, höchstens {most} sind möglich.',
  'upload.tooMany': {
    one: 'Es ist nur eine Datei möglich.',
    other: 'Es sind höchstens {count} Dateien möglich.',
  },
  'upload.folder': 'Ein Ordner ist nicht möglich. Bitte die Dateien darin auswählen.',
  'upload.failed': 'Die Datei ist nicht angekommen.',

  'upload.waiting': 'Wartet',
  'upload.sending': 'Wird hochgeladen',
  'upload.done': 'Hochgeladen',
  'upload.cancelled': 'Abgebrochen',
  'upload.progress': '{name} wird hochgeladen',
  'upload.cancel': '{name} abbrechen',
  'upload.retry': 'Erneut versuchen: {name}',
  'upload.remove': '{name} entfernen',

  'upload.added': {one: '{count} Datei hinzugefügt', other: '{count} Dateien hinzugefügt'},
  'upload.uploaded': {one: '{count} Datei hochgeladen', other: '{count} Dateien hochgeladen'},
  'upload.count': {one: '{count} Datei', other: '{count} Dateien'},
  'upload.countFailed': {one: '{count} fehlgeschlagen', other: '{count} fehlgeschlagen'},
  'upload.pending': 'Bitte warten, bis alles hochgeladen ist, oder abbrechen, was nicht gebraucht wird.',
  'upload.unsent': {
    one: 'Eine Datei kann nicht gesendet werden. Bitte erneut versuchen oder entfernen.',
    other: '{count} Dateien können nicht gesendet werden. Bitte erneut versuchen oder entfernen.',
  },
  'upload.hopeless': {
    one: 'Eine Datei kann nicht gesendet werden. Bitte entfernen.',
    other: '{count} Dateien können nicht gesendet werden. Bitte entfernen.',
  },
};
