import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {DisabledContext, leaveForm} from '../../../core/disabled-context.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {LanguageController} from '../../../core/language.js';
import {flag, list, oneOf} from '../../../core/properties.js';
import {offByFieldset} from '../../../core/off-by-fieldset.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {nextRadio} from './arrows.js';
import {choiceField} from './choice-field.js';
import {customFields} from './custom-fields.js';
import {missingMessage} from './missing-message.js';
import {CUSTOM, customRange, momentsOf, rangeOptions, type RangeOption} from './ranges.js';
import {RangeSender} from './range-sender.js';
import {timeRangePickerStyles} from './time-range-picker-widget.styles.js';
import '../../../core/words/en/range.js';

export const PICKER_SIZES = ['sm', 'md', 'lg'] as const;
/** The height of a picker. */
export type PickerSize = (typeof PICKER_SIZES)[number];

let pickers = 0;

/**
 * The time range that a dashboard shows: one of a few, side by side, or two moments of one's own. With `filter-group`
 * sources on the page follow it, `interface:traffic(range: {page.sales.range})`, where `range` stands for its `name`;
 * with a `field` too, the widgets of the group show what lies within it. A named range moves on: what it leaves, and
 * what sources are filled with it, is looked at again after a sixtieth of it, a minute at least and 15 at most.
 *
 * @summary Picks a time range.
 * @event {Event} input - The reader has chosen another range.
 * @event {Event} change - The reader has chosen another range, after `input`.
 * @csspart base - The box that holds everything.
 * @csspart label - The label.
 * @csspart control - The row of choices.
 * @csspart option - Each choice.
 * @csspart custom - The two fields of a custom range.
 * @csspart help-text - The help text.
 * @csspart error - What is wrong with the choice.
 * @cssstate disabled-around - A container around it is disabled.
 * @cssstate user-invalid - Something is wrong, and the reader has been at it.
 *
 * @example Dumb
 * ```html
 * <time-range-picker-widget value="last_hour" options='["last_hour", "last_day", "last_week"]'></time-range-picker-widget>
 * ```
 * @example Connected
 * ```html
 * <time-range-picker-widget value="last_day" data-source="interface:time_ranges"></time-range-picker-widget>
 * ```
 */
@widget('time-range-picker-widget')
export class TimeRangePickerWidget extends WithFilterGroup(WidgetElement) {
  static readonly formAssociated = true;
  static override readonly nativeDisabled = true;
  static override readonly data = {value: 'value', list: 'options', accepts: ['value', 'options', 'label']};
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = timeRangePickerStyles;

  readonly #language = new LanguageController(this);
  readonly #radios = `range-${++pickers}`;
  readonly #sender = new RangeSender(this);
  readonly #around = new DisabledContext(this);
  #initial?: string;
  #custom = '';

  @query('input') private firstInput!: HTMLInputElement | null;

  /** The range chosen: a name such as `last_hour`, or two moments `2026-01-01T00:00/2026-01-02T00:00`; none by default. */
  @property() value?: string;

  /** The choices: names, `{label, value}` objects or pairs; `custom` asks for two moments; hour, day and week by default. */
  @property(list) options?: readonly unknown[];

  /** The label above; “Time range”, for screen readers alone, by default. */
  @property() label?: string;

  /** The name under which a form sends the range; none by default. */
  @property({reflect: true}) name?: string;

  /** The field of the form's record, or of the records of the filter group; stands in for `name`; none by default. */
  @property() field?: string;

  /** Whether a form needs a choice; false by default. */
  @property(flag) required?: boolean;

  /** A sentence below; none by default. */
  @property({attribute: 'help-text'}) helpText?: string;

  /** The height: `sm` 28 px, `md` 32 px or `lg` 40 px; `md` by default. */
  @property(oneOf(PICKER_SIZES)) size?: PickerSize;

  @state() private formDisabled?: boolean;
  @state() private shownError?: string;

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.states.internals.form;
  }

  /** The labels that name it. */
  get labels(): NodeList {
    return this.states.internals.labels;
  }

  /** What kind of control it is, as native ones say. */
  get type(): string {
    return 'time-range';
  }

  /** What is right or wrong with the choice. */
  get validity(): ValidityState {
    return this.states.internals.validity;
  }

  /** What is wrong with the choice, in words of the browser or the page. */
  get validationMessage(): string {
    return this.states.internals.validationMessage;
  }

  /** Whether a form checks it. */
  get willValidate(): boolean {
    return this.states.internals.willValidate;
  }

  constructor() {
    super();
    this.addEventListener('invalid', this.#handleInvalid);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#initial = this.value;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#syncForm();
    if (changed.has('disabled')) this.formDisabled = offByFieldset(this);
    if (['value', 'name', 'field', 'filterGroup'].some((name) => changed.has(name))) this.#sender.send();
  }

  /** Called by the platform when the form is reset: the choice is again what it was at first. */
  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? this.#initial;
    this.shownError = undefined;
  }

  /** Called by the platform when a fieldset around it is switched off or on. */
  formDisabledCallback(): void {
    this.formDisabled = offByFieldset(this);
  }

  /** Called by the platform when the page is shown again or a form is filled in. */
  formStateRestoreCallback(restored: string | File | FormData | null): void {
    if (typeof restored === 'string') this.value = restored;
  }

  /** Whether the choice is right; sends `invalid` where it is not. */
  checkValidity(): boolean {
    return this.states.internals.checkValidity();
  }

  /** As `checkValidity`, and shows what is wrong. */
  reportValidity(): boolean {
    return this.states.internals.reportValidity();
  }

  /** Says what is wrong in words of the page; empty text takes it back. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#syncForm();
    if (this.shownError !== undefined) this.shownError = this.validationMessage;
  }

  /** Puts the focus on the choice made, else on the first. */
  override focus(options?: FocusOptions): void {
    const chosen = this.shadowRoot?.querySelector<HTMLInputElement>('input:checked');
    (chosen ?? this.firstInput)?.focus(options);
  }

  readonly #handleInvalid = (event: Event): void => {
    event.preventDefault();
    this.shownError = this.validationMessage;
    this.focus();
  };

  // The native events don't leave the shadow root alike, so both are sent anew, from the element itself.
  readonly #handleChoice = (event: Event): void => {
    event.stopPropagation();
    this.#choose((event.target as HTMLInputElement).value);
  };

  // Not every browser goes around the ends, or knows that text may run from right to left.
  readonly #handleArrow = (event: KeyboardEvent): void => {
    const radios = [...(this.shadowRoot?.querySelectorAll<HTMLInputElement>('[type="radio"]:enabled') ?? [])];
    const next = nextRadio(event, radios, this.matches(':dir(rtl)'));
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#choose(next.value);
  };

  readonly #handleMoment = (event: Event): void => {
    event.stopPropagation();
    const [from, to] = [...(this.shadowRoot?.querySelectorAll<HTMLInputElement>('.moment') ?? [])];
    const range = customRange(from?.value ?? '', to?.value ?? '');
    if (range !== CUSTOM) this.#choose(range);
  };

  #choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.#syncForm();
    this.shownError = undefined;
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  }

  get #isOff(): boolean {
    return this.disabled === true || this.formDisabled === true || this.#around.disabled;
  }

  #syncForm(): void {
    const {internals} = this.states;
    const {value} = this;
    const name = this.name || this.field;
    const {disabled} = this.#around;
    const isChosen = value !== undefined && value !== '' && value !== CUSTOM;
    this.states.toggle('disabled-around', disabled);
    // The platform does as much for what is disabled by itself or by a fieldset.
    if (disabled) return leaveForm(internals, value);
    const data = new FormData();
    if (name && isChosen) data.set(name, value);
    internals.setFormValue(name && isChosen ? data : null, value ?? '');
    const valueMissing = this.required === true && !isChosen;
    const message = this.#custom || (valueMissing ? missingMessage(this.ownerDocument) : '');
    internals.setValidity({valueMissing, customError: this.#custom !== ''}, message, this.firstInput ?? undefined);
    this.states.toggle('user-invalid', Boolean(this.shownError));
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const options = rangeOptions(this.options, language);
    const moments = momentsOf(this.value);
    return html`<div class="base" part="base">
      ${this.renderLabel()}
      ${options.length > 0 ? this.#renderControl(options) : html`<span class="none">${word(language, 'empty')}</span>`}
      ${moments ? customFields(moments, {language, disabled: this.#isOff, change: this.#handleMoment}) : nothing}
      ${this.helpText ? html`<div class="help" id="help" part="help-text">${this.helpText}</div>` : nothing}
      ${this.shownError ? html`<div class="error" id="error" part="error">${this.shownError}</div>` : nothing}
    </div>`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<span class="label" part="label" aria-hidden="true">${this.label}</span>` : nothing;
  }

  #renderControl(options: readonly RangeOption[]): TemplateResult {
    const name = this.ariaLabel || this.label || this.#labelText || word(this.#language.language, 'range.label');
    return html`<div
      class="control"
      part="control"
      role="radiogroup"
      aria-label=${name}
      aria-required=${this.required ? 'true' : nothing}
      aria-invalid=${this.shownError ? 'true' : nothing}
      aria-describedby=${this.shownError ? 'error' : this.helpText ? 'help' : nothing}
    >
      ${options.map((option) => this.#renderOption(option))}
    </div>`;
  }

  get #labelText(): string {
    if (!this.id && !this.closest('label')) return '';
    return [...this.labels].map((label) => label.textContent?.trim()).join(' ');
  }

  #renderOption(option: RangeOption): TemplateResult {
    const checked = option.value === CUSTOM ? momentsOf(this.value) !== undefined : option.value === this.value;
    const row = {name: this.#radios, disabled: this.#isOff, change: this.#handleChoice, keydown: this.#handleArrow};
    return choiceField(option, checked, row);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'time-range-picker-widget': TimeRangePickerWidget;
  }
}
