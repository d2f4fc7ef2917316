import type {nothing, PropertyValues, TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {LanguageController} from '../../../core/language.js';
import {json, numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {Delivery} from '../../../data/types.js';
import {ChartChoice} from './chart-choice.js';
import {isChartData} from './chart-data.js';
import {chartLabel} from './chart-header.js';
import {
  axisOf,
  modelOf,
  optionsOf,
  thresholdsOf,
  titleOf,
  typeOf,
  type ChartConfig,
  type ChartInput,
} from './chart-input.js';
import {CHART_TYPES, NO_MODEL, type ChartAxis, type ChartModel, type ChartType, type Threshold} from './chart-model.js';
import type {PointDetail} from './chart-spec.js';
import {ChartView} from './chart-view.js';
import {chartWidgetStyles} from './chart-widget.styles.js';

/** New figures for a chart: they take the place of its labels and of its first series. */
export interface ChartPush {
  readonly data: readonly (number | null)[];
  readonly labels?: readonly unknown[];
}

/** Properties from which the drawn model follows. */
const MODEL_PARTS = ['type', 'data', 'config', 'x', 'y', 'series', 'filterGroup'] as const;

const toDataset = ({name, values, color, extra}: ChartModel['series'][number]): object => ({
  ...extra,
  label: name,
  data: values,
  ...(color !== undefined && {color}),
});

/**
 * A chart of lines, areas, bars, rings or points, with its data as a table and a cursor for the keyboard: arrow keys
 * move from point to point and between series, Home, End, PageUp and PageDown jump, Enter selects, Escape leaves.
 * In a `filter-group` a selected point filters the others of the group, until it is selected again.
 * Chart.js is loaded when the first chart is drawn.
 *
 * @summary A chart of figures that everyone can read.
 * @event {CustomEvent<PointDetail>} point-select - A user chose a point by click or Enter; bubbles.
 * @csspart base - The figure that holds everything.
 * @csspart header - The row of the label and the legend.
 * @csspart label - The label.
 * @csspart description - The author's sentence below it.
 * @csspart legend - The group of series buttons.
 * @csspart legend-item - The button of one series.
 * @csspart filter - The button of the point by which the chart filters its group.
 * @csspart table-toggle - The button between chart and table.
 * @csspart plot - The box of the drawing, which takes the focus.
 * @csspart canvas - The box of the canvas.
 * @csspart sparkline - The drawing of a sparkline.
 * @csspart tooltip - The figures at the point that is looked at.
 * @csspart table - The scrolling box of the table.
 * @csspart more - The button that shows more rows.
 * @cssproperty [--widget-chart-accent] - Colour of a sparkline; the first colour of the palette by default.
 *
 * @example Dumb
 * ```html
 * <chart-widget label="Revenue" data='{"labels": ["Jan", "Feb", "Mar"], "datasets": [{"label": "Revenue", "data": [12, 19, 16]}]}'></chart-widget>
 * ```
 * @example Connected
 * ```html
 * <chart-widget label="Revenue" type="bar" data-source="interface:revenue_by_month" x="month" y="revenue"></chart-widget>
 * ```
 */
@widget('chart-widget')
export class ChartWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {
    value: 'data',
    list: 'data',
    accepts: ['type', 'data', 'label', 'config', 'options', 'description', 'thresholds'],
    rename: {title: 'label'},
    takes: isChartData,
  };
  static override styles = chartWidgetStyles;

  readonly #language = new LanguageController(this);
  readonly #view = new ChartView(this);
  readonly #choice = new ChartChoice(this);
  #model: ChartModel = NO_MODEL;
  #options: unknown;
  #axis?: ChartAxis;
  #marks: readonly Threshold[] = [];
  #quiet = true;
  #spoken = '';

  /** What is drawn: `line area bar stacked pie doughnut scatter radar sparkline`; `line` by default. */
  @property(oneOf(CHART_TYPES)) type?: ChartType;

  /** The figures: `{labels, datasets}`, a list of records, of pairs or of numbers, or numbers by name; malformed JSON is an error in the widget; none by default. */
  @property(json) data?: unknown;

  /** What the chart shows, as its heading and its name; none by default. */
  @property() label?: string;

  /** A sentence below the label; the description for screen readers is written from the data. None by default. */
  @property() description?: string;

  /** Height of the plot in px, 20 to 4000; 300 by default, 40 for a sparkline. A place that is higher, such as a cell of a grid, is filled. */
  @property(numeric([20, 4000])) height?: number;

  /** With records: the field along the x axis; found by its name or content by default. */
  @property() x?: string;

  /** With records: the fields of the figures, separated by commas; all numeric ones by default. */
  @property() y?: string;

  /** With records: the field whose values become the series; none by default. */
  @property() series?: string;

  /** How figures are written: `number`, `currency`, `percentage`, `duration`, `bytes` …; a plain number by default. */
  @property() format?: string;

  /** A unit that follows each figure, such as `/s`; none by default. */
  @property() suffix?: string;

  /** The y axis, `{label, min, max}`; fitted to the figures by default. */
  @property({...json, attribute: 'y-axis'}) yAxis?: ChartAxis;

  /** Lines across the plot, `[{value, label, color}]`; none by default. */
  @property(json) thresholds?: readonly Threshold[];

  /** A whole configuration in the form of Chart.js, `{type, data, options}`; `type`, `data` and `options` go before it; none by default. */
  @property(json) config?: ChartConfig;

  /** Options in the form of Chart.js, laid over the widget's own; what is no colour is left out where a colour belongs; none by default. */
  @property(json) options?: unknown;

  constructor() {
    super();
    this.addEventListener('point-select', this.#handleSelect);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {language} = this.#language;
    const input: ChartInput = {...this.#given(), language};
    const parts = MODEL_PARTS.some((name) => changed.has(name)) || language !== this.#spoken;
    if (parts) this.#model = modelOf(input);
    if (parts || changed.has('options')) this.#options = optionsOf(input);
    if (changed.has('yAxis')) this.#axis = axisOf(this.yAxis);
    if (changed.has('thresholds')) this.#marks = thresholdsOf(this.thresholds);
    if (changed.has('height')) this.#sizePlot();
    this.#spoken = language;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#quiet = false;
  }

  /** Takes a delivery; changes of single points are drawn without motion. */
  override applyData(delivery: Delivery): void {
    if (delivery.change.type === 'patch') this.#quiet = true;
    super.applyData(delivery);
  }

  /** Puts new labels and figures in place of those of the first series, without motion. */
  pushData(push: ChartPush): void {
    if (!Array.isArray(push?.data)) return;
    const {series, labels, ...rest} = this.#model;
    const [first, ...others] = series;
    const named = push.labels ?? labels;
    const sets = [{...first, label: first?.name ?? '', data: push.data}, ...others.map(toDataset)];
    const model = modelOf({...this.#given(), data: {labels: named, datasets: sets}, language: this.#spoken || 'en'});
    this.#model = {...model, ...(rest.category && {category: rest.category})};
    this.#quiet = true;
    this.requestUpdate();
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return chartLabel(this.label);
  }

  override renderSkeleton(): TemplateResult {
    const type = typeOf({...this.#given(), language: ''});
    const {label, description} = this;
    return this.#view.skeleton({type, ...(label && {label}), ...(description && {description})});
  }

  override render(): TemplateResult {
    const label = this.label ?? titleOf(this.#options);
    const tools = this.#choice.render(this.#language.language);
    return this.#view.render({
      type: typeOf({...this.#given(), language: ''}),
      model: this.#model,
      language: this.#language.language,
      rtl: this.#language.direction === 'rtl',
      name: this.ariaLabel,
      thresholds: this.#marks,
      quiet: this.#quiet,
      options: this.#options,
      ...(tools && {tools}),
      ...(label && {label}),
      ...(this.description && {description: this.description}),
      ...(this.format && {format: this.format}),
      ...(this.suffix && {suffix: this.suffix}),
      ...(this.#axis && {yAxis: this.#axis}),
    });
  }

  #given(): Omit<ChartInput, 'language'> {
    const {type, config, options, x, y, series} = this;
    const {group} = this.#choice;
    const data = Array.isArray(this.data) ? group.fittingOwn(this.data as readonly unknown[]) : this.data;
    return {type, data, config, options, x, y, series};
  }

  readonly #handleSelect = (event: Event): void => {
    const {detail} = event as CustomEvent<PointDetail>;
    this.#choice.toggle(this.#model, detail, this.#language.language);
  };

  #sizePlot(): void {
    if (this.height === undefined) this.style.removeProperty('--_height');
    else this.style.setProperty('--_height', `${this.height}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-widget': ChartWidget;
  }
}
