import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {notify} from '../../../core/emit.js';
import {json, numeric} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {warnOnce} from '../../../core/warn.js';
import {focusAfter} from '../message/focus-after.js';
import {MessageElement} from '../message/message-element.js';
import type {ToastAction} from './toast-action.js';
import {enter, leave} from './toast-motion.js';
import {toastTimers} from './toast-timers.js';
import {toastStyles} from './toast-widget.styles.js';

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
 * @slot actions - Buttons below the text; with one the toast stays until it is dismissed.
 * @event {Event} close - The toast is about to go; cancelable, does not bubble.
 * @event {CustomEvent<ToastCloseDetail>} after-close - The toast has gone, and why; does not bubble.
 * @event {CustomEvent<ActionDetail>} action - The button of a bare name was pressed; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of the button was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of the button failed; cancelable: then nothing is shown in place.
 * @csspart failure - What went wrong with the action.
 * @csspart action - The button of `action`.
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
export class ToastWidget extends MessageElement {
  static override styles = toastStyles;

  #spoken = '';
  #started = '';
  #isGone = false;

  @state() private failure?: string;
  @state() private busy?: boolean;

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
  override dismiss(): void {
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
    if (hadFocus) focusAfter(this, this.cameFrom, '');
    notify<ToastCloseDetail>(this, 'after-close', {reason});
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The dialog that it lies over stays open.
    event.preventDefault();
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

  get #hasActions(): boolean {
    return Boolean(this.action?.label) || this.slots.has('actions');
  }

  // What the reader may have to act on must not go away under their hands.
  get #lifetime(): number {
    const {autoDismiss: ms = LEAST} = this;
    if (ms === 0 || this.type === 'error' || this.#hasActions) return 0;
    return Math.max(ms, LEAST + MORE * Math.floor(this.text.length / CHARACTERS));
  }

  #time(): void {
    const ms = this.#isGone || (!this.text && !this.slots.has('')) ? 0 : this.#lifetime;
    const started = `${ms} ${this.text}`;
    if (started === this.#started) return this.#hold();
    this.#started = started;
    if (ms > 0) toastTimers.start(this, ms, this.#isHeld, () => void this.close('timeout'));
    else toastTimers.stop(this);
  }

  // What stands in the page from the start is read in its place; only what comes later has to be said.
  #say(): void {
    const text = this.text;
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
    const {heading, failure} = this;
    if (!this.text && !this.slots.has('')) return nothing;
    return this.renderMessage({
      heading: heading ? html`<p class="heading" part="heading">${heading}</p>` : nothing,
      failure: failure ? html`<p class="failure" part="failure">${failure}</p>` : nothing,
      action: this.#renderAction(),
      hasActions: this.#hasActions,
      canDismiss: true,
    });
  }

  #renderAction(): TemplateResult | typeof nothing {
    const label = this.action?.label;
    if (!label) return nothing;
    return html`<button
      class="action"
      part="action"
      type="button"
      aria-disabled=${this.busy ? 'true' : nothing}
      @focus=${this.handleFocus}
      @click=${this.#handleAction}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-widget': ToastWidget;
  }
}
