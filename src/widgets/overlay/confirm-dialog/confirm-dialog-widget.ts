import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {LanguageController} from '../../../core/language.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {openness} from '../../../core/overlay/openness.js';
import {flag} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {closedDialogStyles} from '../dialog/closed-dialog.styles.js';

/** Who waits for an answer. */
type Waiting = (agreed: boolean) => void;

/**
 * A question that is answered by yes or no before the page goes on. It is what `confirm` of a button shows; put it on a
 * page yourself for more words, or a question of your own. Escape is a no.
 *
 * @summary A question before an action.
 * @slot - More below the message.
 * @event {CustomEvent<undefined>} confirm - The user agrees; cancelable: then it stays open.
 * @event {CustomEvent<undefined>} cancel - The user refuses, by button, Escape or a command; cancelable: then it stays open.
 * @csspart base - The dialog.
 * @csspart heading - The heading.
 * @csspart message - The message.
 * @csspart cancel-button - The button that refuses.
 * @csspart confirm-button - The button that agrees.
 * @cssproperty [--widget-confirm-dialog-width=26rem] - Width, where the page has room for it.
 *
 * @example Dumb
 * ```html
 * <button-widget label="Leave" commandfor="leave" command="show-modal"></button-widget>
 * <confirm-dialog-widget id="leave" heading="Leave without saving?" message="Your changes are lost." confirm-label="Leave" destructive></confirm-dialog-widget>
 * ```
 * @example Connected
 * ```html
 * <confirm-dialog-widget id="terms" data-source="interface:get_terms" data-map="heading: title, message: body"></confirm-dialog-widget>
 * ```
 */
@widget('confirm-dialog-widget')
export class ConfirmDialogWidget extends WidgetElement {
  static override readonly nativeDisabled = true;
  static override readonly data = {accepts: ['heading', 'message'], rename: {title: 'heading'}, value: 'message'};
  static override styles = closedDialogStyles;

  readonly #language = new LanguageController(this);
  readonly #layer = new LateLayer(this, async () => {
    const [{ModalLayer}, {confirmDialogStyles}] = await Promise.all([
      import('../../../core/overlay/modal-layer.js'),
      import('./confirm-dialog-widget.styles.js'),
    ]);
    for (const style of confirmDialogStyles) this.adoptStyle(style);
    return new ModalLayer(this, {
      surface: () => this.dialog,
      dismiss: (reason) => {
        if (reason === 'escape') this.#refuse();
      },
      closed: () => this.#answer(false),
    });
  });
  #waiting: Waiting[] = [];
  #agreed = false;

  /** The heading, such as “Delete user”; none by default. */
  @property() heading?: string;

  /** The question; “Are you sure?” by default. */
  @property() message?: string;

  /** What the button that agrees says; “OK” by default. */
  @property({attribute: 'confirm-label'}) confirmLabel?: string;

  /** What the button that refuses says; “Cancel” by default. */
  @property({attribute: 'cancel-label'}) cancelLabel?: string;

  /** Something is lost: the focus starts at the button that refuses, the other is in the colour of danger; false by default. */
  @property(flag) destructive?: boolean;

  /** Whether it is open; false by default. */
  @property(openness) open?: boolean;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  constructor() {
    super();
    const show = (): void => void (this.open = true);
    const close = (): void => this.#refuse();
    answerCommands(this, {show, close, 'show-modal': show, 'request-close': close});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A page that takes the question away, as routers do, must leave nobody waiting for ever.
    this.#settle(false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open) this.#layer.show();
    else if (this.#layer.hide()) this.#settle(this.#agreed);
  }

  /** Asks the question: true when the user agrees; false on a refusal, or when the page closes or removes it. */
  ask(): Promise<boolean> {
    this.open = true;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #refuse(): void {
    if (this.open && emit(this, 'cancel', {cancelable: true})) this.#answer(false);
  }

  #answer(agreed: boolean): void {
    this.#agreed = agreed;
    this.open = false;
  }

  #settle(agreed: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#agreed = false;
    for (const resolve of waiting) resolve(agreed);
  }

  readonly #handleCancel = (event: Event): void => {
    event.stopPropagation();
    this.#refuse();
  };

  readonly #handleAgree = (event: Event): void => {
    event.stopPropagation();
    if (emit(this, 'confirm', {cancelable: true})) this.#answer(true);
  };

  override render(): TemplateResult {
    const {heading, ariaLabel} = this;
    return html`<dialog
      class="surface layer"
      part="base"
      role="alertdialog"
      aria-label=${ariaLabel ?? nothing}
      aria-labelledby=${ariaLabel ? nothing : heading ? 'name' : 'text'}
      aria-describedby=${heading || ariaLabel ? 'text' : nothing}
    >
      ${heading ? html`<div class="header"><h2 class="heading" part="heading" id="name">${heading}</h2></div>` : nothing}
      <div class="body state-home">
        <p class="text" part="message" id="text">${this.message || this.#word('confirm')}</p>
        <slot></slot>
      </div>
      ${this.#renderButtons()}
    </dialog>`;
  }

  override renderLabel(): typeof nothing {
    return nothing;
  }

  #renderButtons(): TemplateResult {
    const {destructive} = this;
    return html`<div class="footer">
      <button
        type="button"
        class="cancel"
        part="cancel-button"
        ?autofocus=${destructive || this.disabled}
        @click=${this.#handleCancel}
      >
        ${this.cancelLabel || this.#word('cancel')}
      </button>
      <button
        type="button"
        class=${destructive ? 'agree danger' : 'agree'}
        part="confirm-button"
        ?autofocus=${!destructive}
        ?disabled=${this.disabled || this.#isWaiting}
        @click=${this.#handleAgree}
      >
        ${this.confirmLabel || this.#word('ok')}
      </button>
    </div>`;
  }

  // Nobody can agree to a question that has not come.
  get #isWaiting(): boolean {
    return this.dataSource !== undefined && !this.message;
  }

  #word(key: 'confirm' | 'cancel' | 'ok'): string {
    return word(this.#language.language, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'confirm-dialog-widget': ConfirmDialogWidget;
  }
}
