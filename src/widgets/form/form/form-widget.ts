import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {answerCommands} from '../../../core/answer-commands.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {formContext} from '../../../core/form-link.js';
import {LanguageController} from '../../../core/language.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import {scopeContext} from '../../../data/scopes.js';
import type {DataError, FieldError, Outcome, Source, Values} from '../../../data/types.js';
import {FormDescription} from './form-description.js';
import type {FormDraft} from './form-draft.js';
import type {FormAuthorizer, FormValidator, ParamsTransformer, SourcePreparer} from './form-hooks.js';
import {formStyles} from './form-widget.styles.js';
import {FormWork} from './form-work.js';

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type FormMethod = (typeof METHODS)[number];

/**
 * A form: it holds controls, knows what is filled in and what is wrong, and sends it. With a `data-source` of the kind
 * `form:` the server says what stands in the fields, looks at them while they are filled in, and takes them; with an
 * `action` it goes where HTML's own would go; without either its event `submit` is the page's. A native form around it, or
 * in it, is submitted and reset in its place, and goes to the source where there is one.
 *
 * @summary A form in every sense of HTML's, that a server can check as it is filled in.
 * @slot - The fields. Where nothing is written here, the form draws them itself from what its source says of it, each in
 * a slot of the field's name, so that what is written by hand with that slot takes its place.
 * @slot actions - The buttons, in a row below.
 * @event {SubmitEvent} submit - The form is right and is about to be sent; `submitter` is the button. Prevented, nothing is sent. Bubbles.
 * @event {FormDataEvent} formdata - The pairs to be sent are there, in `formData`, to be looked at.
 * @event {Event} invalid - The form was not sent, or not taken, since something is wrong with its fields: `errors` says what.
 * @event {Event} reset - The form is about to be reset; prevented, it is not. Bubbles.
 * @event {Event} change - A control in the form was changed; it comes from the control. Bubbles.
 * @event {CustomEvent<{outcome: Outcome}>} submit-success - The server has taken it; prevented, nothing is said, gone to or reset. Bubbles.
 * @event {CustomEvent<{error: DataError}>} submit-error - The server has not taken it; prevented, the form says nothing of the whole. Bubbles.
 * @csspart base - The box that holds everything.
 * @csspart summary - What is wrong, with ways to the fields.
 * @csspart summary-heading - The first line of it.
 * @csspart conflict - In place of the summary: both versions of what somebody else has changed too, to choose from.
 * @csspart draft - What was filled in before and not sent: the offer of it, or the word that it waits for its record or is back.
 * @csspart retry - The button that sends again what failed on the way, or discards what is back.
 * @csspart fields - The fields that the form draws itself.
 * @csspart actions - The row of the buttons.
 * @cssstate checking - The server or the page's script looks at what is filled in.
 * @cssstate submitting - The form is on its way to the server.
 *
 * @example Dumb
 * ```html
 * <form-widget action="/search"><input-widget name="q" label="Search"></input-widget></form-widget>
 * ```
 * @example Connected
 * ```html
 * <form-widget data-source="form:create_user">
 *   <input-widget field="email" label="E-mail" type="email" required></input-widget>
 *   <button-widget slot="actions" type="submit" label="Save"></button-widget>
 * </form-widget>
 * ```
 */
@widget('form-widget')
export class FormWidget extends WidgetElement {
  static override styles = formStyles;
  static override readonly drawsError = true;

  /** Where HTML's own way of sending goes; none by default, so that the page or its source takes the form. What is no address is said in the form. */
  @property() action?: string;

  /** How it goes there: `get`, `post`, or `put`, `patch` and `delete` as a POST with `_method`; `get` by default. */
  @property(oneOf(METHODS)) method?: FormMethod;

  /** The window that shows the answer, as in HTML; the page's own by default. */
  @property() target?: string;

  /** Stands before the names of the fields, `user` makes `user[email]` of `email`; none by default. */
  @property() name?: string;

  /** The accessible name of the form as a landmark; none by default, which makes it none. */
  @property() label?: string;

  /** Sends what is wrong too, and asks nobody before; false by default. */
  @property({type: Boolean, attribute: 'novalidate'}) noValidate?: boolean;

  /** Milliseconds after the last change before the server is asked; 300 by default. */
  @property(numeric([0, 60_000])) debounce?: number;

  /** Empties the form, or takes it back to its record, once it was taken; false by default. */
  @property(flag) resetOnSuccess?: boolean;

  /** Under which name what is filled in is kept in this browser over a reload, for each record (its source or `action`) by itself, and offered back, until it is sent; passwords, codes and files are not. What is filled in while an offer is not answered is kept beside it and offered after it. None by default, which keeps nothing. */
  @property() draft?: string;

  /** Finds what is wrong beyond the rules of the fields, at once or after asking elsewhere: each gets the values and says what is wrong by the names of fields, `''` for the whole. None by default; what one throws is shown in the form. */
  @property({attribute: false}) validators?: readonly FormValidator[];

  /** Whether the values may be sent, before the server is asked: false, or a sentence why not, keeps them here. None by default, which leaves it to the server; what it throws is shown in the form. */
  @property({attribute: false}) authorize?: FormAuthorizer;

  /** Gives the values that go to the server, to be checked (`validate`) or taken (`submit`), in place of those that are filled in. None by default; what it throws is shown in the form, and nothing is sent. */
  @property({attribute: false}) transformParams?: ParamsTransformer;

  /** Gives what the form takes in place of what its source says of it: the record, the fields, the rules. None by default; what it throws is shown in the form. */
  @property({attribute: false}) prepareSource?: SourcePreparer;

  readonly #slots = new SlotController(this, '', 'actions');
  readonly #work = new FormWork(this);
  readonly #language = new LanguageController(this);
  readonly #description = new FormDescription(this, this.#work);
  #draft?: FormDraft;

  constructor() {
    super();
    new ContextProvider(this, {context: formContext, initialValue: this.#work.members});
    new ContextProvider(this, {context: scopeContext, initialValue: this.#work.scope});
    answerCommands(this, {
      submit: (source) => this.requestSubmit(source as HTMLElement | null),
      reset: () => this.reset(),
    });
  }

  /** The controls, in the order of the page. */
  get elements(): readonly HTMLElement[] {
    return this.#work.members.all.map(({host}) => host);
  }

  /** How many controls there are. */
  get length(): number {
    return this.elements.length;
  }

  /** What is filled in, by field; what is disabled is left out. */
  get values(): Values {
    return this.#work.values;
  }

  /** What is wrong, by field: what the page knows, and what the server has said. */
  get errors(): readonly FieldError[] {
    return this.#work.faults.all;
  }

  /** Whether the reader has changed something that is not sent yet. */
  get isDirty(): boolean {
    return this.#work.isDirty;
  }

  /** The pairs that would be sent. */
  get formData(): FormData {
    return this.#work.formData();
  }

  /** The source that takes the form; none where it is bound to no form. */
  get formSource(): Source | undefined {
    const {source} = this.dataController ?? {};
    return source?.kind === 'form' || source?.kind === 'action' ? source : undefined;
  }

  /** Sends the form as its submit button would; `submitter` adds its name and value. */
  requestSubmit(submitter?: HTMLElement | null): void {
    void this.#work.submit(submitter);
  }

  /** As `requestSubmit`, and resolves when the server has answered. */
  async submit(submitter?: HTMLElement | null): Promise<void> {
    await this.#work.submit(submitter);
  }

  /** Takes every control back to what it was at first, unless `reset` is prevented. */
  reset(): void {
    const {native} = this.#work;
    if (native) native.reset();
    else if (this.dispatchEvent(new Event('reset', {bubbles: true, composed: true, cancelable: true})))
      this.#work.reset();
  }

  /** Whether every control is right. */
  checkValidity(): boolean {
    return this.#work.isRight(false);
  }

  /** As `checkValidity`, and shows what is wrong. */
  reportValidity(): boolean {
    return this.#work.isRight(true);
  }

  /** Checks what stands in some parts of it, also by its server, shows what is wrong and leads to it; true where nothing is. */
  validate(...parts: readonly Element[]): Promise<boolean> {
    return this.#work.validate(parts.length > 0 ? parts : [this]);
  }

  /** Puts a value into a field, as the page's script would. */
  setValue(name: string, value: unknown): void {
    this.#work.setValue(name, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#work.start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work.stop();
    this.#description.forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.draft && !this.#draft) this.waitFor(this.#keepDraft());
  }

  async #keepDraft(): Promise<void> {
    const [{FormDraft}] = await Promise.all([
      import('./form-draft.js'),
      import('../../action/button/button-widget.js'),
    ]);
    this.#draft ??= new FormDraft(this, this.#work);
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const name = this.ariaLabel || this.label;
    this.states.internals.role = name ? 'form' : null;
    this.states.internals.ariaLabel = name || null;
    // What was filled in is kept before it makes room for another record.
    this.#draft?.follow();
    this.#description.follow(this.formSource);
  }

  override render(): TemplateResult {
    const {isSubmitting} = this.#work;
    const {isDrawn} = this.#description;
    return html`<div class="base" part="base" ?inert=${isSubmitting} aria-busy=${isSubmitting ? 'true' : nothing}>
      ${this.#renderNote()}${this.#draft?.render()}${this.#work.faults.render()}${this.#description.render()}
      <slot></slot>
      <div class="actions" part="actions" ?hidden=${!isDrawn && !this.#slots.has('actions')}>
        <slot name="actions">${isDrawn ? this.#submitButton() : nothing}</slot>
      </div>
    </div>`;
  }

  #renderNote(): TemplateResult | typeof nothing {
    const {note} = this.#work.record;
    if (!note) return nothing;
    return html`<div class="draft" part="draft">
      <span>${word(this.#language.language, note)}</span>
      ${note === 'form.edits.back' ? this.#discardButton() : nothing}
    </div>`;
  }

  #discardButton(): TemplateResult {
    return html`<button class="retry" type="button" part="retry" @click=${() => this.reset()}>
      ${word(this.#language.language, 'form.draft.discard')}
    </button>`;
  }

  #submitButton(): TemplateResult {
    return html`<button-widget
      type="submit"
      color="primary"
      label=${word(this.#language.language, 'form.save')}
    ></button-widget>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'submit-success': CustomEvent<{outcome: Outcome}>;
    'submit-error': CustomEvent<{error: DataError}>;
  }
  interface HTMLElementTagNameMap {
    'form-widget': FormWidget;
  }
}
