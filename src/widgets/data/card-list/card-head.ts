import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import type {SelectionState} from '../table/selection.js';
import '../../../core/words/en/cards.js';

/** The bar above the cards with the check box for all of them; nothing where cards can't be selected. */
export function cardHead(
  language: string,
  state: SelectionState | undefined,
  selectAll: (on: boolean) => void,
): TemplateResult | typeof nothing {
  if (state === undefined) return nothing;
  const choose = ({target}: Event): void => selectAll((target as HTMLInputElement).checked);
  return html`<div class="bar">
    <label class="check all"
      ><input
        type="checkbox"
        part="checkbox"
        .checked=${state === 'all'}
        .indeterminate=${state === 'some'}
        @change=${choose}
      /><span>${word(language, 'cards.selectAll')}</span></label
    >
  </div>`;
}
