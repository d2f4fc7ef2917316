import {baseKeymap, chainCommands, exitCode} from 'prosemirror-commands';
import {redo, undo} from 'prosemirror-history';
import {
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
  type InputRule,
} from 'prosemirror-inputrules';
import {keymap} from 'prosemirror-keymap';
import {liftListItem, sinkListItem, splitListItem} from 'prosemirror-schema-list';
import type {Command, Plugin} from 'prosemirror-state';
import {block, clear, lineBreak, list, mark, plainAtStart, quote} from './commands.js';
import {schema} from './schema.js';

const {heading, code_block: code, blockquote, bullet_list: bullets, ordered_list: numbers} = schema.nodes;
const {list_item: item, paragraph} = schema.nodes;

export const indent = sinkListItem(item);
export const outdent = liftListItem(item);

const newLine = chainCommands(exitCode, lineBreak);

// Tab is not among them: it leaves the editor, as it leaves any field.
const KEYS: Readonly<Record<string, Command>> = {
  'Mod-b': mark('strong'),
  'Mod-i': mark('em'),
  'Mod-u': mark('underline'),
  'Mod-Shift-s': mark('strike'),
  'Mod-e': mark('code'),
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-Alt-0': block(paragraph),
  'Mod-Alt-1': block(heading, {level: 1}),
  'Mod-Alt-2': block(heading, {level: 2}),
  'Mod-Alt-3': block(heading, {level: 3}),
  'Mod-Alt-c': block(code),
  'Mod-Shift-7': list(numbers),
  'Mod-Shift-8': list(bullets),
  'Mod-Shift-9': quote,
  'Mod-]': indent,
  'Mod-[': outdent,
  'Mod-\\': clear,
  'Shift-Enter': newLine,
  Enter: splitListItem(item),
  Backspace: chainCommands(undoInputRule, plainAtStart),
};

// What people write in plain text: # for a heading, - for a list, > for a quote.
const RULES: readonly InputRule[] = [
  textblockTypeInputRule(/^(#{1,3})\s$/, heading, ([, signs = '#']) => ({level: signs.length})),
  textblockTypeInputRule(/^```$/, code),
  wrappingInputRule(/^\s*>\s$/, blockquote),
  wrappingInputRule(/^\s*[-*]\s$/, bullets),
  wrappingInputRule(
    /^(\d{1,6})[.)]\s$/,
    numbers,
    ([, number]) => ({order: Number(number)}),
    ([, number], before) => before.childCount + Number(before.attrs['order']) === Number(number),
  ),
];

/** What keys and signs do, after those that are given. */
export const keyPlugins = (own: Readonly<Record<string, Command>>): Plugin[] => [
  inputRules({rules: RULES}),
  keymap(own),
  keymap(KEYS),
  keymap(baseKeymap),
];
