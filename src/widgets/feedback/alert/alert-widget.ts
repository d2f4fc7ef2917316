import {nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {heading} from '../../../core/heading.js';
import {flag, numeric} from '../../../core/properties.js';
import {say} from '../../../core/say.js';
import {focusAfter} from '../message/focus-after.js';
import {MessageElement} from '../message/message-element.js';
import {alertStyles} from './alert-widget.styles.js';

/**
 * A message in the page. One that was there from the beginning is a plain group; one that comes or changes later is
 * read out: errors at once, the others when there is a pause.
 *
 * @summary An inline message.
 * @slot actions - Buttons below the text.
 * @event {CustomEvent<undefined>} close - The message is being dismissed; cancelable, does not bubble.
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
export class AlertWidget extends MessageElement {
  static override styles = alertStyles;

  #spoken?: string;
  #dismissed = false;

  /** Whether a reader can dismiss it; false by default. */
  @property(flag) dismissible?: boolean;

  /** Level of the heading, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('heading') || changed.has('message') || changed.has('type')) this.#say();
  }

  /** Dismisses it as a reader would: sends `close` and, unless that is prevented, hides it. */
  override dismiss(): void {
    if (!emit(this, 'close', {bubbles: false, composed: false, cancelable: true})) return;
    this.#dismissed = true;
    const hadFocus = this.matches(':focus-within');
    this.hidden = true;
    if (hadFocus) focusAfter(this, this.cameFrom);
  }

  // What stands in the page from the start is read in its place; only what comes later has to be said.
  #say(): void {
    const {text} = this;
    const isNew = this.#spoken === undefined ? document.readyState === 'complete' : this.#spoken !== text;
    this.#spoken = text;
    if (!text || !isNew) return;
    if (this.#dismissed) this.hidden = this.#dismissed = false;
    const assertive = this.type === 'error';
    say(text, {assertive, source: this});
  }

  override render(): TemplateResult {
    const {heading: title} = this;
    return this.renderMessage({
      heading: title ? heading(this.headingLevel ?? 3, title) : nothing,
      hasActions: this.slots.has('actions'),
      canDismiss: this.dismissible === true,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alert-widget': AlertWidget;
  }
}
