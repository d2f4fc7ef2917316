import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {RangeOption} from './ranges.js';

/** What the choices of one picker share. */
export interface ChoiceRow {
  readonly name: string;
  readonly disabled: boolean;
  readonly change: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

const swallow = (event: Event): void => event.stopPropagation();

/** One range to choose, as a radio button; the picker itself sends `input`. */
export function choiceField({label, value}: RangeOption, checked: boolean, row: ChoiceRow): TemplateResult {
  return html`<label class="option" part="option">
    <input
      type="radio"
      name=${row.name}
      .value=${value}
      .checked=${live(checked)}
      ?disabled=${row.disabled}
      @input=${swallow}
      @change=${row.change}
      @keydown=${row.keydown}
    />
    <span class="text">${label}</span>
  </label>`;
}
