import {html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import '../../media/icon/icon-widget.js';
import type {InputWidget} from './input-widget.js';

/** So many characters before the end, and at it, what is left is said to screen readers too. */
const SAID = [20, 10, 0];

/** What few fields have beside their value: a way to empty it, to see a password, to choose a value, to see what is left. */
export class InputTools {
  readonly #host: InputWidget;
  readonly #language: LanguageController;
  #isSeen = false;
  #said?: number;

  constructor(host: InputWidget) {
    this.#host = host;
    this.#language = new LanguageController(host);
  }

  /** Whether a password is shown as it is written. */
  get isSeen(): boolean {
    return this.#isSeen;
  }

  /** The buttons after the value. */
  renderButtons(isOff: boolean): TemplateResult {
    const {clearable, passwordToggle, readOnly, type, value} = this.#host;
    const canClear = clearable && value !== '' && !readOnly && !isOff;
    return html`${canClear ? this.#button('clear', 'x', this.#word('form.clear'), this.#handleClear) : nothing}
    ${
      passwordToggle && type === 'password' && !isOff
        ? this.#button('toggle', this.#isSeen ? 'eye-off' : 'eye', this.#word('form.showPassword'), this.#handleToggle)
        : nothing
    }`;
  }

  /** How many characters may still be written. */
  renderCounter(): TemplateResult | typeof nothing {
    const {counter, maxLength, value} = this.#host;
    if (!counter || maxLength === undefined) return nothing;
    const left = maxLength - value.length;
    return html`<div class="counter" id="counter" part="counter" ?data-full=${left <= 0}>
      ${word(this.#language.language, 'form.charactersLeft', {count: left})}
    </div>`;
  }

  /** The values to choose from. */
  renderSuggestions(): TemplateResult | typeof nothing {
    const {suggestions} = this.#host;
    if (!Array.isArray(suggestions) || suggestions.length === 0) return nothing;
    return html`<datalist id="suggestions">
      ${suggestions.map((suggestion) => html`<option value=${String(suggestion)}></option>`)}
    </datalist>`;
  }

  /** Says what is left, where little is. */
  noteInput(): void {
    const {counter, maxLength, value} = this.#host;
    if (!counter || maxLength === undefined) return;
    const left = maxLength - value.length;
    const step = SAID.findLast((least) => left <= least);
    if (step !== undefined && step !== this.#said)
      say(word(this.#language.language, 'form.charactersLeft', {count: left}));
    this.#said = step;
  }

  #word(key: 'form.clear' | 'form.showPassword'): string {
    return word(this.#language.language, key);
  }

  #button(name: 'clear' | 'toggle', icon: string, label: string, act: () => void): TemplateResult {
    return html`<button
      class="tool"
      part=${name}
      type="button"
      aria-label=${label}
      aria-pressed=${name === 'toggle' ? String(this.#isSeen) : nothing}
      @click=${act}
    >
      <icon-widget name=${icon}></icon-widget>
    </button>`;
  }

  readonly #handleClear = (): void => this.#host.clear();

  readonly #handleToggle = (): void => {
    this.#isSeen = !this.#isSeen;
    this.#host.requestUpdate();
  };
}
