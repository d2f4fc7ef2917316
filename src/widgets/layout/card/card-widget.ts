import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {numeric} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {cardStyles} from './card-widget.styles.js';

/**
 * A block of related content with an optional header and footer.
 *
 * @summary A content card.
 * @slot - The body.
 * @slot header - Beside or in place of the heading, such as a badge or buttons.
 * @slot body - The body by name, for authors who name every slot.
 * @slot footer - Below the body, after a rule.
 * @csspart base - The group that holds everything.
 * @csspart header - The row of the heading.
 * @csspart heading - The heading.
 * @csspart body - The box of the body.
 * @csspart footer - The box of the footer.
 * @cssproperty [--widget-card-padding] - Inner spacing of the body where `padding` is not set; `--widget-space-4` by default.
 *
 * @example Dumb
 * ```html
 * <card-widget heading="Servers"><text-widget text="All is well."></text-widget></card-widget>
 * ```
 * @example Connected
 * ```html
 * <card-widget data-source="interface:get_notice" data-map="heading: title"></card-widget>
 * ```
 */
@widget('card-widget')
export class CardWidget extends WidgetElement {
  static override readonly data = {accepts: ['heading', 'text'], rename: {title: 'heading'}, value: 'text'};
  static override styles = cardStyles;

  readonly #slots = new SlotController(this, 'header', 'footer');

  /** The heading; none by default. */
  @property() heading?: string;

  /** Plain text of the body, before what is slotted; none by default. */
  @property() text?: string;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  override render(): TemplateResult {
    const name = this.ariaLabel || this.heading;
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${this.renderLabel()}
      <div class="body" part="body">
        ${this.text ? html`<p class="text">${this.text}</p>` : nothing}
        <slot name="body"></slot>
        <slot></slot>
      </div>
      <div class="footer" part="footer" ?hidden=${!this.#slots.has('footer')}><slot name="footer"></slot></div>
    </div>`;
  }

  override renderLabel(): TemplateResult {
    return html`<div class="header" part="header" ?hidden=${!this.heading && !this.#slots.has('header')}>
      ${this.heading ? heading(this.headingLevel ?? 2, this.heading) : nothing}
      <slot name="header"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'card-widget': CardWidget;
  }
}
