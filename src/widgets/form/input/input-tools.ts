import {html, nothing, type TemplateResult} from 'lit';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import '../../media/icon/icon-widget.js';
import {CharacterCounter} from './character-counter.js';
import type {InputWidget} from './input-widget.js';

/** What few fields have beside their value: a way to empty it, to see a password, to choose a value, to see what is left. */
export class InputTools {
  readonly #host: InputWidget;
  readonly #language: LanguageController;
  readonly #counter: CharacterCounter;
  #isSeen = false;

  constructor(host: InputWidget) {
    this.#host = host;
    this.#language = new LanguageController(host);
    this.#counter = new CharacterCounter(host);
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
    return this.#counter.render();
  }

  /** The values to choose from. */
  renderSuggestions(): TemplateResult | typeof nothing {
    const {suggestions} = this.#host;
    if (!Array.isArray(suggestions) || suggestions.length === 0) return nothing;
    return html`<datalist id="suggestions">
      ${suggestions.map((suggestion) => html`<option value=${String(suggestion)}></option>`)}
    </datalist>`;
  }

  /** Says how many characters are left, where few are. */
  noteInput(): void {
    this.#counter.noteInput();
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
