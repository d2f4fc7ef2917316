import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {notify} from '../../../core/emit.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric, oneOf} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {SlotController} from '../../../core/slot-controller.js';
import {warnOnce} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../media/icon/icon-widget.js';
import {focusAfter} from '../alert/focus-after.js';
import {MESSAGE_ICONS, MESSAGE_TYPES, type MessageType} from '../message-types.js';
import type {ToastAction} from './toast-action.js';
import {enter, leave} from './toast-motion.js';
import {toastTimers} from './toast-timers.js';
import {toastStyles} from './toast-widget.styles.js';
import '../../../core/words/en/severity.js';

export type {ToastAction};

/** Why a toast has gone: its time ran out, the reader dismissed it, its action was done, or the page closed it. */
export type ToastReason = 'timeout' | 'dismiss' | 'action' | 'close';

/** Detail of `after-close`. */
export interface ToastCloseDetail {
  readonly reason: ToastReason;
}

/** The least time that a text may show, in milliseconds, and what is added for so many characters of it. */
const LEAST = 5000;
const MORE = 1000;
const CHARACTERS = 120;

/**
 * A short message that comes, is read out, and goes by itself: errors at once, the others when there is a pause. Its
 * time stands still while it is pointed at, has the focus, or the page is hidden. Errors, and toasts with buttons, stay
 * until they are dismissed. Escape dismisses it while the focus is in it, a finger by drawing it aside.
 *
 * @summary A message that goes by itself.
 * @slot - More text below the message.
 * @slot actions - Buttons below the text; with one the toast stays until it is dismissed.
 * @event {Event} close - The toast is about to go; cancelable, does not bubble.
 * @event {CustomEvent<ToastCloseDetail>} after-close - The toast has gone, and why; does not bubble.
 * @event {CustomEvent<ActionDetail>} action - The button of a bare name was pressed; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of the button was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of the button failed; cancelable: then nothing is shown in place.
 * @csspart base - The box that holds everything.
 * @csspart icon - The icon.
 * @csspart heading - The heading.
 * @csspart message - The message.
 * @csspart failure - What went wrong with the action.
 * @csspart actions - The row of buttons.
 * @csspart action - The button of `action`.
 * @csspart dismiss - The button that dismisses it.
 * @cssproperty [--widget-toast-radius] - Corner radius; 12 px by default.
 * @cssstate waiting - It is held back until there is room.
 *
 * @example Dumb
 * ```html
 * <toast-widget type="success" message="Your changes have been saved."></toast-widget>
 * ```
 * @example Connected
 * ```html
 * <toast-widget data-source="subscribe:system:notice"></toast-widget>
 * ```
 */
@widget('toast-widget')
export class ToastWidget extends WidgetElement {
  static override readonly data = {
    value: 'message',
    accepts: ['type', 'heading', 'message'],
    rename: {title: 'heading'},
  };
  static override styles = toastStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '', 'actions');
  #spoken = '';
  #started = '';
  #isGone = false;
  #cameFrom?: EventTarget | null;

  @state() private failure?: string;
  @state() private busy?: boolean;

  /** What kind of message it is: `info`, `success`, `warning` or `error`; `info` by default. */
  @property(oneOf(MESSAGE_TYPES)) type?: MessageType;

  /** The heading; none by default. */
  @property() heading?: string;

  /** The message; what is slotted by default. */
  @property() message?: string;

  /** Milliseconds until it goes by itself: 5,000 or more, 0 to stay; 5,000 by default, and always a second more for each 120 characters. */
  @property({...numeric([0, 2_147_483_647]), attribute: 'auto-dismiss'}) autoDismiss?: number;

  /** A button: `{"label", "action"}` as JSON, from script also with `run`, a function; none by default. */
  @property(json) action?: ToastAction;

  /** Lets its time stand still; false by default. */
  @property({attribute: false}) paused?: boolean;

  /** Holds it back: neither shown nor read out; false by default. */
  @property({attribute: false}) waiting?: boolean;

  constructor() {
    super();
    this.addEventListener('keydown', this.#handleKey);
    for (const name of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) this.addEventListener(name, this.#hold);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    toastTimers.stop(this);
    this.#started = '';
  }

  protected override firstUpdated(): void {
    enter(this);
    if (matchMedia('(any-pointer: coarse)').matches)
      void import('./swipe.js').then(({dismissBySwipe}) => dismissBySwipe(this, () => this.dismiss()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {autoDismiss: ms} = this;
    if (changed.has('autoDismiss') && ms && ms < LEAST) warnOnce(this, 'auto-dismiss', ms, `0, or ${LEAST} and more`);
    if (changed.has('waiting')) this.states.toggle('waiting', this.waiting === true);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#say();
    this.#time();
  }

  /** Dismisses it as a reader would: sends `close` and, unless that is prevented, goes. */
  dismiss(): void {
    void this.close('dismiss');
  }

  /** Sends `close` and, unless that is prevented, goes, then sends `after-close` with the reason, `close` by default. */
  async close(reason: ToastReason = 'close'): Promise<void> {
    if (this.#isGone || !this.dispatchEvent(new Event('close', {cancelable: true}))) return;
    this.#isGone = true;
    toastTimers.stop(this);
    const hadFocus = this.matches(':focus-within');
    await leave(this);
    this.hidden = true;
    if (hadFocus) focusAfter(this, this.#cameFrom, '');
    notify<ToastCloseDetail>(this, 'after-close', {reason});
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The dialog that it lies over stays open.
    event.preventDefault();
    event.stopPropagation();
    this.dismiss();
  };

  readonly #handleFocus = (event: FocusEvent): void => {
    this.#cameFrom = event.relatedTarget;
  };

  readonly #handleDismiss = (event: Event): void => {
    event.stopPropagation();
    this.dismiss();
  };

  readonly #handleAction = async (): Promise<void> => {
    const {action} = this;
    if (!action || this.busy) return;
    this.failure = undefined;
    this.busy = true;
    const {runToastAction} = await import('./toast-action.js');
    this.failure = await runToastAction(this, action);
    this.busy = false;
    if (this.failure) say(this.failure, {assertive: true});
    else await this.close('action');
  };

  readonly #hold = (): void => toastTimers.hold(this, this.#isHeld);

  get #isHeld(): boolean {
    return this.paused === true || this.waiting === true || this.matches(':hover, :focus-within');
  }

  get #text(): string {
    return [this.heading, this.message].filter(Boolean).join(': ');
  }

  get #hasActions(): boolean {
    return Boolean(this.action?.label) || this.#slots.has('actions');
  }

  // What the reader may have to act on must not go away under their hands.
  get #lifetime(): number {
    const {autoDismiss: ms = LEAST} = this;
    if (ms === 0 || this.type === 'error' || this.#hasActions) return 0;
    return Math.max(ms, LEAST + MORE * Math.floor(this.#text.length / CHARACTERS));
  }

  #time(): void {
    const ms = this.#isGone || (!this.#text && !this.#slots.has('')) ? 0 : this.#lifetime;
    const started = `${ms} ${this.#text}`;
    if (started === this.#started) return this.#hold();
    this.#started = started;
    if (ms > 0) toastTimers.start(this, ms, this.#isHeld, () => void this.close('timeout'));
    else toastTimers.stop(this);
  }

  // What stands in the page from the start is read in its place; only what comes later has to be said.
  #say(): void {
    const text = this.#text;
    if (this.waiting || !text || text === this.#spoken) return;
    const isNew = this.#spoken !== '' || document.readyState === 'complete';
    this.#spoken = text;
    if (!isNew) return;
    if (this.#isGone) this.hidden = this.#isGone = false;
    say(text, {assertive: this.type === 'error'});
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="line skeleton"></div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const {heading: title, message} = this;
    if (!this.#text && !this.#slots.has('')) return nothing;
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || title || this.#typeWord}>
      <icon-widget
        class="icon"
        part="icon"
        .name=${MESSAGE_ICONS[this.type ?? 'info']}
        .label=${this.#typeWord}
      ></icon-widget>
      <div class="text">
        ${title ? html`<p class="heading" part="heading">${title}</p>` : nothing}
        ${message ? html`<p class="message" part="message">${message}</p>` : nothing}
        <slot></slot>
        ${this.failure ? html`<p class="failure" part="failure">${this.failure}</p>` : nothing}
        <div class="actions" part="actions" ?hidden=${!this.#hasActions}>
          ${this.#renderAction()}<slot name="actions"></slot>
        </div>
      </div>
      ${this.#renderDismiss()}
    </div>`;
  }

  get #typeWord(): string {
    return word(this.#language.language, `severity.${this.type ?? 'info'}`);
  }

  #renderAction(): TemplateResult | typeof nothing {
    const label = this.action?.label;
    if (!label) return nothing;
    return html`<button
      class="action"
      part="action"
      type="button"
      aria-disabled=${this.busy ? 'true' : nothing}
      @focus=${this.#handleFocus}
      @click=${this.#handleAction}
    >
      ${label}
    </button>`;
  }

  #renderDismiss(): TemplateResult {
    const dismiss = word(this.#language.language, 'dismiss');
    const title = this.heading || this.message;
    return html`<button
      class="dismiss"
      part="dismiss"
      type="button"
      aria-label=${title ? `${dismiss}: ${title}` : dismiss}
      @focus=${this.#handleFocus}
      @click=${this.#handleDismiss}
    >
      <icon-widget name="x"></icon-widget>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-widget': ToastWidget;
  }
}
