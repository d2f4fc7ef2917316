import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/range.js';

interface FieldOptions {
  readonly language: string;
  readonly disabled: boolean;
  readonly change: (event: Event) => void;
}

const swallow = (event: Event): void => event.stopPropagation();

const field = (name: string, value: string, {disabled, change}: FieldOptions): TemplateResult =>
  html`<label class="field"
    ><span>${name}</span>
    <input
      class="moment"
      type="datetime-local"
      .value=${live(value)}
      ?disabled=${disabled}
      @input=${swallow}
      @change=${change}
  /></label>`;

/** The two fields of a range of one's own. */
export const customFields = (
  {from, to}: {readonly from: string; readonly to: string},
  options: FieldOptions,
): TemplateResult =>
  html`<div class="custom" part="custom">
    ${field(word(options.language, 'range.from'), from, options)}
    ${field(word(options.language, 'range.to'), to, options)}
  </div>`;
