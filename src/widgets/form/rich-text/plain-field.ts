import {html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/editor.js';
import {plainText, textAsHtml} from './plain-text.js';

/** What a field for plain text shows. */
export interface PlainView {
  readonly value: string;
  readonly placeholder: string | undefined;
  readonly isOff: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly isWrong: boolean;
  readonly name: string | typeof nothing;
  readonly descriptions: string | typeof nothing;
}

const stop = (event: Event): void => event.stopPropagation();

/** What stands in where the editor can't be loaded or used: a native field for text alone, and a note that says so. */
export class PlainField {
  readonly #language: LanguageController;
  readonly #edited: (html: string) => void;
  #typed?: {readonly text: string; readonly html: string};

  constructor(host: WidgetElement, edited: (html: string) => void) {
    this.#language = new LanguageController(host);
    this.#edited = edited;
  }

  render(view: PlainView): TemplateResult {
    return html`<textarea
        class="control plain"
        id="control"
        part="control"
        placeholder=${view.placeholder ?? nothing}
        ?disabled=${view.isOff}
        ?readonly=${view.readOnly}
        ?required=${view.required}
        aria-label=${view.name}
        aria-describedby=${view.descriptions}
        aria-invalid=${view.isWrong ? 'true' : nothing}
        .value=${this.#textOf(view.value)}
        @input=${this.#handleInput}
        @change=${stop}
      ></textarea>
      <p class="note" id="note" part="note">${word(this.#language.language, 'editor.plain')}</p>`;
  }

  // What is typed stays as it is, blank lines and all.
  #textOf(html: string): string {
    return html === this.#typed?.html ? this.#typed.text : plainText(html);
  }

  readonly #handleInput = (event: Event): void => {
    event.stopPropagation();
    const text = (event.target as HTMLTextAreaElement).value;
    this.#typed = {text, html: textAsHtml(text)};
    this.#edited(this.#typed.html);
  };
}
