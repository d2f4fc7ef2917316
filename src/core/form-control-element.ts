import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from './decorators.js';
import {DisabledContext} from './disabled-context.js';
import {isFirstWrong} from './first-wrong.js';
import {FormMember} from './form-link.js';
import {goTo} from './go-to.js';
import {offByFieldset} from './off-by-fieldset.js';
import {OuterLabels} from './outer-labels.js';
import type {NativeControl, Verdict} from './native-control.js';
import {oneOf} from './properties.js';
import {sentUnder} from './sent-under.js';
import {WidgetElement} from './widget-element.js';

export const CONTROL_SIZES = ['sm', 'md', 'lg'] as const;
export type ControlSize = (typeof CONTROL_SIZES)[number];

export type {NativeControl, Verdict} from './native-control.js';

/**
 * The base of what holds a value in a form. It is a form control as the platform knows them: it belongs to the form
 * around it, is sent, checked, reset and switched off with it, and says what is wrong with it once somebody has been
 * at it. An heir gives its native control, its value and its picture.
 *
 * @event {InputEvent} input - The value was changed by the reader; with each keystroke.
 * @event {Event} change - The reader has done with a change, as with native controls.
 * @event {Event} invalid - The value was checked and is wrong; where that is not prevented, the words show below. A form's own `checkValidity()` can't be told from a submission, and shows them too.
 * @csspart base - The box that holds everything.
 * @csspart label - The label.
 * @csspart help-text - The help text.
 * @csspart error - What is wrong with the value.
 * @cssstate disabled-around - A container around it is disabled.
 * @cssstate user-invalid - Something is wrong with the value, and the reader has been at it.
 */
export abstract class FormControlElement extends WidgetElement {
  static readonly formAssociated = true;
  static override readonly nativeDisabled = true;
  static override readonly drawsError = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};

  /** The label; none by default. A native `<label>`, `aria-label` or `aria-labelledby` names it too. */
  @property() label?: string;

  /** The name under which a form sends the value; `field` by default. */
  @property({reflect: true}) name?: string;

  /** The field of the form's record, `email` or `addresses[0][street]`; stands in for `name`; none by default. */
  @property() field?: string;

  /** A sentence below; none by default. */
  @property() helpText?: string;

  /** Whether a form needs a value; false by default. */
  @property({type: Boolean, reflect: true}) required?: boolean;

  /** The value can be read, copied and sent, and not be changed; false by default. */
  @property({type: Boolean, reflect: true, attribute: 'readonly'}) readOnly?: boolean;

  /** The height: `sm` 28 px, `md` 32 px or `lg` 40 px; `md` by default. */
  @property(oneOf(CONTROL_SIZES)) size?: ControlSize;

  @state() private formDisabled?: boolean;
  @state() private showsWrong?: boolean;

  /** What it is to the form widget around it. */
  readonly formMember = new FormMember(this, {
    name: () => this.name || this.field,
    sent: () => this.formValue,
    value: () => this.fieldValue,
    take: (value) => this.takeFieldValue(value),
    isOff: () => this.isOff,
  });

  readonly #around = new DisabledContext(this);
  #outer?: OuterLabels;
  #custom = '';
  #isChanged = false;
  #isAsking = false;
  #wasWrong = false;

  /** The native control inside; null before it is drawn. */
  protected abstract get control(): NativeControl | null;

  /** What a form sends; null for nothing. */
  protected abstract get formValue(): string | File | FormData | null;

  /** The value as what it is, for a form that keeps records: a number, a yes or no, a list; by default what is sent. */
  protected get fieldValue(): unknown {
    return this.formValue;
  }

  /** Takes what a record has for it, as if the author had written it; by default as `defaultValue`. */
  protected takeFieldValue(value: unknown): void {
    (this as {defaultValue?: unknown}).defaultValue = value ?? undefined;
  }

  /** What is kept when the page is left; by default what is sent. */
  protected get kept(): string | File | FormData | null {
    return this.formValue;
  }

  /** What is wrong by the control's own rules; by default what the native control says. */
  protected get verdict(): Verdict | null {
    return this.control;
  }

  /** Takes what was kept when the page was left. */
  protected abstract restore(kept: string | File | FormData): void;

  /** Takes the value that the author wrote, as if nobody had been at it. */
  protected abstract takeDefault(): void;

  /** What kind of control it is, as native ones say. */
  abstract readonly type?: string;

  constructor() {
    super();
    this.addEventListener('invalid', this.#handleInvalid);
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.states.internals.form;
  }

  /** The native labels that name it. */
  get labels(): NodeList {
    return this.states.internals.labels;
  }

  /** What is right or wrong with the value. */
  get validity(): ValidityState {
    this.#syncValidity();
    return this.states.internals.validity;
  }

  /** What is wrong with the value, in words of the browser or the page. */
  get validationMessage(): string {
    this.#syncValidity();
    return this.states.internals.validationMessage;
  }

  /** Whether a form checks it. */
  get willValidate(): boolean {
    return this.states.internals.willValidate;
  }

  /** Whether the value is right; sends `invalid` where it is not. */
  checkValidity(): boolean {
    this.syncForm();
    this.#isAsking = true;
    const isRight = this.states.internals.checkValidity();
    this.#isAsking = false;
    return isRight;
  }

  /** As `checkValidity`, and shows what is wrong. */
  reportValidity(): boolean {
    this.syncForm();
    return this.states.internals.reportValidity();
  }

  /** Says what is wrong in words of the page; empty text takes it back. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.syncForm();
    this.requestUpdate();
  }

  /** Called by the platform when a fieldset around it is switched off or on. */
  formDisabledCallback(): void {
    this.formDisabled = offByFieldset(this);
  }

  /** Called by the platform when the form is reset. */
  formResetCallback(): void {
    this.#isChanged = false;
    this.showsWrong = undefined;
    this.formMember.quietly(() => this.takeDefault());
    this.requestUpdate();
  }

  /** Called by the platform when the page is shown again or a form is filled in. */
  formStateRestoreCallback(kept: string | File | FormData | null): void {
    if (kept !== null) this.restore(kept);
  }

  // One with a label of its own, as most have, is named by nothing else, unless its author points at that.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.label || this.hasAttribute('aria-labelledby')) this.#outer ??= new OuterLabels(this);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('disabled')) this.formDisabled = offByFieldset(this);
    this.syncForm();
    this.states.toggle('user-invalid', this.wrong !== undefined);
  }

  /** Whether it can't be used, by its own attribute, a fieldset or a container around it. */
  protected get isOff(): boolean {
    return this.disabled === true || this.formDisabled === true || this.#around.disabled;
  }

  /** What is wrong, once it may be shown. */
  protected get wrong(): string | undefined {
    return this.error || this.formMember.error || (this.showsWrong && this.#message) || undefined;
  }

  /** The name for screen readers, where no label of its own gives one. */
  protected get outerName(): string | typeof nothing {
    return this.#outer?.pointedAt || this.ariaLabel || (!this.label && this.#outer?.text) || nothing;
  }

  /** The ids of what describes the control: the help before the error. */
  protected get descriptions(): string | typeof nothing {
    return [this.helpText && 'help', this.wrong && 'error'].filter(Boolean).join(' ') || nothing;
  }

  /** Tells the form what is sent and what is wrong, at once: a submission may follow in the same moment. */
  protected syncForm(): void {
    const {internals} = this.states;
    const {disabled} = this.#around;
    this.states.toggle('disabled-around', disabled);
    const {formValue} = this;
    // The platform does as much for what is disabled by itself or by a fieldset.
    internals.setFormValue(disabled ? null : sentUnder(this, formValue), this.kept);
    this.#syncValidity();
  }

  // A form asks this of all its controls at each key.
  #syncValidity(): void {
    const {internals} = this.states;
    const message = this.#around.disabled ? '' : this.#message;
    if (!message && !this.#wasWrong) return;
    this.#wasWrong = message !== '';
    const {control, verdict} = this;
    const customError = Boolean(this.#custom || this.error);
    const flags = customError || !verdict ? {customError} : verdict.validity;
    internals.setValidity(message ? flags : {}, message, control ?? undefined);
  }

  /** The page has written a value. */
  protected noteWritten(): void {
    this.requestUpdate();
    this.syncForm();
    this.formMember.noteWritten();
  }

  /** The reader has changed the value; what was wrong and is right now is no longer shown. */
  protected noteInput(): void {
    // Who only looks at it and leaves has said nothing; and a listener that is there already is added once.
    if (!this.#isChanged) this.addEventListener('focusout', this.#handleLeave);
    this.#isChanged = true;
    this.syncForm();
    this.requestUpdate();
  }

  /** The reader has done with a change: from now on what is wrong shows. Native events of this kind stay in the root. */
  protected noteChange(): void {
    this.showsWrong = true;
    this.syncForm();
    this.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  }

  get #message(): string {
    return this.#custom || this.error || this.verdict?.validationMessage || '';
  }

  readonly #handleLeave = (): void => {
    if (this.#isChanged) this.showsWrong = true;
  };

  // The words of the control itself, in its own place, stand in for the browser's bubble.
  readonly #handleInvalid = (event: Event): void => {
    if (event.defaultPrevented || this.#isAsking) return;
    event.preventDefault();
    this.showsWrong = true;
    if (isFirstWrong(this)) void goTo(this);
  };

  /** The label, the control, what belongs to it below, the help and the error, in one column. */
  protected renderField(control: TemplateResult, below: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="base" part="base">${this.renderLabel()}${control}${this.#renderBelow(below)}</div>`;
  }

  #renderBelow(below: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const {helpText, wrong} = this;
    if (!helpText && !wrong && below === nothing) return nothing;
    return html`${below}${helpText ? html`<div class="help" id="help" part="help-text">${helpText}</div>` : nothing}
    ${wrong ? html`<div class="error" id="error" part="error">${wrong}</div>` : nothing}`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    if (!this.label) return nothing;
    const {label, required} = this;
    const text = required ? html`${label}<span class="mark" aria-hidden="true"> *</span>` : label;
    return html`<label class="label" part="label" for="control">${text}</label>`;
  }
}
