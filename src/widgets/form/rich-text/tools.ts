import {redo, undo} from 'prosemirror-history';
import type {Command, EditorState} from 'prosemirror-state';
import type {WordKey} from '../../../core/words.js';
import '../../../core/words/en/editor.js';
import {block, clear, hasMark, isBlock, isIn, linkAt, list, mark, quote} from './commands.js';
import {indent, outdent} from './keys.js';
import {schema, type MarkName} from './schema.js';

/** A button of the toolbar. */
export interface Tool {
  readonly name: string;
  readonly word: WordKey;
  /** The path of its drawing, in a square of 24. */
  readonly drawing: string;
  readonly command: Command;
  /** Whether it is on, where it is one that stays on. */
  readonly isOn?: (state: EditorState) => boolean;
  /** As `Mod-Shift-7`. */
  readonly keys?: string;
}

const {heading, code_block: code, blockquote, bullet_list: bullets, ordered_list: numbers} = schema.nodes;

const marker = (name: MarkName, word: WordKey, keys: string, drawing: string): Tool => {
  return {name, word, keys, drawing, command: mark(name), isOn: (state) => hasMark(state, name)};
};

const headingOf = (level: 1 | 2 | 3, drawing: string): Tool => ({
  name: `heading-${level}`,
  word: `editor.heading${level}`,
  keys: `Mod-Alt-${level}`,
  drawing: `M4 12h8M4 18V6M12 18V6${drawing}`,
  command: block(heading, {level}),
  isOn: (state) => isBlock(state, heading, {level}),
});

const marks: readonly Tool[] = [
  marker('strong', 'editor.bold', 'Mod-B', 'M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8'),
  marker('em', 'editor.italic', 'Mod-I', 'M10 4h9M5 20h9M15 4 9 20'),
  marker('underline', 'editor.underline', 'Mod-U', 'M6 4v6a6 6 0 0 0 12 0V4M4 20h16'),
  marker('strike', 'editor.strike', 'Mod-Shift-S', 'M16 4H9a3 3 0 0 0-2.83 4M14 12a4 4 0 0 1 0 8H6M4 12h16'),
];

const inlineCode = marker('code', 'editor.code', 'Mod-E', 'm16 18 6-6-6-6M8 6l-6 6 6 6');

const lists: readonly Tool[] = [
  {
    name: 'bullets',
    word: 'editor.bullets',
    keys: 'Mod-Shift-8',
    drawing: 'M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13',
    command: list(bullets),
    isOn: (state) => isIn(state, bullets),
  },
  {
    name: 'numbers',
    word: 'editor.numbers',
    keys: 'Mod-Shift-7',
    drawing: 'M11 5h10M11 12h10M11 19h10M4 4h1v5M4 9h2M6.5 20H3.4c0-1 2.6-1.9 2.6-3.5a1.5 1.5 0 0 0-2.6-1',
    command: list(numbers),
    isOn: (state) => isIn(state, numbers),
  },
];

const levels: readonly Tool[] = [
  {
    name: 'outdent',
    word: 'editor.outdent',
    keys: 'Mod-[',
    drawing: 'M21 5H11M21 12H11M21 19H11M7 8l-4 4 4 4',
    command: outdent,
  },
  {
    name: 'indent',
    word: 'editor.indent',
    keys: 'Mod-]',
    drawing: 'M21 5H11M21 12H11M21 19H11M3 8l4 4-4 4',
    command: indent,
  },
];

const blocks: readonly Tool[] = [
  {
    name: 'quote',
    word: 'editor.quote',
    keys: 'Mod-Shift-9',
    drawing: 'M17 5H3M21 12H8M21 19H8M3 12v7',
    command: quote,
    isOn: (state) => isIn(state, blockquote),
  },
  {
    name: 'code-block',
    word: 'editor.codeBlock',
    keys: 'Mod-Alt-C',
    drawing: 'm10 9-3 3 3 3M14 15l3-3-3-3M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2',
    command: block(code),
    isOn: (state) => isBlock(state, code),
  },
];

const steps: readonly Tool[] = [
  {
    name: 'undo',
    word: 'editor.undo',
    keys: 'Mod-Z',
    drawing: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
    command: undo,
  },
  {
    name: 'redo',
    word: 'editor.redo',
    keys: 'Mod-Shift-Z',
    drawing: 'm15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
    command: redo,
  },
];

const headings: readonly Tool[] = [
  headingOf(1, 'M17 12l3-2v8'),
  headingOf(2, 'M21 18h-4c0-4 4-3 4-6 0-1.5-2-2.5-4-1'),
  headingOf(3, 'M17.5 10.5c1.7-1 3.5 0 3.5 1.5a2 2 0 0 1-2 2M17 17.5c2 1.5 4 .3 4-1.5a2 2 0 0 0-2-2'),
];

const cleaner: Tool = {
  name: 'clear',
  word: 'editor.clear',
  keys: 'Mod-\\',
  drawing: 'M4 7V4h16v3M5 20h6M13 4 8 20M15 15l5 5M20 15l-5 5',
  command: clear,
};

/** The buttons of each toolbar, in groups. `openLink` is what its link button does. */
export function toolsOf(toolbar: 'basic' | 'full' | 'none', openLink: Command): ReadonlyArray<readonly Tool[]> {
  const link: Tool = {
    name: 'link',
    word: 'editor.link',
    keys: 'Mod-K',
    drawing:
      'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
    command: openLink,
    isOn: (state) => linkAt(state) !== undefined,
  };
  if (toolbar === 'none') return [];
  if (toolbar === 'basic') return [marks, lists, [link, cleaner]];
  return [steps, headings, [...marks, inlineCode], [...lists, ...levels], blocks, [link, cleaner]];
}
