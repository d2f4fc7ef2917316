import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {FormControlElement} from '../../../core/form-control-element.js';
import {flag, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {isYes} from '../../../form/specials.js';
import {submitOnEnter} from '../input/submit-on-enter.js';

export const LABEL_POSITIONS = ['start', 'end'] as const;
/** The side of the control on which its label stands. */
export type LabelPosition = (typeof LABEL_POSITIONS)[number];

/** Some databases have numbers for yes and no. */
const isOn = (value: unknown): boolean => isYes(typeof value === 'number' ? String(value) : value);

/**
 * What is switched on and off: a native checkbox with its label beside it. An heir draws its face.
 *
 * @slot - The label, where it holds more than text, such as a link; `label` comes before it.
 * @csspart control - The face of the control, with the native checkbox over it.
 * @csspart face - What is drawn.
 */
export abstract class CheckControl extends FormControlElement {
  static override readonly data = {
    value: 'defaultChecked',
    accepts: ['defaultChecked', 'label'],
    rename: {checked: 'defaultChecked', value: 'defaultChecked'},
  };

  /** Whether it is on at first and after a reset; false by default. What the reader has done, `checked`, covers it. */
  @property({...flag, attribute: 'checked'}) defaultChecked?: boolean;

  /** What a form sends while it is on; `on` by default. */
  @property() value?: string;

  /** The side on which the label stands: `start` puts the control at the far end of its row; `end` by default. */
  @property(oneOf(LABEL_POSITIONS)) labelPosition?: LabelPosition;

  readonly #slots = new SlotController(this, '');
  #own?: boolean;

  constructor() {
    super();
    this.addEventListener('click', this.#handleClick);
  }

  /** What kind of control it is, as native ones say: always `checkbox`, whatever is written here; Vue's `v-model` asks for `type="checkbox"`. */
  get type(): string {
    return 'checkbox';
  }

  set type(_: string) {}

  /** Whether it is on now: as the reader or the page has switched it, else `defaultChecked`. */
  get checked(): boolean {
    return this.#own ?? isOn(this.defaultChecked);
  }

  set checked(checked: boolean | null | undefined) {
    this.#own = checked === null || checked === undefined ? undefined : isOn(checked);
    this.#show();
    this.noteWritten();
  }

  /** The face that is drawn below the native checkbox, which is not seen. */
  protected abstract renderFace(): TemplateResult;

  /** The role of the native checkbox; its own by default. */
  protected get inputRole(): 'switch' | typeof nothing {
    return nothing;
  }

  protected override get control(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  protected override get formValue(): string | null {
    return this.checked ? (this.value ?? 'on') : null;
  }

  protected override get fieldValue(): boolean {
    return this.checked;
  }

  protected override takeFieldValue(value: unknown): void {
    this.defaultChecked = Array.isArray(value) ? value.map(String).includes(this.value ?? 'on') : isOn(value);
  }

  // What is not on is not sent, and was switched off all the same.
  protected override get kept(): string {
    return String(this.checked);
  }

  protected override restore(kept: string | File | FormData): void {
    this.checked = isOn(kept);
  }

  protected override takeDefault(): void {
    this.checked = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    this.#show();
    super.updated(changed);
  }

  #show(): void {
    const {control} = this;
    if (control) control.checked = this.checked;
  }

  // A label of the page, and a page itself, click on the element, and not on the checkbox in it.
  readonly #handleClick = (event: Event): void => {
    if (event.composedPath()[0] !== this) return;
    event.stopImmediatePropagation();
    this.control?.click();
  };

  readonly #handleInnerClick = (event: Event): void => {
    if (this.readOnly) event.preventDefault();
  };

  readonly #handleInput = (): void => {
    this.#own = this.control?.checked;
    this.noteInput();
  };

  readonly #handleChange = (): void => this.noteChange();

  readonly #handleKey = (event: KeyboardEvent): void => void submitOnEnter(this, event);

  override render(): TemplateResult {
    return this.renderField(
      html`<span class="box" part="control"
        ><input
          class="control"
          id="control"
          type="checkbox"
          role=${this.inputRole}
          ?disabled=${this.isOff}
          ?required=${this.required && !this.readOnly}
          aria-label=${this.outerName}
          aria-describedby=${this.descriptions}
          aria-invalid=${this.wrong === undefined ? nothing : 'true'}
          aria-readonly=${this.readOnly ? 'true' : nothing}
          @click=${this.#handleInnerClick}
          @input=${this.#handleInput}
          @change=${this.#handleChange}
          @keydown=${this.#handleKey}
        />${this.renderFace()}</span
      >`,
    );
  }

  override renderLabel(): TemplateResult | typeof nothing {
    if (this.label || !this.#slots.has('')) return super.renderLabel();
    return html`<label class="label" part="label" for="control"><slot></slot></label>`;
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      ${this.label ? this.renderLabel() : html`<span class="label"><span class="skeleton line"></span></span>`}
      <span class="box"><span class="face skeleton"></span></span>
    </div>`;
  }
}
