import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';

/** What stands in for a list without choices; loaded with the first such list. */
export class NoChoices {
  readonly #language: LanguageController;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#language = new LanguageController(host);
  }

  render(): TemplateResult {
    return html`<span class="none">${word(this.#language.language, 'empty')}</span>`;
  }
}
