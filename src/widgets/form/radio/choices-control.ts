import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
import {FormControlElement} from '../../../core/form-control-element.js';
import {once} from '../../../core/late.js';
import {listOf} from '../../../core/list-of.js';
import {list, oneOf} from '../../../core/properties.js';
import {choicesOf, type Choice} from '../../../form/choices.js';
import {submitOnEnter} from '../input/submit-on-enter.js';
import type {NoChoices} from './no-choices.js';

export const APPEARANCES = ['plain', 'card'] as const;
/** How choices are drawn. */
export type Appearance = (typeof APPEARANCES)[number];

let none: typeof NoChoices | undefined;
const loadNone = once(async () => {
  none = (await import('./no-choices.js')).NoChoices;
});

/**
 * A list to choose from, all of it in sight: native radio buttons or checkboxes, each with its label. An heir says which,
 * what is chosen, and draws the face of each.
 *
 * @csspart control - The group of the choices.
 * @csspart option - Each choice.
 * @csspart face - What is drawn for each native control.
 * @csspart option-label - The label of each choice.
 * @csspart description - The second line of a choice.
 */
export abstract class ChoicesControl extends FormControlElement {
  /** What can be chosen: texts, `[label, value]` pairs, objects with `label`, `value`, `description`, `disabled`, or records with `id` and `name`; none by default. What is disabled can't be changed, and is sent where it was chosen. */
  @property(list) options?: readonly unknown[];

  /** How each choice is drawn: as a line, `plain`, or as a `card` of its own; `plain` by default. */
  @property(oneOf(APPEARANCES)) appearance?: Appearance;

  #read?: readonly unknown[];
  #choices: readonly Choice[] = [];
  #focused?: HTMLElement;
  #none?: NoChoices;

  /** What kind of controls there are in it, as native ones say. */
  abstract override readonly type: 'radio' | 'checkbox';

  /** Whether it is chosen now. */
  protected abstract isChosen(choice: Choice): boolean;

  /** The reader has chosen something, or taken it back. */
  protected abstract choose(input: HTMLInputElement): void;

  /** The face that is drawn below each native control, which is not seen. */
  protected abstract renderFace(): TemplateResult;

  /** Looks at a key before the browser does. */
  protected handleKey?(event: KeyboardEvent): void;

  protected override get control(): HTMLInputElement | null {
    const inputs = [...(this.renderRoot?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
    return inputs.find(({checked}) => checked) ?? inputs[0] ?? null;
  }

  /** Puts the focus on what is chosen, else on the first choice. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  /** The choices as they are read from `options`. */
  protected get choices(): readonly Choice[] {
    const {options} = this;
    if (options !== this.#read) {
      this.#read = options;
      this.#choices = choicesOf(listOf(this, 'options', options));
    }
    return this.#choices;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#focused = (this.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    const isWaiting = Boolean(this.dataSource) && this.options === undefined;
    if (this.choices.length > 0 || this.#none || isWaiting) return;
    if (none) this.#none = new none(this);
    else this.waitFor(loadNone().then(() => this.requestUpdate()));
  }

  // A choice that moves in the list loses the focus, and one that goes leaves it to another.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focused = this.#focused;
    if (focused && focused !== this.shadowRoot?.activeElement) (focused.isConnected ? focused : this).focus();
  }

  // While the choices are on their way, what was chosen before stays.
  protected isOffered(value: string): boolean {
    const {choices} = this;
    return choices.length === 0 || choices.some((choice) => choice.value === value);
  }

  readonly #handleClick = (event: Event): void => {
    if (this.readOnly) event.preventDefault();
  };

  readonly #handleInput = (event: Event): void => {
    this.choose(event.target as HTMLInputElement);
    this.noteInput();
  };

  readonly #handleChange = (): void => this.noteChange();

  readonly #handleKey = (event: KeyboardEvent): void => {
    this.handleKey?.(event);
    void submitOnEnter(this, event);
  };

  override render(): TemplateResult {
    const {choices, outerName} = this;
    const isRadio = this.type === 'radio';
    return this.renderField(
      html`<div
        class="choices"
        part="control"
        role=${isRadio ? 'radiogroup' : 'group'}
        aria-label=${outerName}
        aria-labelledby=${this.label && outerName === nothing ? 'label' : nothing}
        aria-describedby=${this.descriptions}
        aria-required=${isRadio && this.required ? 'true' : nothing}
        aria-readonly=${isRadio && this.readOnly ? 'true' : nothing}
        aria-invalid=${isRadio && this.wrong !== undefined ? 'true' : nothing}
        @click=${this.#handleClick}
        @input=${this.#handleInput}
        @change=${this.#handleChange}
        @keydown=${this.#handleKey}
      >
        ${
          choices.length > 0
            ? repeat(
                choices,
                ({value}) => value,
                (choice, index) => this.#renderChoice(choice, index),
              )
            : this.#none?.render()
        }
      </div>`,
    );
  }

  #renderChoice(choice: Choice, index: number): TemplateResult {
    const {description} = choice;
    const isBox = this.type === 'checkbox';
    return html`<label class="choice" part="option"
      ><span class="box"
        ><input
          class="control"
          type=${this.type}
          name="choice"
          .value=${choice.value}
          .checked=${live(this.isChosen(choice))}
          ?disabled=${this.isOff || choice.disabled}
          aria-labelledby=${description ? `label-${index}` : nothing}
          aria-describedby=${description ? `more-${index}` : nothing}
          aria-readonly=${isBox && this.readOnly ? 'true' : nothing}
          aria-invalid=${isBox && this.wrong !== undefined ? 'true' : nothing}
        />${this.renderFace()}</span
      ><span class="text"
        ><span id=${`label-${index}`} part="option-label">${choice.label}</span>${
          description
            ? html`<span class="description" id=${`more-${index}`} part="description">${description}</span>`
            : nothing
        }</span
      ></label
    >`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    return html`<span class="label" part="label"
      ><span id="label">${this.label}</span>${
        this.required ? html`<span class="mark" aria-hidden="true"> *</span>` : nothing
      }</span
    >`;
  }

  override renderSkeleton(): TemplateResult {
    const rows = Math.min(this.choices.length || 4, 8);
    return html`<div class="base">
      ${this.renderLabel()}
      <div class="choices">
        ${Array.from(
          {length: rows},
          () =>
            html`<span class="choice"
              ><span class="box"><span class="face skeleton"></span></span
              ><span class="text"><span class="skeleton line"></span></span
            ></span>`,
        )}
      </div>
    </div>`;
  }
}
