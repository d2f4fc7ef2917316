import type {ReactiveControllerHost} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/action.js';

/** What a link says of itself beside its text. */
export type LinkNote = 'link.unsafe' | 'link.elsewhere' | 'link.new-tab';

/** The notes of a link to screen readers, in the language around it. */
export class LinkNotes {
  readonly #language: LanguageController;

  constructor(host: ReactiveControllerHost & Element) {
    this.#language = new LanguageController(host);
  }

  /** The notes in words, as one text. */
  text(notes: readonly LinkNote[]): string {
    return notes.map((note) => word(this.#language.language, note)).join(', ');
  }
}
