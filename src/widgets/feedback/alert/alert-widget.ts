import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {heading} from '../../../core/heading.js';
import {LanguageController} from '../../../core/language.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../media/icon/icon-widget.js';
import {MESSAGE_ICONS, MESSAGE_TYPES, type MessageType} from '../message-types.js';
import {alertStyles} from './alert-widget.styles.js';
import {focusAfter} from './focus-after.js';
import {say} from '../../../core/say.js';
import '../../../core/words/en/severity.js';

/**
 * A message in the page. One that was there from the beginning is a plain group; one that comes or changes later is
 * read out: errors at once, the others when there is a pause.
 *
 * @summary An inline message.
 * @slot - More text below the message.
 * @slot actions - Buttons below the text.
 * @event {CustomEvent<undefined>} close - The message is being dismissed; cancelable, does not bubble.
 * @csspart base - The box that holds everything.
 * @csspart icon - The icon.
 * @csspart heading - The heading.
 * @csspart message - The message.
 * @csspart actions - The row of buttons.
 * @csspart dismiss - The button that dismisses it.
 *
 * @example Dumb
 * ```html
 * <alert-widget type="success" heading="Success!" message="Your changes have been saved." dismissible></alert-widget>
 * ```
 * @example Connected
 * ```html
 * <alert-widget dismissible data-source="subscribe:system:notice"></alert-widget>
 * ```
 */
@widget('alert-widget')
export class AlertWidget extends WidgetElement {
  static override readonly data = {
    value: 'message',
    accepts: ['type', 'heading', 'message'],
    rename: {title: 'heading'},
  };
  static override styles = alertStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'actions');
  #spoken?: string;
  #dismissed = false;
  #cameFrom?: EventTarget | null;

  /** What kind of message it is: `info`, `success`, `warning` or `error`; `info` by default. */
  @property(oneOf(MESSAGE_TYPES)) type?: MessageType;

  /** The heading; none by default. */
  @property() heading?: string;

  /** The message; what is slotted by default. */
  @property() message?: string;

  /** Whether a reader can dismiss it; false by default. */
  @property(flag) dismissible?: boolean;

  /** Level of the heading, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('heading') || changed.has('message') || changed.has('type')) this.#say();
  }

  /** Dismisses it as a reader would: sends `close` and, unless that is prevented, hides it. */
  dismiss(): void {
    if (!emit(this, 'close', {bubbles: false, composed: false, cancelable: true})) return;
    this.#dismissed = true;
    const hadFocus = this.matches(':focus-within');
    this.hidden = true;
    if (hadFocus) focusAfter(this, this.#cameFrom);
  }

  readonly #handleFocus = (event: FocusEvent): void => {
    this.#cameFrom = event.relatedTarget;
  };

  readonly #handleDismiss = (event: Event): void => {
    event.stopPropagation();
    this.dismiss();
  };

  // What stands in the page from the start is read in its place; only what comes later has to be said.
  #say(): void {
    const text = [this.heading, this.message].filter(Boolean).join(': ');
    const isNew = this.#spoken === undefined ? document.readyState === 'complete' : this.#spoken !== text;
    this.#spoken = text;
    if (!text || !isNew) return;
    if (this.#dismissed) this.hidden = this.#dismissed = false;
    const assertive = this.type === 'error';
    say(text, {assertive, source: this});
  }

  override render(): TemplateResult {
    const {heading: title} = this;
    const name = this.ariaLabel || title || this.#typeWord;
    return html`<div class="base" part="base" role="group" aria-label=${name}>
      <icon-widget
        class="icon"
        part="icon"
        .name=${MESSAGE_ICONS[this.type ?? 'info']}
        .label=${this.#typeWord}
      ></icon-widget>
      <div class="text">
        ${title ? heading(this.headingLevel ?? 3, title) : nothing}
        ${this.message ? html`<p class="message" part="message">${this.message}</p>` : nothing}
        <slot></slot>
        <div class="actions" part="actions" ?hidden=${!this.#slots.has('actions')}><slot name="actions"></slot></div>
      </div>
      ${this.dismissible ? this.#renderDismiss() : nothing}
    </div>`;
  }

  get #typeWord(): string {
    return word(this.#language.language, `severity.${this.type ?? 'info'}`);
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
    'alert-widget': AlertWidget;
  }
}
