import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LanguageController} from '../../../core/language.js';
import {say} from '../../../core/say.js';
import {screenReaderOnly} from '../../../core/screen-reader.styles.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {Choice} from '../../../form/choices.js';
import '../../media/icon/icon-widget.js';
import {extrasStyles} from './select-extras.styles.js';
import type {SelectWidget} from './select-widget.js';

/** So many choices are shown one by one, where the author does not say. */
const MOST = 10;

/** What few selects have beside their list: a way to take the choice back, and several choices to show. */
export class SelectExtras {
  readonly #host: SelectWidget;
  readonly #choose: (values: readonly string[]) => void;
  readonly #language: LanguageController;

  constructor(host: SelectWidget, choose: (values: readonly string[]) => void) {
    this.#host = host;
    this.#choose = choose;
    this.#language = new LanguageController(host);
    host.adoptStyle(screenReaderOnly);
    host.adoptStyle(extrasStyles);
  }

  /** The choices of several, each with a button that takes it back. */
  renderChips(chosen: readonly Choice[], isOff: boolean): TemplateResult | typeof nothing {
    const {multiple, maxChips = MOST} = this.#host;
    if (!multiple || chosen.length === 0 || maxChips === 0) return nothing;
    const more = chosen.length - maxChips;
    return html`<span class="chips" part="chips">
      ${repeat(
        chosen.slice(0, maxChips),
        ({value}) => value,
        (choice) => this.#renderChip(choice, isOff),
      )}
      ${more > 0 ? html`<span class="chip">+${more}</span>` : nothing}
    </span>`;
  }

  /** What the field says of several choices; nothing where one can be chosen. */
  renderText(chosen: readonly Choice[]): TemplateResult | string | undefined {
    const {multiple, maxChips = MOST} = this.#host;
    if (!multiple || chosen.length === 0) return undefined;
    const count = word(this.#language.language, 'form.chosen', {count: chosen.length});
    if (maxChips === 0) return count;
    const text = chosen.length > maxChips ? count : chosen.map(({label}) => label).join(', ');
    return html`<span class="sr-only">${text}</span>`;
  }

  /** The button that takes the whole choice back. */
  renderClear(isOff: boolean): TemplateResult | typeof nothing {
    const {clearable, readOnly, value} = this.#host;
    if (!clearable || readOnly || isOff || value.length === 0) return nothing;
    const label = word(this.#language.language, 'form.clear');
    return html`<button class="tool" part="clear" type="button" aria-label=${label} @click=${this.#handleClear}>
      <icon-widget name="x"></icon-widget>
    </button>`;
  }

  /** Whether a key in the field was about the choices: arrows go through them, Backspace and Delete take one back. */
  handleKey(event: KeyboardEvent): boolean {
    const {target} = event;
    const {multiple, value, shadowRoot} = this.#host;
    if (!multiple || !(target instanceof HTMLElement) || !shadowRoot || event.altKey || event.ctrlKey || event.metaKey)
      return false;
    const buttons = [...shadowRoot.querySelectorAll<HTMLElement>('.remove')];
    const at = target.id === 'control' ? buttons.length : buttons.indexOf(target);
    if (at < 0) return false;
    const [back, on] = this.#host.matches(':dir(rtl)') ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    if (event.key === back && at > 0) buttons[at - 1]?.focus();
    else if (event.key === on && at < buttons.length) (buttons[at + 1] ?? this.#control)?.focus();
    else if (event.key === 'Backspace' && at === buttons.length && value.length > 0)
      this.#remove(this.#host.selectedOptions.at(-1));
    else if (['Backspace', 'Delete'].includes(event.key) && at < buttons.length)
      this.#remove(this.#host.selectedOptions[at], at);
    else return false;
    return true;
  }

  get #control(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#control');
  }

  #renderChip({label, value}: Choice, isOff: boolean): TemplateResult {
    const {readOnly} = this.#host;
    const remove = word(this.#language.language, 'form.removeChoice', {name: label});
    return html`<span class="chip" part="chip"
      ><span class="name">${label}</span>${
        readOnly || isOff
          ? nothing
          : html`<button
              class="tool remove"
              part="remove"
              type="button"
              tabindex="-1"
              aria-label=${remove}
              value=${value}
              @click=${this.#handleRemove}
            >
              <icon-widget name="x"></icon-widget>
            </button>`
      }</span
    >`;
  }

  #remove(choice: Choice | undefined, at?: number): void {
    if (!choice) return;
    this.#choose(this.#host.selectedOptions.map(({value}) => value).filter((value) => value !== choice.value));
    say(word(this.#language.language, 'removed.named', {name: choice.label}));
    if (at === undefined) return;
    // The focus goes on to the choice that stands there now.
    void this.#host.updateComplete.then(() => {
      const buttons = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.remove');
      (buttons?.[at] ?? this.#control)?.focus();
    });
  }

  readonly #handleRemove = (event: Event): void => {
    const {value} = event.currentTarget as HTMLButtonElement;
    this.#remove(this.#host.selectedOptions.find((choice) => choice.value === value));
    this.#control?.focus();
  };

  readonly #handleClear = (): void => this.#host.clear();
}
