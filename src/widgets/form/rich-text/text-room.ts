import {html, nothing, type TemplateResult} from 'lit';
import type {Verdict} from '../../../core/form-control-element.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/editor.js';
import '../../../core/words/en/form.js';

/** So many characters before the end, and at it, what is left is said to screen readers too. */
const SAID = [20, 10, 0];

/** How much may still be written. What is too long is told to be, and never cut: nothing that is typed or pasted is lost. */
export class TextRoom {
  readonly #language: () => string;
  readonly #left: () => number | undefined;
  #said?: number;

  /** `left` is how many characters may still be written; below zero where there are too many, undefined without a limit. */
  constructor(language: () => string, left: () => number | undefined) {
    this.#language = language;
    this.#left = left;
  }

  /** What is wrong with the text; null where nothing is. */
  get verdict(): Verdict | null {
    const left = this.#left() ?? 0;
    return left < 0 ? {validity: {tooLong: true}, validationMessage: this.#text(left)} : null;
  }

  render(): TemplateResult | typeof nothing {
    const left = this.#left();
    if (left === undefined) return nothing;
    return html`<div class="counter" id="counter" part="counter" ?data-over=${left < 0}>${this.#text(left)}</div>`;
  }

  /** Says what is left, where little is. */
  noteInput(): void {
    const left = this.#left();
    if (left === undefined) return;
    const step = SAID.findLast((least) => left <= least);
    if (step !== undefined && step !== this.#said) say(this.#text(left));
    this.#said = step;
  }

  #text(left: number): string {
    const key = left < 0 ? 'editor.tooLong' : 'form.charactersLeft';
    return word(this.#language(), key, {count: Math.abs(left)});
  }
}
