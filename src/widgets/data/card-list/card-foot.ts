import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import type {ReadyAction} from '../table/actions-of.js';
import {askForIcons} from './card-view.js';
import '../../../core/words/en/table.js';

/** What can be done with one card. */
export interface CardFoot {
  readonly language: string;
  readonly name: string;
  readonly actions: readonly ReadyAction[];
  /** Whether the card is selected; undefined where cards can't be. */
  readonly isSelected: boolean | undefined;
}

/** The bar at the end of a card: its check box, and its actions. */
export function cardFoot({language, name, actions, isSelected}: CardFoot): TemplateResult | typeof nothing {
  if (isSelected === undefined && actions.length === 0) return nothing;
  return html`<div class="foot">
    ${isSelected === undefined ? nothing : box(name, isSelected, language)}
    ${
      actions.length > 0
        ? html`<div class="row-actions" part="card-actions">
            ${actions.map((action, index) => button(action, index, name))}
          </div>`
        : nothing
    }
  </div>`;
}

const box = (name: string, isSelected: boolean, language: string): TemplateResult =>
  html`<label class="check"
    ><input type="checkbox" part="checkbox" aria-label=${word(language, 'select.named', {name})} .checked=${isSelected}
  /></label>`;

function button({icon, label, danger}: ReadyAction, index: number, name: string): TemplateResult {
  const text = `${label} ${name}`.trim();
  if (icon) askForIcons();
  return html`<button
    class=${icon ? 'row-action icon-only' : 'row-action'}
    part="card-action"
    type="button"
    data-action=${index}
    ?data-danger=${danger}
    aria-label=${text}
    title=${icon ? text : nothing}
  >
    ${icon ? html`<icon-widget aria-hidden="true" .name=${icon}></icon-widget>` : label}
  </button>`;
}
