import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {list} from '../../../core/properties.js';
import {word} from '../../../core/words.js';
import {nextRadio} from './arrows.js';
import {choiceField} from './choice-field.js';
import {customFields} from './custom-fields.js';
import {missingMessage} from './missing-message.js';
import {CUSTOM, customRange, momentsOf, rangeOptions, type RangeOption} from './ranges.js';
import {RangeSender} from './range-sender.js';
import {timeRangePickerStyles} from './time-range-picker-widget.styles.js';
import '../../../core/words/en/range.js';

let pickers = 0;

/**
 * The time range that a dashboard shows: one of a few, side by side, or two moments of one's own. With `filter-group`
 * sources on the page follow it, `interface:traffic(range: {page.sales.range})`, where `range` stands for its `name`;
 * with a `field` too, the widgets of the group show what lies within it. A named range moves on: what it leaves, and
 * what sources are filled with it, is looked at again after a sixtieth of it, a minute at least and 15 at most.
 *
 * @summary Picks a time range.
 * @csspart control - The row of choices.
 * @csspart option - Each choice.
 * @csspart custom - The two fields of a custom range.
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
export class TimeRangePickerWidget extends WithFilterGroup(FormControlElement) {
  static override readonly data = {
    value: 'defaultValue',
    list: 'options',
    accepts: ['defaultValue', 'options', 'label'],
    rename: {value: 'defaultValue'},
  };
  static override styles = timeRangePickerStyles;

  readonly #language = new LanguageController(this);
  readonly #radios = `range-${++pickers}`;
  readonly #sender = new RangeSender(this);
  #own?: string;

  /** The range at first and after a reset: a name such as `last_hour`, or two moments `2026-01-01T00:00/2026-01-02T00:00`; none by default. What was chosen since, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string;

  /** The choices: names, `{label, value}` objects or pairs; `custom` asks for two moments; hour, day and week by default. */
  @property(list) options?: readonly unknown[];

  /** The range now: what the reader or the page has chosen, else `defaultValue`. */
  get value(): string | undefined {
    return this.#own ?? this.defaultValue;
  }

  set value(value: string | null | undefined) {
    this.#own = value ?? undefined;
    this.noteWritten();
  }

  /** What kind of control it is, as native ones say. */
  get type(): 'time-range' {
    return 'time-range';
  }

  /** Puts the focus on the choice made, else on the first. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    const {renderRoot: root} = this;
    return root?.querySelector<HTMLInputElement>('input:checked') ?? root?.querySelector('input') ?? null;
  }

  protected override get formValue(): string | null {
    const {value} = this;
    return value && value !== CUSTOM ? value : null;
  }

  protected override get kept(): string {
    return this.value ?? '';
  }

  protected override get verdict(): Verdict | null {
    if (!this.required || this.formValue !== null) return null;
    return {validity: {valueMissing: true}, validationMessage: missingMessage(this.ownerDocument)};
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept === 'string') this.value = kept;
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#sender.send();
  }

  // The native events don't leave the shadow root alike, so both are sent anew, from the element itself.
  readonly #handleChoice = (event: Event): void => {
    event.stopPropagation();
    this.#choose((event.target as HTMLInputElement).value);
  };

  // Not every browser goes around the ends, or knows that text may run from right to left.
  readonly #handleArrow = (event: KeyboardEvent): void => {
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('[type="radio"]:enabled')];
    const next = nextRadio(event, radios, this.matches(':dir(rtl)'));
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#choose(next.value);
  };

  readonly #handleMoment = (event: Event): void => {
    event.stopPropagation();
    const [from, to] = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.moment')];
    const range = customRange(from?.value ?? '', to?.value ?? '');
    if (range !== CUSTOM) this.#choose(range);
  };

  #choose(value: string): void {
    // What can't be changed is shown again as it was.
    if (this.readOnly) return this.requestUpdate();
    if (value === this.value) return;
    this.#own = value;
    this.noteInput();
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.noteChange();
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const options = rangeOptions(this.options, language);
    const moments = momentsOf(this.value);
    return this.renderField(
      html`${options.length > 0 ? this.#renderControl(options) : html`<span class="none">${word(language, 'empty')}</span>`}
      ${moments ? customFields(moments, {language, disabled: this.isOff, change: this.#handleMoment}) : nothing}`,
    );
  }

  override renderLabel(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    return html`<span class="label" part="label" aria-hidden="true"
      >${this.label}${this.required ? html`<span class="mark"> *</span>` : nothing}</span
    >`;
  }

  #renderControl(options: readonly RangeOption[]): TemplateResult {
    const {outerName} = this;
    const name = outerName === nothing ? this.label || word(this.#language.language, 'range.label') : outerName;
    return html`<div
      class="control"
      part="control"
      role="radiogroup"
      aria-label=${name}
      aria-required=${this.required ? 'true' : nothing}
      aria-readonly=${this.readOnly ? 'true' : nothing}
      aria-invalid=${this.wrong === undefined ? nothing : 'true'}
      aria-describedby=${this.descriptions}
    >
      ${options.map((option) => this.#renderOption(option))}
    </div>`;
  }

  #renderOption(option: RangeOption): TemplateResult {
    const checked = option.value === CUSTOM ? momentsOf(this.value) !== undefined : option.value === this.value;
    const row = {name: this.#radios, disabled: this.isOff, change: this.#handleChoice, keydown: this.#handleArrow};
    return choiceField(option, checked, row);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'time-range-picker-widget': TimeRangePickerWidget;
  }
}
