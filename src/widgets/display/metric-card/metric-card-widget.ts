import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric, oneOf} from '../../../core/properties.js';
import {COLORS, type Color} from '../../../core/scales.js';
import {sparkline} from '../../../core/sparkline.js';
import {wantsData} from '../../../core/wants-data.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {figure} from '../../../format/figure.js';
import {numberIn} from '../../../format/numbers.js';
import {trendWords} from '../../../format/trend-words.js';
import {changeText, TRENDS, trendOf, type Trend} from '../stat/trend.js';
import {changeOver, MetricHistory} from './metric-history.js';
import {isBadBelow, judge, type Judged} from './metric-level.js';
import {metricCardStyles} from './metric-card-widget.styles.js';
import '../../../core/words/en/status.js';

export const COLOR_SCALES = ['default', 'reverse'] as const;
export type ColorScale = (typeof COLOR_SCALES)[number];

/**
 * A live figure with where it comes from and how bad it is: the trend is worked out from what the card has shown, the
 * colour from its thresholds. A danger threshold below the warning threshold makes low figures the bad ones.
 *
 * @summary A live metric: figure, trend, sparkline and thresholds.
 * @csspart base - The group that holds everything.
 * @csspart label - The heading above the figure.
 * @csspart level - The badge of a figure beyond a threshold.
 * @csspart value - The figure itself.
 * @csspart unit - The unit beside the figure.
 * @csspart change - The change with its arrow.
 * @csspart note - The words beside the change.
 * @csspart sparkline - The line of what the figure has been.
 * @cssproperty [--widget-metric-card-accent] - Colour of the sparkline; follows `color` and the thresholds by default.
 *
 * @example Dumb
 * ```html
 * <metric-card-widget heading="Requests" value="342" suffix="/s" history="[301, 322, 318, 342]"></metric-card-widget>
 * ```
 * @example Connected
 * ```html
 * <metric-card-widget heading="Requests" suffix="/s" animation="pulse" data-source="subscribe:metrics:request_rate"></metric-card-widget>
 * ```
 */
@widget('metric-card-widget')
export class MetricCardWidget extends WidgetElement {
  static override readonly data = {
    value: 'value',
    list: 'history',
    accepts: ['heading', 'label', 'value', 'change', 'trend', 'format', 'suffix', 'history', 'color'],
    rename: {title: 'heading'},
  };
  static override styles = metricCardStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => this.#sentence());
  readonly #history = new MetricHistory();

  @query('.value') private figureElement!: HTMLElement | null;

  /** What the figure measures; none by default. */
  @property() heading?: string;

  /** Words beside the change, such as `vs. an hour ago`; by default those of a threshold that is passed. */
  @property() label?: string;

  /** The figure: a number, or text that is shown as it is; the last of `history`, else a dash by default. */
  @property() value?: number | string;

  /** The change in percent, signed; worked out from what the card has shown by default. */
  @property() change?: number | string;

  /** The direction of the arrow: `up down flat`; worked out from the change by default. */
  @property(oneOf(TRENDS)) trend?: Trend;

  /** The figures before, numbers or records with `value`, the oldest first, of which the last 60 are kept; none by default; malformed JSON is an error in the widget. */
  @property(json) history?: readonly unknown[];

  /** How the figure is written: `number`, `duration`, `percentage`, `currency`, `bytes` …; a plain number by default. */
  @property() format?: string;

  /** A unit that follows the figure, such as `/s`; that of the format by default. */
  @property() suffix?: string;

  /** The value from which the figure is a warning; none by default. */
  @property({...numeric(), attribute: 'threshold-warning'}) thresholdWarning?: number;

  /** The value from which the figure is a danger; none by default. */
  @property({...numeric(), attribute: 'threshold-danger'}) thresholdDanger?: number;

  /** Which way is good: `default` up, `reverse` down; thresholds that warn of high figures make it `reverse`. */
  @property({...oneOf(COLOR_SCALES), attribute: 'color-scale'}) colorScale?: ColorScale;

  /** Whether trend and sparkline are shown; true by default. */
  @property({...flag, attribute: 'trend-enabled'}) trendEnabled?: boolean;

  /** Colour of the sparkline while no threshold is passed; `primary` by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** Whether changes are read out: `off`, `summary` (at most once in 10 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('history')) this.#history.reset(Array.isArray(this.history) ? this.history : []);
    if (!changed.has('value') || this.value === undefined) return;
    // A history that ends with the figure itself already holds it.
    const isHeld = changed.has('history') && this.#history.figures.at(-1) === this.#number();
    if (!isHeld) this.#history.add(this.value);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('value') && !changed.has('history')) return;
    this.#announcer.changed();
    const before = changed.get(changed.has('value') ? 'value' : 'history') as unknown;
    if (this.getAttribute('animation') === 'pulse' && before !== undefined) this.#pulse();
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="base">
      ${this.renderLabel()}
      <div class="figure"><span class="skeleton figure-skeleton"></span></div>
      <div class="change"><span class="skeleton change-skeleton"></span></div>
    </div>`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.heading
      ? html`<div class="top"><span class="label" part="label">${this.heading}</span></div>`
      : nothing;
  }

  override render(): TemplateResult {
    const judged = judge(this.#number(), this.#marks());
    const shown = this.trendEnabled ?? true;
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.ariaLabel || this.heading || nothing}
      data-level=${judged.level}
    >
      ${this.#renderTop(judged)} ${this.#renderFigure()}
      ${shown && this.#history.figures.length > 1 ? sparkline(this.#history.figures) : nothing}
      ${this.#renderChange(judged, shown)}
    </div>`;
  }

  #marks(): {readonly warning: number | undefined; readonly danger: number | undefined} {
    return {warning: this.thresholdWarning, danger: this.thresholdDanger};
  }

  #shown(): unknown {
    return this.value ?? this.#history.figures.at(-1);
  }

  #number(): number | undefined {
    const number = numberIn(this.#shown());
    return number === undefined ? undefined : Number(number);
  }

  #isLowerBetter(): boolean {
    const marks = this.#marks();
    const warns = marks.warning !== undefined || marks.danger !== undefined;
    return this.colorScale === 'reverse' || (warns && !isBadBelow(marks));
  }

  #figure(value: unknown = this.#shown()): {readonly text: string; readonly unit: string} {
    const {text, unit = ''} = figure(value, this.format, this.#language.language);
    return {text, unit: this.suffix ?? unit};
  }

  #sentence(): string {
    const {text, unit} = this.#figure();
    const {level} = judge(this.#number(), this.#marks());
    return [this.heading, text, unit, level === 'normal' ? '' : this.#levelWord(level)].filter(Boolean).join(' ');
  }

  #levelWord(level: 'warning' | 'danger'): string {
    return word(this.#language.language, level === 'danger' ? 'status.critical' : 'status.warning');
  }

  // The animation begins anew although the element stays.
  #pulse(): void {
    const element = this.figureElement;
    if (!element) return;
    element.removeAttribute('data-fresh');
    void element.offsetWidth;
    element.setAttribute('data-fresh', '');
  }

  #renderTop({level}: Judged): TemplateResult | typeof nothing {
    if (!this.heading && level === 'normal') return nothing;
    return html`<div class="top">
      ${this.heading ? html`<span class="label" part="label">${this.heading}</span>` : nothing}
      ${
        level === 'normal'
          ? nothing
          : html`<span class="level" part="level" data-level=${level}>${this.#levelWord(level)}</span>`
      }
    </div>`;
  }

  #renderFigure(): TemplateResult {
    const {text, unit} = this.#figure();
    return html`<div class="figure">
      <span class="value" part="value">${text}</span
      >${unit ? html` <span class="unit" part="unit">${unit}</span>` : nothing}
    </div>`;
  }

  #renderChange(judged: Judged, shown: boolean): TemplateResult | typeof nothing {
    const change = this.change ?? changeOver(this.#history.figures);
    const hasChange = shown && change !== undefined && change !== '';
    const note = this.label || this.#markWords(judged);
    // A change comes with the second figure: its room is kept, so that nothing below moves.
    if (!hasChange && !note) return shown && wantsData(this) ? html`<div class="change"></div>` : nothing;
    return html`<div class="change" part="change">
      ${hasChange ? this.#renderTrend(change) : nothing}
      ${note ? html`<span class="note" part="note">${note}</span>` : nothing}
    </div>`;
  }

  #renderTrend(change: number | string): TemplateResult {
    const {language} = this.#language;
    const trend = this.trend ?? trendOf(change);
    const isGood = (trend === 'up') !== this.#isLowerBetter();
    const mood = trend === 'flat' ? 'none' : isGood ? 'good' : 'bad';
    const size = Math.abs(Number(change));
    const signed = trend === 'down' ? -size : trend === 'up' ? size : 0;
    const said = Number.isFinite(size)
      ? trendWords(signed, language)
      : word(language, `trend.${trend}`, {value: String(change)});
    return html`<span data-trend=${trend} data-mood=${mood}
      ><span aria-hidden="true"><span class="arrow"></span>${changeText(change, language)}</span
      ><span class="sr-only">${said}</span></span
    >`;
  }

  #markWords({mark, below}: Judged): string {
    if (mark === undefined) return '';
    const {text, unit} = this.#figure(mark);
    const value = unit ? `${text}\u00a0${unit}` : text;
    return word(this.#language.language, below ? 'threshold.under' : 'threshold.over', {value});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-card-widget': MetricCardWidget;
  }
}
