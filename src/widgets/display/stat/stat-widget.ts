import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {widget} from '../../../core/define.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {LanguageController} from '../../../core/language.js';
import {oneOf} from '../../../core/properties.js';
import {COLORS, type Color} from '../../../core/scales.js';
import {wantsData} from '../../../core/wants-data.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {figure} from '../../../format/figure.js';
import '../../media/icon/icon-widget.js';
import {changeText, TRENDS, trendOf, type Trend} from './trend.js';
import {statStyles} from './stat-widget.styles.js';

/**
 * One figure with its label, its unit and how it has changed: the one to begin with. A `<metric-card-widget>` adds a
 * history and thresholds, a `<stat-card-widget>` is larger, a `<metric-widget>` is the figure alone, for a card of your own.
 *
 * @summary A figure card: label, value, unit and trend.
 * @csspart base - The group that holds everything.
 * @csspart label - The label above the figure.
 * @csspart value - The figure itself.
 * @csspart unit - The unit beside the figure.
 * @csspart change - The change with its arrow.
 * @csspart icon - The square behind the icon.
 * @cssproperty [--widget-stat-accent] - Colour of the icon; follows `color` by default.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <stat-widget label="Users" value="1234" change="12.5" icon="users"></stat-widget>
 * ```
 * @example Connected: one attribute changed.
 * ```html
 * <stat-widget label="Users" icon="users" data-source="interface:count_users" refresh-interval="5000"></stat-widget>
 * ```
 */
@widget('stat-widget')
export class StatWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {
    value: 'value',
    accepts: ['label', 'value', 'change', 'trend', 'icon', 'color', 'format'],
  };
  static override styles = statStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => this.#sentence());
  /** Whether the data has brought a change, whose room is kept from then on. */
  #hasChanged = false;

  /** What the figure counts; none by default. */
  @property() label?: string;

  /** The figure: a number, or text that is shown as it is; a dash by default. */
  @property() value?: number | string;

  /** The change against the time before, in percent, signed; none by default. */
  @property() change?: number | string;

  /** The direction of the arrow; worked out from the sign of `change` by default. */
  @property(oneOf(TRENDS)) trend?: Trend;

  /** An icon's name; none by default. */
  @property() icon?: string;

  /** Colour of the icon; `primary` by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** How the figure is written: `currency`, `percentage`, `number`, `duration`, `bytes` …; a plain number by default. */
  @property() format?: string;

  /** Whether changes are read out: `off`, `summary` (at most once in 10 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#hasChanged = wantsData(this) && (this.#hasChanged || this.#isChanged);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has('value')) this.#announcer.changed();
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      ${this.renderLabel()}
      <div class="figure"><span class="skeleton figure-skeleton"></span></div>
      <div class="change"><span class="skeleton change-skeleton"></span></div>
      ${this.#renderIcon()}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || this.label || nothing}>
      ${this.renderLabel()} ${this.#renderFigure()} ${this.#renderChange()} ${this.#renderIcon()}
    </div>`;
  }

  get #isChanged(): boolean {
    return (this.change ?? '') !== '' || Boolean(this.trend);
  }

  #sentence(): string {
    const {text, unit} = figure(this.value, this.format, this.#language.language);
    return [this.label, text, unit].filter(Boolean).join(' ');
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<div class="label" part="label">${this.label}</div>` : nothing;
  }

  #renderFigure(): TemplateResult {
    const {text, unit} = figure(this.value, this.format, this.#language.language);
    return html`<div class="figure">
      <span class="value" part="value">${text}</span
      >${unit ? html` <span class="unit" part="unit">${unit}</span>` : nothing}
    </div>`;
  }

  #renderChange(): TemplateResult | typeof nothing {
    const change = this.change ?? '';
    // Where a change was, the next answer may bring one again: nothing below moves meanwhile.
    if (!this.#isChanged) return this.#hasChanged ? html`<div class="change"></div>` : nothing;
    const trend = this.trend ?? trendOf(change);
    const text = change === '' ? '' : changeText(change, this.#language.language);
    return html`<div class="change" part="change" data-trend=${trend}>
      <span aria-hidden="true"><span class="arrow"></span>${text}</span>
      <span class="sr-only">${word(this.#language.language, `trend.${trend}`, {value: text}).trim()}</span>
    </div>`;
  }

  #renderIcon(): TemplateResult | typeof nothing {
    if (!this.icon) return nothing;
    return html`<div class="icon" part="icon"><icon-widget .name=${this.icon}></icon-widget></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stat-widget': StatWidget;
  }
}
