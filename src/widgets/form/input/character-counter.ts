import {css, html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';

/** So many characters before the end, and at it, what is left is said to screen readers too. */
const SAID = [20, 10, 0];

const counterStyles = css`
  .counter {
    justify-self: end;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
    line-height: var(--widget-line-height-tight);
    font-variant-numeric: tabular-nums;
  }
`;

interface Counted extends WidgetElement {
  readonly counter?: boolean;
  readonly maxLength?: number;
  readonly value: string;
}

/** How many characters may still be written: shown below the field, and said where few are left. */
export class CharacterCounter {
  readonly #host: Counted;
  readonly #language: LanguageController;
  #said?: number;

  constructor(host: Counted) {
    this.#host = host;
    this.#language = new LanguageController(host);
    host.adoptStyle(counterStyles);
  }

  /** What is left, as it is shown. */
  render(): TemplateResult | typeof nothing {
    const left = this.#left;
    if (left === undefined) return nothing;
    return html`<div class="counter" id="counter" part="counter" ?data-full=${left <= 0}>${this.#text(left)}</div>`;
  }

  /** Says what is left, where little is. */
  noteInput(): void {
    const left = this.#left;
    if (left === undefined) return;
    const step = SAID.findLast((least) => left <= least);
    if (step !== undefined && step !== this.#said) say(this.#text(left));
    this.#said = step;
  }

  get #left(): number | undefined {
    const {counter, maxLength, value} = this.#host;
    return counter && maxLength !== undefined ? maxLength - value.length : undefined;
  }

  #text(count: number): string {
    return word(this.#language.language, 'form.charactersLeft', {count});
  }
}
