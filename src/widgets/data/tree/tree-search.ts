import {html, svg, type TemplateResult} from 'lit';
import {emit} from '../../../core/emit.js';
import {word} from '../../../core/words.js';
import type {TreeCore} from './tree-core.js';
import '../../../core/words/en/tree.js';

/** Detail of `filter-change`. */
export interface TreeFilterDetail {
  /** The text that is looked for; empty for none. */
  readonly filter: string;
}

const lens = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/></svg>`;

/** The field above a tree in which a user writes its filter. */
export function searchField(core: TreeCore): TemplateResult {
  const {element, language, cursor} = core;
  const look = (text: string): void => {
    if (text === (element.filter ?? '')) return;
    element.filter = text || undefined;
    emit<TreeFilterDetail>(element, 'filter-change', {detail: {filter: text}});
  };
  // The tree is no control: to a form around it nothing was written.
  const handleInput = (event: Event): void => {
    event.stopPropagation();
    look((event.target as HTMLInputElement).value);
  };
  const handleKey = (event: KeyboardEvent): void => {
    const isAway = event.key === 'Escape' && element.filter !== undefined;
    if (isAway) look('');
    else if (event.key === 'ArrowDown' && cursor.row >= 0) cursor.go(cursor.row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="search">
    <span class="lens" aria-hidden="true">${lens}</span>
    <input
      class="field"
      part="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${word(language, 'tree.search')}
      placeholder=${word(language, 'tree.search')}
      .value=${element.filter ?? ''}
      @input=${handleInput}
      @change=${(event: Event) => event.stopPropagation()}
      @keydown=${handleKey}
    />
  </div>`;
}
