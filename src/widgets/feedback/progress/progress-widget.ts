import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {numberFormat} from '../../../format/intl.js';
import {judge, type Judged} from '../../display/metric-card/metric-level.js';
import {quarterOf, shareOf} from './progress-share.js';
import {progressStyles} from './progress-widget.styles.js';
import '../../../core/words/en/feedback.js';
import '../../../core/words/en/status.js';

export const PROGRESS_TYPES = ['line', 'circle'] as const;
/** How progress is drawn. */
export type ProgressType = (typeof PROGRESS_TYPES)[number];

/**
 * How far something has come, or, as a `meter`, how full something is. Without a value it says only that work is under
 * way. A meter may have thresholds, which colour it and are told in words; a danger threshold below the warning
 * threshold makes low values the bad ones. With `announce` each further quarter is read out.
 *
 * @summary A progress bar or ring, or a meter.
 * @csspart base - The box that holds everything.
 * @csspart label - The label.
 * @csspart figure - The percentage.
 * @csspart bar - The bar that is filled.
 * @csspart fill - What fills it.
 * @csspart circle - The ring.
 * @csspart description - The text below.
 * @cssproperty [--widget-progress-height] - Thickness of the bar; follows `size` by default.
 * @cssproperty [--widget-progress-color] - Colour of what is done; follows `color` and the thresholds by default.
 * @cssproperty [--widget-progress-track] - Colour of what is left; a quiet grey by default.
 *
 * @example Dumb
 * ```html
 * <progress-widget value="64" max="100" label="Uploading…" show-percentage></progress-widget>
 * ```
 * @example Connected
 * ```html
 * <progress-widget label="Processor" meter threshold-warning="70" threshold-danger="90" show-percentage data-source="subscribe:metrics:cpu"></progress-widget>
 * ```
 */
@widget('progress-widget')
export class ProgressWidget extends WidgetElement {
  static override readonly data = {
    value: 'value',
    accepts: ['value', 'max', 'label', 'description', 'color'],
    rename: {title: 'label'},
  };
  static override styles = progressStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => `${this.#name}: ${this.#valueText}`);
  #quarter?: number;

  @query('.base') private readonly base!: HTMLElement | null;

  /** How much is done, from 0 to `max`; not known by default. Beyond the ends it is drawn at the end. */
  @property(numeric()) value?: number;

  /** How much there is to do; 100 by default. */
  @property(numeric([Number.MIN_VALUE, Infinity])) max?: number;

  /** What it is about; “Progress”, for screen readers alone, by default. */
  @property() label?: string;

  /** A sentence below, such as “12 of 20 files”; none by default. */
  @property() description?: string;

  /** Whether the percentage is shown; false by default. */
  @property({...flag, attribute: 'show-percentage'}) showPercentage?: boolean;

  /** How it is drawn: `line` or `circle`; `line` by default. */
  @property(oneOf(PROGRESS_TYPES)) type?: ProgressType;

  /** The thickness of the line, 2 to 16 px, or the width of the circle, 24 to 128 px: `xs` to `xxl`; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The colour; `primary` by default. A threshold that is passed has its own. */
  @property(oneOf(COLORS)) color?: Color;

  /** It measures how full something is, and does not tell how far work has come; false by default. */
  @property(flag) meter?: boolean;

  /** The value from which it is a warning; none by default. */
  @property({...numeric(), attribute: 'threshold-warning'}) thresholdWarning?: number;

  /** The value from which it is a danger; none by default. */
  @property({...numeric(), attribute: 'threshold-danger'}) thresholdDanger?: number;

  /** Whether each further quarter is read out: `off`, `summary` (at most once in 10 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.base?.style.setProperty('--_share', String(this.#share ?? 0));
    for (const mark of this.base?.querySelectorAll<HTMLElement>('.mark') ?? [])
      mark.style.setProperty('--_at', String(shareOf(Number(mark.dataset['at']), this.max)));
    const quarter = quarterOf(this.#share);
    if (quarter === this.#quarter) return;
    this.#quarter = quarter;
    this.#announcer.changed();
  }

  get #share(): number | undefined {
    return shareOf(this.value, this.max);
  }

  get #name(): string {
    const {language} = this.#language;
    return this.ariaLabel || this.label || word(language, this.meter ? 'progress.meter' : 'progress');
  }

  get #judged(): Judged {
    return judge(this.value, {warning: this.thresholdWarning, danger: this.thresholdDanger});
  }

  #percent(share: number): string {
    return numberFormat(this.#language.language, {style: 'percent', maximumFractionDigits: 0}).format(share);
  }

  /** What a screen reader says in place of the bare value. */
  get #valueText(): string {
    const share = this.#share;
    if (share === undefined) return word(this.#language.language, 'working');
    const {mark, below} = this.#judged;
    const passed = mark === undefined ? undefined : shareOf(mark, this.max);
    const key = below ? 'threshold.under' : 'threshold.over';
    const level = passed === undefined ? '' : word(this.#language.language, key, {value: this.#percent(passed)});
    return [this.#percent(share), level].filter(Boolean).join(', ');
  }

  override renderSkeleton(): TemplateResult {
    const isCircle = this.type === 'circle';
    return html`<div class="base">
      ${isCircle ? nothing : html`<span class="skeleton label-skeleton"></span>`}
      <span class="skeleton ${isCircle ? 'circle' : 'bar'}-skeleton"></span>
    </div>`;
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.label ? html`<span class="label" part="label" aria-hidden="true">${this.label}</span>` : nothing;
  }

  override render(): TemplateResult {
    const isCircle = this.type === 'circle';
    const share = this.#share;
    return html`<div class="base ${share === undefined ? 'unknown' : ''}" part="base" data-level=${this.#judged.level}>
      ${isCircle ? nothing : this.#renderTop()}
      <div
        class=${isCircle ? 'circle' : 'bar'}
        part=${isCircle ? 'circle' : 'bar'}
        role=${this.meter ? 'meter' : 'progressbar'}
        aria-label=${this.#name}
        aria-valuemin="0"
        aria-valuemax=${this.max ?? 100}
        aria-valuenow=${this.#now}
        aria-valuetext=${share === undefined && !this.meter ? nothing : this.#valueText}
      >
        ${isCircle ? this.#renderRing() : this.#renderFill()}
      </div>
      ${isCircle ? this.renderLabel() : nothing}
      ${this.description ? html`<div class="description" part="description">${this.description}</div>` : nothing}
    </div>`;
  }

  // A meter without a value stands at nothing: the role has no state for what is not known.
  get #now(): number | typeof nothing {
    const share = this.#share;
    if (share === undefined) return this.meter ? 0 : nothing;
    return Math.min(this.max ?? 100, Math.max(0, this.value ?? 0));
  }

  #renderTop(): TemplateResult | typeof nothing {
    if (!this.label && !this.showPercentage) return nothing;
    return html`<div class="top">${this.renderLabel()}${this.#renderFigure()}</div>`;
  }

  #renderFigure(): TemplateResult | typeof nothing {
    const share = this.#share;
    if (!this.showPercentage || share === undefined) return nothing;
    return html`<span class="figure" part="figure" aria-hidden="true">${this.#percent(share)}</span>`;
  }

  #renderFill(): TemplateResult {
    const marks = [this.thresholdWarning, this.thresholdDanger].filter((mark) => mark !== undefined);
    return html`<span class="fill" part="fill"></span
      >${marks.map((mark) => html`<span class="mark" data-at=${mark}></span>`)}`;
  }

  #renderRing(): TemplateResult {
    const share = this.#share ?? 0.25;
    // A round cap on an arc of no length would be a dot.
    const arc =
      share > 0
        ? svg`<circle class="arc" cx="50" cy="50" r="45" pathLength="100" stroke-dasharray=${`${share * 100} 100`}></circle>`
        : nothing;
    return html`<svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="track" cx="50" cy="50" r="45"></circle>
        ${arc}</svg
      >${this.#renderFigure()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-widget': ProgressWidget;
  }
}
