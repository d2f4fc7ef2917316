import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {once} from '../../../core/late.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/severity.js';
import {MESSAGE_ICONS, MESSAGE_TYPES, type MessageType} from './message-types.js';

const loadIcons = once(() => import('../../media/icon/icon-widget.js'));

/** What stands in a message beside what each has. */
interface MessageParts {
  readonly heading: unknown;
  /** Below the words; nothing by default. */
  readonly failure?: unknown;
  /** The message's own button; none by default. */
  readonly action?: unknown;
  readonly hasActions: boolean;
  readonly canDismiss: boolean;
}

/**
 * What alerts and toasts share: an icon that says what kind of message it is, words, buttons below them, and one that
 * dismisses it.
 *
 * @slot - More text below the message.
 * @csspart base - The box that holds everything.
 * @csspart icon - The icon.
 * @csspart heading - The heading.
 * @csspart message - The message.
 * @csspart actions - The row of buttons.
 * @csspart dismiss - The button that dismisses it.
 */
export abstract class MessageElement extends WidgetElement {
  static override readonly data = {
    value: 'message',
    accepts: ['type', 'heading', 'message'],
    rename: {title: 'heading'},
  };

  protected readonly language = new LanguageController(this);
  protected readonly slots = new SlotController(this, '', 'actions');
  protected cameFrom?: EventTarget | null;

  /** What kind of message it is: `info`, `success`, `warning` or `error`; `info` by default. */
  @property(oneOf(MESSAGE_TYPES)) type?: MessageType;

  /** The heading; none by default. */
  @property() heading?: string;

  /** The message; what is slotted by default. */
  @property() message?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.waitFor(loadIcons());
  }

  /** Dismisses it as a reader would. */
  abstract dismiss(): void;

  /** What is read out of it. */
  protected get text(): string {
    return [this.heading, this.message].filter(Boolean).join(': ');
  }

  protected readonly handleFocus = (event: FocusEvent): void => {
    this.cameFrom = event.relatedTarget;
  };

  readonly #handleDismiss = (event: Event): void => {
    event.stopPropagation();
    this.dismiss();
  };

  protected renderMessage({heading, failure, action, hasActions, canDismiss}: MessageParts): TemplateResult {
    const type = this.type ?? 'info';
    const typeWord = word(this.language.language, `severity.${type}`);
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || this.heading || typeWord}>
      <icon-widget class="icon" part="icon" .name=${MESSAGE_ICONS[type]} .label=${typeWord}></icon-widget>
      <div class="text">
        ${heading}${this.message ? html`<p class="message" part="message">${this.message}</p>` : nothing}
        <slot></slot>
        ${failure}
        <div class="actions" part="actions" ?hidden=${!hasActions}>${action}<slot name="actions"></slot></div>
      </div>
      ${canDismiss ? this.#renderDismiss() : nothing}
    </div>`;
  }

  #renderDismiss(): TemplateResult {
    const dismiss = word(this.language.language, 'dismiss');
    const title = this.heading || this.message;
    return html`<button
      class="dismiss"
      part="dismiss"
      type="button"
      aria-label=${title ? `${dismiss}: ${title}` : dismiss}
      @focus=${this.handleFocus}
      @click=${this.#handleDismiss}
    >
      <icon-widget name="x"></icon-widget>
    </button>`;
  }
}
