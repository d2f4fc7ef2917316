import {provideEnglish, type Word} from '../../words.js';

/** English words for files that are chosen and sent. Who shows one imports this file. */
export const upload = {
  'upload.chooseOne': 'Choose a file',
  'upload.chooseMany': 'Choose files',
  'upload.dropOne': 'or drop or paste it here',
  'upload.dropMany': 'or drop or paste them here',
  'upload.files': 'Files',
  'upload.images': 'images',
  'upload.audio': 'sound',
  'upload.video': 'videos',
  'upload.largest': 'up to {size}',
  'upload.largestEach': 'up to {size} each',
  'upload.most': {one: 'one file at most', other: '{count} files at most'},

  'upload.wrongKind': 'This kind of file can’t be taken. Possible: {kinds}.',
  'upload.tooLarge': 'Too large: {size} of at most {most}.',
  'upload.tooMany': {one: 'No more than one file can be taken.', other: 'No more than {count} files can be taken.'},
  'upload.folder': 'A folder can’t be taken. Choose the files in it.',
  'upload.failed': 'The file did not arrive.',

  'upload.waiting': 'Waiting',
  'upload.sending': 'Uploading',
  'upload.done': 'Uploaded',
  'upload.cancelled': 'Cancelled',
  'upload.progress': 'Uploading {name}',
  'upload.cancel': 'Cancel {name}',
  'upload.retry': 'Try again: {name}',
  'upload.remove': 'Remove {name}',

  'upload.added': {one: '{count} file added', other: '{count} files added'},
  'upload.uploaded': {one: '{count} file uploaded', other: '{count} files uploaded'},
  'upload.count': {one: '{count} file', other: '{count} files'},
  'upload.countFailed': {one: '{count} failed', other: '{count} failed'},
  'upload.pending': 'Wait until everything is uploaded, or cancel what is not needed.',
  'upload.unsent': {
    one: 'One file can’t be sent. Try again or remove it.',
    other: '{count} files can’t be sent. Try again or remove them.',
  },
  'upload.hopeless': {one: 'One file can’t be sent. Remove it.', other: '{count} files can’t be sent. Remove them.'},
} as const satisfies Record<string, Word>;

provideEnglish(upload);
