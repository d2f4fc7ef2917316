import type {ReactiveControllerHost} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';

/** What a busy button without a text of its own says to screen readers, in the language around it. */
export class BusyWord {
  readonly #language: LanguageController;

  constructor(host: ReactiveControllerHost & Element) {
    this.#language = new LanguageController(host);
  }

  get text(): string {
    return word(this.#language.language, 'loading');
  }
}
