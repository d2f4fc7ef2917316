import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf, reflectedFlag} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {colorOfWord, statusText} from './word-colors.js';
import {badgeStyles} from './badge-widget.styles.js';

/**
 * A short word or count on a soft ground. It is no live region: a badge that changes stays silent.
 *
 * @summary A status or count badge.
 * @slot - The text, in place of `label`.
 * @csspart base - The badge.
 * @csspart dot - The dot before the text.
 *
 * @example Dumb
 * ```html
 * <badge-widget label="Paid" color="success"></badge-widget>
 * ```
 * @example Connected
 * ```html
 * <badge-widget data-source="subscribe:orders:open_count"></badge-widget>
 * ```
 */
@widget('badge-widget')
export class BadgeWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label', 'color', 'status']};
  static override styles = badgeStyles;

  readonly #language = new LanguageController(this);

  /** The word or count; what is slotted by default. */
  @property() label?: string | number;

  /** Colour; that of `status`, or `default`, by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** Size; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** A status or role, such as `paid` or `admin`, that gives the badge its word and its colour where they are not given; none by default. */
  @property() status?: string;

  /** Draws a dot before the text; false by default. */
  @property(reflectedFlag) dot?: boolean;

  #statusWord(): string | undefined {
    return this.status && statusText(this.status, this.#language.language);
  }

  override render(): TemplateResult {
    const name = this.ariaLabel;
    const inferred = this.status && !this.color ? colorOfWord(this.status) : nothing;
    return html`<span
      class="base"
      part="base"
      data-color=${inferred}
      role=${name ? 'img' : nothing}
      aria-label=${name || nothing}
      >${this.dot ? html`<span class="dot" part="dot"></span>` : nothing}<span class="text"
        >${this.label ?? this.#statusWord()}<slot></slot></span
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'badge-widget': BadgeWidget;
  }
}
