import {provideEnglish, type Word} from '../../words.js';

/** English words for writing formatted text. Who shows one imports this file. */
export const editor = {
  'editor.toolbar': 'Formatting',
  'editor.bold': 'Bold',
  'editor.italic': 'Italic',
  'editor.underline': 'Underline',
  'editor.strike': 'Strikethrough',
  'editor.code': 'Code',
  'editor.heading1': 'Heading 1',
  'editor.heading2': 'Heading 2',
  'editor.heading3': 'Heading 3',
  'editor.bullets': 'Bulleted list',
  'editor.numbers': 'Numbered list',
  'editor.indent': 'Indent item',
  'editor.outdent': 'Outdent item',
  'editor.quote': 'Quote',
  'editor.codeBlock': 'Code block',
  'editor.clear': 'Clear formatting',
  'editor.undo': 'Undo',
  'editor.redo': 'Redo',
  'editor.link': 'Link',
  'editor.address': 'Address of the link',
  'editor.apply': 'Apply',
  'editor.unlink': 'Remove link',
  'editor.noAddress': 'Enter an address, such as https://example.com.',
  'editor.plain': 'The editor could not be loaded. What you write here has no formatting.',
  'editor.tooLong': {one: 'One character too many.', other: '{count} characters too many.'},
} as const satisfies Record<string, Word>;

provideEnglish(editor);
