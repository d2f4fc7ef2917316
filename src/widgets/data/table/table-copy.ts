import {activeIn} from '../../../core/composed-tree.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {tabbedText} from './table-csv.js';
import type {TableCore} from './table-core.js';
import '../../../core/words/en/columns.js';

const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Copies the selected rows, unless the reader means a text that is marked or the content of a field. */
export function copyRows(event: ClipboardEvent, core: TableCore): void {
  const {keys} = core.selection;
  if (event.defaultPrevented || keys.length === 0 || !event.clipboardData || isTextMeant()) return;
  const shown = core.shownKeys.filter((key) => core.selection.has(key));
  const others = keys.filter((key) => !shown.includes(key));
  event.clipboardData.setData('text/plain', tabbedText(core, [...shown, ...others]));
  event.preventDefault();
  say(word(core.language, 'rows.copied', {count: keys.length}));
}

function isTextMeant(): boolean {
  const selection = document.getSelection();
  return (selection !== null && !selection.isCollapsed) || activeIn(document)?.matches(FIELDS) === true;
}
