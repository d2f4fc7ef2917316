import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {FormControlElement, type NativeControl, type Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {flag, list} from '../../../core/properties.js';
import {submitOnEnter} from '../input/submit-on-enter.js';
import type {Calendar} from './calendar.js';
import {datePickerStyles} from './date-picker-widget.styles.js';
import {forbidden, hint, unreadable} from './date-words.js';
import type {Day} from '../../../format/days.js';
import {LIMITED, limitsOf, type Limits} from './limits.js';
import {toggle} from './toggle.js';
import {canRead, daysTyped, prepareReading} from './typed-days.js';
import {isoDays, writeDays} from '../../../format/write-days.js';

/**
 * A field for a day, or for a range of days, with a calendar beside it. What is typed is understood in the order of the
 * page's language, `3/2/26`, `3 Feb` or `today`, and ISO always; the calendar is walked with the keys of a grid. Days
 * are those of the Gregorian calendar, without a time or a zone.
 *
 * @summary A labelled field for a date or a range of dates.
 * @csspart box - The field itself, with what stands in it.
 * @csspart control - The native input.
 * @csspart toggle - The button that opens the calendar.
 * @csspart layer - What opens below the field.
 * @csspart calendar - What is in it.
 * @csspart previous - The button for the month before.
 * @csspart next - The button for the month after.
 * @csspart grid - The days of a month.
 * @csspart day - Each day.
 * @csspart today - The button that chooses today.
 * @csspart clear - The button that takes the choice back; there while there is one that is not required.
 *
 * @example Dumb
 * ```html
 * <date-picker-widget name="birth_date" label="Date of birth" max="2026-12-31"></date-picker-widget>
 * ```
 * @example Connected
 * ```html
 * <date-picker-widget name="due" label="Due" data-source="resource:tasks(1)" data-map="value: due_on"></date-picker-widget>
 * ```
 */
@widget('date-picker-widget')
export class DatePickerWidget extends FormControlElement {
  static override readonly data = {
    value: 'defaultValue',
    accepts: ['defaultValue', 'label', 'min', 'max', 'disabledDates'],
    rename: {value: 'defaultValue'},
  };
  static override styles = datePickerStyles;

  /** The value at first and after a reset: a day `2026-02-03`, with `range` two, `2026-02-03/2026-02-10`; what is neither is none; empty by default. What the reader has chosen, `value`, covers it. */
  @property({attribute: 'value'}) defaultValue?: string;

  /** Takes a first and a last day instead of one; false by default. */
  @property(flag) range?: boolean;

  /** The first day that may be chosen, `2026-02-03`; none by default. */
  @property() min?: string;

  /** The last day that may be chosen, `2026-02-03`; none by default. */
  @property() max?: string;

  /** Days that can't be chosen: a list of days and of runs of days, `2026-12-24, 2026-12-27/2026-12-31`; a range may go across them; none by default. */
  @property(list) disabledDates?: readonly unknown[];

  /** Days of the week that can't be chosen: a list of English names, `saturday, sunday`; none by default. */
  @property(list) disabledWeekdays?: readonly unknown[];

  /** What shows while the field is empty; by default how a date is written, such as `dd/mm/yyyy`. */
  @property() placeholder?: string;

  /** What a browser may fill in, such as `bday`; nothing by default. */
  @property() autocomplete?: string;

  @state() private isOpen?: boolean;

  readonly #language = new LanguageController(this);
  readonly #layer = new LateLayer(this, async () => {
    const {openCalendar} = await import('./open-calendar.js');
    const {calendar, layer} = openCalendar(this, {
      label: () => this.label || this.outerName,
      language: () => this.#language.language,
      isRtl: () => this.#language.direction === 'rtl',
      isRange: () => this.range === true,
      limits: () => this.#limits,
      days: () => this.#days,
      choose: this.#choose,
      canClear: () => !this.required && (this.value !== '' || this.#typed !== undefined),
      popover: () => this.renderRoot.querySelector<HTMLElement>('.layer'),
      anchor: () => this.renderRoot.querySelector('.box'),
      placement: () => 'bottom-start',
      dismiss: () => this.hide(),
    });
    this.#calendar = calendar;
    return layer;
  });
  #calendar?: Calendar;
  #limits: Limits = limitsOf(undefined, undefined, undefined, undefined);
  #own?: string;
  /** The text in the field, from the first key on, until it has been read and written anew. */
  #typed?: string;
  #isTyping = false;

  /** What is chosen: a day `2026-02-03`, with `range` two, `2026-02-03/2026-02-10`; empty where there is none, and for text that is no date. */
  get value(): string {
    return this.#days.join('/');
  }

  set value(value: string | null | undefined) {
    const own = value?.toString();
    // What a page writes back of what is being typed, or is no date yet, leaves it as it is typed.
    if (own === undefined || isoDays(own, this.range === true).join('/') !== this.value) this.#typed = undefined;
    this.#own = own;
    this.#show();
    this.noteWritten();
  }

  /** What kind of control it is, as native ones say. */
  get type(): string {
    return 'date';
  }

  /** Opens the calendar, with the focus in it. */
  show(): void {
    this.isOpen = true;
    this.requestUpdate();
  }

  /** Closes the calendar. */
  hide(): void {
    this.isOpen = false;
  }

  protected override get control(): (HTMLInputElement & NativeControl) | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  protected override get formValue(): string {
    return this.value;
  }

  protected override get fieldValue(): string | null {
    return this.value || null;
  }

  protected override get kept(): string {
    return this.#typed ?? this.value;
  }

  protected override restore(kept: string | File | FormData): void {
    if (typeof kept !== 'string') return;
    this.value = kept;
    // Text that is no date is still what somebody has typed.
    if (this.value === '' && kept !== '') this.#typed = kept;
    this.#show();
  }

  protected override takeDefault(): void {
    this.value = undefined;
  }

  protected override get verdict(): Verdict | null {
    const {control} = this;
    if (!control || this.readOnly) return control;
    const {language} = this.#language;
    if (this.#typed?.trim() && !this.value) return unreadable(this.range === true, language);
    return forbidden(this.#days, this.#limits, language) ?? control;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (LIMITED.some((name) => changed.has(name)))
      this.#limits = limitsOf(this.min, this.max, this.disabledDates, this.disabledWeekdays);
    if (this.isOff || this.readOnly) this.isOpen = false;
    if (this.isOpen && !this.#layer.isOpen) this.#calendar?.begin();
  }

  protected override updated(changed: PropertyValues): void {
    this.#show();
    super.updated(changed);
    this.#layer[this.isOpen ? 'show' : 'hide']();
    if (this.#layer.isOpen) this.#calendar?.settle();
  }

  get #days(): readonly Day[] {
    return isoDays(String(this.#own ?? this.defaultValue ?? ''), this.range === true);
  }

  #show(): void {
    const {control} = this;
    const text = this.#typed ?? writeDays(this.#days, this.#language.language);
    if (control && control.value !== text) control.value = text;
  }

  /** Makes days of what has been typed. */
  #read(): void {
    if (this.#typed !== undefined)
      this.#own = daysTyped(this.#typed, this.range === true, this.#language.language).join('/');
  }

  // Who types faster than it comes has the value as soon as it is there.
  async #learn(): Promise<void> {
    await prepareReading();
    const {value} = this;
    this.#read();
    this.syncForm();
    if (this.value !== value) this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }

  readonly #prepare = (): void => {
    if (!canRead()) this.waitFor(this.#learn());
  };

  readonly #handleInput = (): void => {
    this.#typed = this.control?.value ?? '';
    this.#isTyping = true;
    this.#prepare();
    this.#read();
    this.noteInput();
  };

  /** The reader has done with typing: what can be read is written as the language does. */
  readonly #finish = async (event?: Event): Promise<void> => {
    event?.stopPropagation();
    if (!this.#isTyping) return;
    this.#isTyping = false;
    if (!canRead()) await this.#learn();
    if (this.#days.length > 0 || !this.#typed?.trim()) this.#typed = undefined;
    this.requestUpdate();
    this.noteChange();
  };

  readonly #choose = (days: readonly Day[]): void => {
    this.#own = days.join('/');
    this.#typed = undefined;
    this.#isTyping = false;
    this.hide();
    this.noteInput();
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.noteChange();
  };

  readonly #handleKey = async (event: KeyboardEvent): Promise<void> => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.show();
    }
    if (event.key !== 'Enter' || this.readOnly) return;
    await this.#finish();
    await submitOnEnter(this, event);
  };

  readonly #handleToggle = ({currentTarget}: Event): void => {
    // WebKit does not put the focus on a button that is clicked, and it has to come back here.
    (currentTarget as HTMLElement).focus();
    this[this.#layer.isOpen ? 'hide' : 'show']();
  };

  override render(): TemplateResult {
    const {isOff, wrong} = this;
    const {language} = this.#language;
    const isRange = this.range === true;
    return html`${this.renderField(
      html`<div class="box" part="box" @focusin=${this.#prepare}>
        <input
          class="control"
          id="control"
          part="control"
          autocomplete=${this.autocomplete ?? 'off'}
          placeholder=${this.placeholder ?? hint(isRange, language)}
          ?disabled=${isOff}
          ?readonly=${this.readOnly}
          ?required=${this.required}
          aria-label=${this.outerName}
          aria-describedby=${this.descriptions}
          aria-invalid=${wrong === undefined ? nothing : 'true'}
          @input=${this.#handleInput}
          @change=${this.#finish}
          @blur=${this.#finish}
          @keydown=${this.#handleKey}
        />${toggle({label: this.ariaLabel || this.label, days: this.#days, isRange, language, isOpen: this.isOpen === true, isOff: isOff || this.readOnly === true, act: this.#handleToggle})}
      </div>`,
    )}${this.#calendar?.render(this.isOpen === true)}`;
  }

  override renderSkeleton(): TemplateResult {
    return html`${this.renderLabel()}
      <div class="box skeleton"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'date-picker-widget': DatePickerWidget;
  }
}
