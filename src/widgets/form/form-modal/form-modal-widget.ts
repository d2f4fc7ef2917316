import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {answerCommands, type CommandLike} from '../../../core/answer-commands.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import type {CloseReason} from '../../../core/overlay/close-reason.js';
import {LanguageController} from '../../../core/language.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import '../../action/button/button-widget.js';
import '../../overlay/modal/modal-widget.js';
import {mayBeLost} from '../form/ask-to-leave.js';
import '../form/form-widget.js';
import type {ModalWidget} from '../../overlay/modal/modal-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import {formModalStyles} from './form-modal-widget.styles.js';
import {takeRecord} from '../../../core/opener-scope.js';

/**
 * A form in a modal: it is filled in, sent from the footer, and closes when it was taken. What is filled in and not sent
 * is not lost by closing it: it asks. Without fields inside, the form draws itself from what its source says of it. Its
 * source is asked when it first opens; opened from a row or an item, the holes of it, such as `{id}`, are filled from that
 * record. It begins at the field with `autofocus`, also where that stands behind another tab, else at the first.
 *
 * @summary A modal that holds a form.
 * @slot - The fields of the form.
 * @event {SubmitEvent} submit - The form is right and is about to be sent; prevented, nothing is sent. Bubbles.
 * @event {CustomEvent<{reason: CloseReason}>} close - It is asked to close without being sent, and nothing is lost by it; cancelable, does not bubble.
 * @event {CustomEvent<undefined>} cancel - It was closed without being sent. Bubbles.
 * @event {CustomEvent<{outcome: Outcome}>} submit-success - The server has taken the form; prevented, the modal stays open. Bubbles.
 * @event {CustomEvent<{error: DataError}>} submit-error - The server has not taken the form. Bubbles.
 * @event {Event} change - A control in the form was changed; it comes from the control. Bubbles.
 * @csspart modal - The modal.
 * @csspart form - The form.
 *
 * @example Dumb: opened by a button, without a script
 * ```html
 * <button-widget label="Invite" commandfor="invite" command="show-modal"></button-widget>
 * <form-modal-widget id="invite" heading="Invite somebody">
 *   <input-widget name="email" label="E-mail" type="email" required></input-widget>
 * </form-modal-widget>
 * ```
 * @example Connected
 * ```html
 * <form-modal-widget id="new" heading="New product" data-source="form:create_product"></form-modal-widget>
 * ```
 * @example Opened from the rows of a table
 * ```html
 * <table-widget data-source="resource:products" row-actions='[{"label": "Edit", "action": "show-modal@edit"}]'></table-widget>
 * <form-modal-widget id="edit" heading="Edit product" data-source="form:update_product({id})"></form-modal-widget>
 * ```
 */
@widget('form-modal-widget')
export class FormModalWidget extends WidgetElement {
  static override readonly data = {accepts: ['heading', 'submitLabel']};
  static override styles = formModalStyles;
  static override readonly drawsError = true;

  /** The heading of the modal; none by default. */
  @property() heading?: string;

  /** Whether it is open; false by default. */
  @property({...flag, reflect: true}) open?: boolean;

  /** How wide it is on wide pages: `xs` 320 px to `xxl`, the page; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** What the button that sends says; “Save” by default. */
  @property() submitLabel?: string;

  /** Milliseconds after the last change before the server is asked what is wrong; 300 by default. */
  @property(numeric([0, 60_000])) debounce?: number;

  /** Empties the form once it was taken, for the next one; false by default. */
  @property(flag) resetOnSuccess?: boolean;

  readonly #language = new LanguageController(this);
  #wasSent = false;
  #wasOpened = false;
  #isGivenUp = false;

  constructor() {
    super();
    const open = (_source: Element | null, command: CommandLike) => this.#open(command);
    answerCommands(this, {
      'show-modal': open,
      open,
      close: () => this.#modal?.close(),
      'request-close': () => this.#modal?.close(),
      submit: (source) => this.form?.requestSubmit(source as HTMLElement | null),
      reset: () => this.form?.reset(),
    });
    this.addEventListener('submit-success', this.#handleSuccess);
  }

  /** The form inside; null before it is drawn. */
  get form(): FormWidget | null {
    return this.renderRoot?.querySelector('form-widget') ?? null;
  }

  /** Whether it has not been opened yet: its source is not asked before, and what fills the holes of it not known. */
  get holdsData(): boolean {
    this.#wasOpened ||= this.open === true;
    return !this.#wasOpened;
  }

  get #modal(): ModalWidget | null {
    return this.renderRoot?.querySelector('modal-widget') ?? null;
  }

  /** Opens it. */
  show(): void {
    this.#wasSent = this.#isGivenUp = false;
    this.open = true;
  }

  // One that is open stays with the record that it was opened for.
  #open(command: CommandLike): void {
    if (!this.open) takeRecord(this, command);
    this.show();
  }

  /** Closes it, after a question where something is filled in and not sent. */
  close(): void {
    this.#modal?.close();
  }

  // It is there when its modal is.
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.open && this.isConnected) await this.#modal?.updateComplete;
    return done;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {form} = this;
    // Any other source fills the heading. Each time it opens the form asks anew: the record may be another by then.
    const isForms = /^(?:form|action)$/.test(this.dataController?.source?.kind ?? '');
    if (form) form.dataSource = isForms && this.open ? this.dataSource : undefined;
  }

  // Chromium lets none out whose button stands in here, too.
  readonly #handleSubmit = (event: Event): void => {
    event.stopPropagation();
    const own = new SubmitEvent('submit', {bubbles: true, composed: true, cancelable: true});
    if (!this.dispatchEvent(own)) event.preventDefault();
  };

  // Listeners of the page have heard of it by then, and may want it to stay.
  readonly #handleSuccess = (event: Event): void => {
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.#wasSent = true;
      this.#modal?.close();
    });
  };

  readonly #handleClose = (event: Event): void => {
    if (this.#wasSent) return;
    const {detail} = event as CustomEvent<{reason: CloseReason}>;
    const isLost = !this.#isGivenUp && this.form?.isDirty === true;
    this.#isGivenUp = false;
    const own = {detail, cancelable: true, bubbles: false, composed: false};
    if (!isLost && emit<{reason: CloseReason}>(this, 'close', own)) return;
    event.preventDefault();
    if (isLost) void this.#ask();
  };

  async #ask(): Promise<void> {
    if (!(await mayBeLost(this, this.#language.language))) return;
    this.#isGivenUp = true;
    this.form?.reset();
    this.#modal?.close();
  }

  readonly #handleClosed = (event: Event): void => {
    if (event.target !== this.#modal) return;
    this.open = false;
    void this.#beginAnew();
    if (this.#wasSent) return;
    // Neither what was filled in nor what was wrong with it is there the next time.
    this.form?.reset();
    emit(this, 'cancel');
  };

  // Where it begins may stand behind another tab by now.
  async #beginAnew(): Promise<void> {
    const first = this.querySelector('[autofocus]');
    if (first) await (await import('../../../core/hidden-parts.js')).reveal(first, this);
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    return html`<modal-widget
      part="modal"
      heading=${this.heading ?? nothing}
      size=${this.size ?? nothing}
      .open=${this.open === true}
      @close=${this.#handleClose}
      @after-close=${this.#handleClosed}
    >
      <form-widget
        part="form"
        @submit=${this.#handleSubmit}
        debounce=${this.debounce ?? nothing}
        error=${this.error ?? nothing}
        ?reset-on-success=${this.resetOnSuccess}
        ><slot></slot><span slot="actions"></span
      ></form-widget>
      <button-widget
        slot="footer"
        label=${word(language, 'cancel')}
        @click=${() => this.#modal?.close()}
      ></button-widget>
      <button-widget
        slot="footer"
        type="submit"
        color="primary"
        label=${this.submitLabel ?? word(language, 'form.save')}
      ></button-widget>
    </modal-widget>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'form-modal-widget': FormModalWidget;
  }
}
