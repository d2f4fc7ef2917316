import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf} from '../../../core/properties.js';
import {COLORS, type Color} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {figure} from '../../../format/figure.js';
import {metricStyles} from './metric-widget.styles.js';

export const METRIC_SIZES = ['sm', 'md', 'lg'] as const;
export type MetricSize = (typeof METRIC_SIZES)[number];

/**
 * A bare figure with a line below it, for inside a card.
 *
 * @summary A figure without a frame.
 * @csspart base - The group that holds everything.
 * @csspart value - The figure itself.
 * @csspart unit - The unit beside the figure.
 * @csspart subtitle - The line below the figure.
 *
 * @example Dumb
 * ```html
 * <metric-widget value="1,234" subtitle="orders this week"></metric-widget>
 * ```
 * @example Connected
 * ```html
 * <metric-widget subtitle="orders this week" data-source="interface:count_orders"></metric-widget>
 * ```
 */
@widget('metric-widget')
export class MetricWidget extends WidgetElement {
  static override readonly data = {
    value: 'value',
    accepts: ['value', 'subtitle', 'format', 'color'],
  };
  static override styles = metricStyles;

  readonly #language = new LanguageController(this);

  /** The figure: a number, or text that is shown as it is; a dash by default. */
  @property() value?: number | string;

  /** The line below the figure, which also names it; none by default. */
  @property() subtitle?: string;

  /** How the figure is written: `currency`, `percentage`, `number`, `duration`, `bytes` …; a plain number by default. */
  @property() format?: string;

  /** Size of the figure: `sm` 20 px, `md` 28 px, `lg` 36 px; `md` by default. */
  @property(oneOf(METRIC_SIZES)) size?: MetricSize;

  /** Colour of the figure; that of text by default. */
  @property(oneOf(COLORS)) color?: Color;

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      <div class="figure"><span class="skeleton figure-skeleton"></span></div>
      ${this.#renderSubtitle()}
    </div>`;
  }

  override render(): TemplateResult {
    const {text, unit} = figure(this.value, this.format, this.#language.language);
    const name = this.ariaLabel || this.subtitle;
    return html`<div class="base" part="base" role=${name ? 'group' : nothing} aria-label=${name || nothing}>
      <div class="figure">
        <span class="value" part="value">${text}</span
        >${unit ? html` <span class="unit" part="unit">${unit}</span>` : nothing}
      </div>
      ${this.#renderSubtitle()}
    </div>`;
  }

  #renderSubtitle(): TemplateResult | typeof nothing {
    return this.subtitle ? html`<div class="subtitle" part="subtitle">${this.subtitle}</div>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-widget': MetricWidget;
  }
}
