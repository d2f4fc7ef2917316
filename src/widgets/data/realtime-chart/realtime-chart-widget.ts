import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {emit} from '../../../core/emit.js';
import {limited} from '../../../core/limited.js';
import {json, numeric, oneOf, reflectedFlag} from '../../../core/properties.js';
import {word} from '../../../core/words.js';
import {ChartElement} from '../chart/chart-element.js';
import {chartSkeleton} from '../chart/chart-header.js';
import {modelOf} from '../chart/chart-input.js';
import {NO_MODEL, type ChartModel} from '../chart/chart-model.js';
import {LiveWindow} from './live-window.js';
import {Pace} from './pace.js';
import {realtimeChartStyles} from './realtime-chart-widget.styles.js';
import '../../../core/words/en/chart.js';
import '../../../core/words/en/feed.js';

export const REALTIME_TYPES = ['area', 'line', 'bar', 'stacked'] as const;
export type RealtimeChartType = (typeof REALTIME_TYPES)[number];

const MOST = 60;
/** What a stream keeps at least, so that a longer window has something to show at once. */
const KEPT = 1000;
const INTERVAL = 1000;
/** Milliseconds between two summaries that are read out. */
const SUMMARY = 30_000;

const pauseIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="M9 5v14M15 5v14"/></svg>`;
const playIcon = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true"><path d="m7 4 12 8-12 8z"/></svg>`;

/**
 * A chart of the newest figures of a feed. The window moves, a point that is read with the keyboard stays the same
 * point, and nothing is drawn more often than once in `update-interval`. A button stops the drawing; figures go on
 * being gathered. What a reader zoomed to stays where it is. The keys are those of `chart-widget`. The commands `--pause`, `--resume` and `--toggle` are answered.
 *
 * @summary A chart that moves with a feed.
 * @event {CustomEvent<{paused: boolean}>} pause-change - A user stopped the chart or let it go on; bubbles.
 * @csspart base - The figure that holds everything.
 * @csspart header - The row of the label and the legend.
 * @csspart label - The label.
 * @csspart legend - The group of series buttons.
 * @csspart legend-item - The button of one series.
 * @csspart paused - The badge of a chart that is stopped.
 * @csspart pause - The button that stops the chart and lets it go on.
 * @csspart filter - The button of the point or stretch by which the chart filters its group.
 * @csspart zoom - The group of zoom buttons.
 * @csspart zoom-button - One button of it.
 * @csspart table-toggle - The button between chart and table.
 * @csspart plot - The box of the drawing, which takes the focus.
 * @csspart canvas - The box of the canvas.
 * @csspart tooltip - The figures at the point that is looked at.
 * @csspart table - The scrolling box of the table.
 *
 * @example Dumb
 * ```html
 * <realtime-chart-widget label="Load" data="[12, 18, 14, 22, 19]"></realtime-chart-widget>
 * ```
 * @example Connected
 * ```html
 * <realtime-chart-widget label="Traffic" y="requests, errors" data-source="subscribe:metrics:traffic"></realtime-chart-widget>
 * ```
 */
@widget('realtime-chart-widget')
export class RealtimeChartWidget extends ChartElement {
  static override readonly data = {
    value: 'value',
    list: 'data',
    accepts: ['data', 'value', 'label', 'type', 'yAxis', 'thresholds', 'annotations'],
    rename: {title: 'label'},
    takes: isPoint,
  };
  static override styles = realtimeChartStyles;

  readonly #announcer = new AnnounceController(this, () => this.view.words(), SUMMARY);
  readonly #window = new LiveWindow(MOST);
  readonly #pace = new Pace(() => this.#draw());
  #model: ChartModel = NO_MODEL;
  #stale = false;
  #stopAnswers?: () => void;

  /** What is drawn: `area line bar stacked`; `area` by default. */
  @property(oneOf(REALTIME_TYPES)) type?: RealtimeChartType;

  /** The points that are there at first, numbers or records, the oldest first; none by default; malformed JSON is an error in the widget. */
  @property(json) data?: readonly unknown[];

  /** The newest figure, or a record of several: each new one is added to the window; none by default. */
  @property() value?: unknown;

  /** How many points the window holds, 2 to 10000; 60 by default. */
  @property({...numeric([2, 10_000]), attribute: 'max-points'}) maxPoints?: number;

  /** Milliseconds between two drawings at least, 0 to 3600000; 1000 by default. 0 draws once a frame at most. */
  @property({...numeric([0, 3_600_000]), attribute: 'update-interval'}) updateInterval?: number;

  /** Stops the drawing; figures go on being gathered; false by default. */
  @property(reflectedFlag) paused?: boolean;

  /** Whether changes are read out: `off`, `summary` (at most once in 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  /** Up to how many records a stream grows; those that an answer brings are all looked at. Not there with a `limit`. */
  get grows(): number | undefined {
    return this.limit ? undefined : Math.max(KEPT, this.maxPoints ?? MOST);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopAnswers ??= answerCommands(this, {
      pause: () => this.#setPaused(true),
      resume: () => this.#setPaused(false),
      toggle: () => this.#setPaused(!this.paused),
    });
    if (this.#stale) this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
    this.#stopAnswers?.();
    this.#stopAnswers = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('maxPoints')) this.#window.resize(this.maxPoints ?? MOST);
    if (changed.has('data')) this.#window.reset(Array.isArray(this.data) ? limited(this.data, this.limit) : []);
    if (changed.has('value') && this.value !== undefined && this.value !== '')
      this.#window.push(this.value, Date.now());
    if (changed.has('data') || changed.has('value')) this.#stale = true;
    const other = ['type', 'x', 'y', 'series', 'maxPoints', 'yAxis', 'filterGroup'].some((name) => changed.has(name));
    // What an author changes is seen at once, and so are the first figures.
    if (other || (this.#stale && this.#model.series.length === 0) || (changed.has('paused') && !this.paused)) {
      this.#rebuild();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#stale) this.#ask();
  }

  /** Adds a figure, or a record of several, to the window. */
  push(point: unknown): void {
    this.#window.push(point, Date.now());
    this.#stale = true;
    if (this.isConnected) this.#ask();
  }

  /** Puts new figures in place of all in the window. */
  pushData({data, labels}: {readonly data: readonly unknown[]; readonly labels?: readonly unknown[]}): void {
    if (!Array.isArray(data)) return;
    this.#window.reset(labels ? data.map((value: unknown, index) => ({x: labels[index] ?? index + 1, value})) : data);
    this.#stale = true;
    if (this.isConnected) this.#ask();
  }

  override renderSkeleton(): TemplateResult {
    return chartSkeleton({type: this.type ?? 'area', hasTools: true, ...(this.label && {label: this.label})});
  }

  override render(): TemplateResult {
    const tools = html`${this.chosen.render(this.spoken) ?? nothing} ${this.#renderPause(this.spoken)}`;
    return this.view.render({...this.specOf(this.type ?? 'area', this.#model), quiet: true, tools});
  }

  protected override get drawn(): ChartModel {
    return this.#model;
  }

  #renderPause(language: string): TemplateResult {
    const name = word(language, this.paused ? 'resume' : 'pause');
    return html`${this.paused ? html`<span class="paused" part="paused">${word(language, 'paused')}</span>` : nothing}
      <button class="tool" part="pause" type="button" aria-label=${name} title=${name} @click=${this.#handlePause}>
        ${this.paused ? playIcon : pauseIcon}
      </button>`;
  }

  #ask(): void {
    if (!this.paused) this.#pace.ask(this.updateInterval ?? INTERVAL);
  }

  #draw(): void {
    if (this.paused || !this.isConnected) return;
    this.#rebuild();
    this.#announcer.changed();
    this.requestUpdate();
  }

  #rebuild(): void {
    this.#stale = false;
    const {x, y, series, type = 'area'} = this;
    const {rows, keys} = this.#fitting();
    const model = modelOf({data: rows, x, y, series, type, language: this.spoken});
    const name = this.axis?.label;
    const only = model.series.length === 1 && !y && name ? model.series.map((one) => ({...one, name})) : model.series;
    this.#model = {...model, series: only, ...(!series && {keys: model.kept?.map((place) => keys[place]!) ?? keys})};
  }

  #fitting(): Pick<LiveWindow, 'rows' | 'keys'> {
    const {rows, keys} = this.#window;
    const fitting = this.chosen.group.fitting(rows);
    if (fitting === rows) return {rows, keys};
    const left = new Set(fitting);
    return {rows: fitting, keys: keys.filter((_, index) => left.has(rows[index]!))};
  }

  #setPaused(paused: boolean): void {
    if (paused === (this.paused ?? false)) return;
    this.paused = paused || undefined;
    emit(this, 'pause-change', {detail: {paused}});
  }

  readonly #handlePause = (): void => this.#setPaused(!this.paused);
}

/** A record of figures is one point, unless it brings what the widget itself is made of. */
function isPoint(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  return !['data', 'value', 'type', 'label', 'title', 'yAxis'].some((name) => name in answer);
}

declare global {
  interface HTMLElementTagNameMap {
    'realtime-chart-widget': RealtimeChartWidget;
  }
}
