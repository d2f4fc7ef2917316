import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {numeric} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {followLink} from './card-link.js';
import {cardStyles} from './card-widget.styles.js';

/**
 * A block of related content with an optional picture, header and footer. With `navigate` the heading is a link and the
 * whole card leads there, while its text can be selected and its buttons be pressed.
 *
 * @summary A content card.
 * @slot - The body.
 * @slot media - A picture or a chart above the header, from edge to edge.
 * @slot header - Beside or in place of the heading, such as a badge or buttons.
 * @slot body - The body by name, for authors who name every slot.
 * @slot footer - Below the body, after a rule.
 * @csspart base - The group that holds everything.
 * @csspart media - The box of the picture.
 * @csspart header - The row of the heading.
 * @csspart heading - The heading.
 * @csspart link - The link of a card that leads somewhere.
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
  static override readonly data = {
    accepts: ['heading', 'text', 'navigate'],
    rename: {title: 'heading'},
    value: 'text',
  };
  static override styles = cardStyles;

  readonly #slots = new SlotController(this, 'header', 'footer');

  /** The heading; none by default. */
  @property() heading?: string;

  /** Plain text of the body, before what is slotted; none by default. */
  @property() text?: string;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  /** A page of this app that the card leads to; none by default. Unsafe addresses are dropped. */
  @property({reflect: true}) navigate?: string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('navigate')) return;
    const {shadowRoot} = this;
    if (this.navigate) shadowRoot?.addEventListener('click', this.#handleClick);
    else shadowRoot?.removeEventListener('click', this.#handleClick);
  }

  // All in one template: pages hold hundreds of cards, and each nested template is one more clone for each of them.
  override render(): TemplateResult {
    const name = this.ariaLabel || this.heading;
    const link = this.navigate ? this.#renderLink() : undefined;
    const title = link ?? this.heading;
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      <slot class="media" part="media" name="media"></slot>
      <div class="header" part="header" ?hidden=${!title && !this.#slots.has('header')}>
        ${title ? heading(this.headingLevel ?? 2, title) : nothing}<slot name="header"></slot>
      </div>
      <div class="body" part="body">
        ${this.text ? html`<p class="text">${this.text}</p>` : nothing}<slot name="body"></slot><slot></slot>
      </div>
      <slot class="footer" part="footer" name="footer" ?hidden=${!this.#slots.has('footer')}></slot>
    </div>`;
  }

  override renderLabel(): TemplateResult {
    return html`<div class="header" part="header" ?hidden=${!this.heading}>
      ${this.heading ? heading(this.headingLevel ?? 2, this.heading) : nothing}
    </div>`;
  }

  #renderLink(): TemplateResult | undefined {
    const href = safeUrl(this.navigate);
    if (href === undefined) return undefined;
    const name = this.heading ? nothing : this.ariaLabel || this.text || href;
    return html`<a class="link" part="link" href=${href} aria-label=${name}>${this.heading}</a>`;
  }

  readonly #handleClick = (event: Event): void => {
    if (this.shadowRoot) followLink(this.shadowRoot, event as MouseEvent);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'card-widget': CardWidget;
  }
}
