import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {numeric} from '../../../core/properties.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {followLink} from './card-link.js';
import {cardStyles} from './card-widget.styles.js';
import {UsedSlots} from './used-slots.js';

const SLOTS = ['media', 'header', 'body', 'footer'];

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

  readonly #slots = new UsedSlots(this, SLOTS);

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
    this.#slots.read();
    if (!changed.has('navigate')) return;
    const {shadowRoot} = this;
    if (this.navigate) shadowRoot?.addEventListener('click', followLink);
    else shadowRoot?.removeEventListener('click', followLink);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#slots.watch();
  }

  // Pages hold hundreds of cards, most with a heading and a body alone: those clone one template, and no part for more.
  override render(): TemplateResult {
    return this.#isPlain ? this.#renderPlain() : this.#renderAll();
  }

  get #isPlain(): boolean {
    return Boolean(this.heading) && !this.text && !this.navigate && !this.#slots.any && (this.headingLevel ?? 2) === 2;
  }

  #renderPlain(): TemplateResult {
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || this.heading || nothing}>
      <div class="header" part="header"><h2 class="heading" part="heading">${this.heading}</h2></div>
      <div class="body" part="body"><slot></slot></div>
    </div>`;
  }

  #renderAll(): TemplateResult {
    const name = this.ariaLabel || this.heading;
    const header = this.#renderHeader();
    return html`<div class="base column" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      ${this.#slots.has('media') ? html`<slot name="media"></slot>` : nothing}
      <div class="header row" part="header" ?hidden=${!header}>${header}</div>
      <div class="body" part="body" ?data-fills=${this.#slots.hasChart}>${this.#renderBody()}<slot></slot></div>
      ${this.#slots.has('footer') ? html`<div class="footer" part="footer"><slot name="footer"></slot></div>` : nothing}
    </div>`;
  }

  #renderHeader(): TemplateResult | undefined {
    const title = (this.navigate && this.#renderLink()) || this.heading;
    const first = title ? heading(this.headingLevel ?? 2, title) : undefined;
    return this.#slots.has('header') ? html`${first}<slot name="header"></slot>` : first;
  }

  #renderBody(): TemplateResult | undefined {
    const text = this.text ? html`<p class="text">${this.text}</p>` : undefined;
    return this.#slots.has('body') ? html`${text}<slot name="body"></slot>` : text;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'card-widget': CardWidget;
  }
}
