import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {limited} from '../../../core/limited.js';
import {json, oneOf} from '../../../core/properties.js';
import type {Delivery} from '../../../data/types.js';
import {isChartData} from './chart-data.js';
import {ChartElement} from './chart-element.js';
import {chartSkeleton} from './chart-header.js';
import {modelOf, optionsOf, titleOf, typeOf, type ChartConfig, type ChartInput} from './chart-input.js';
import {CHART_TYPES, NO_MODEL, type ChartModel, type ChartType} from './chart-model.js';
import {chartWidgetStyles} from './chart-widget.styles.js';

/** New figures for a chart: they take the place of its labels and of its first series. */
export interface ChartPush {
  readonly data: readonly (number | null)[];
  readonly labels?: readonly unknown[];
}

/** Properties from which the drawn model follows. */
const MODEL_PARTS = ['type', 'data', 'config', 'x', 'y', 'series', 'limit', 'filterGroup'] as const;

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
 * A stretch that is marked does, too: by dragging, or with Shift and the arrows, and Enter. A `zoomable` chart shows
 * such a stretch. Chart.js is loaded when the first chart is drawn.
 *
 * It is the one to begin with: a `<realtime-chart-widget>` moves with a feed, a `<line-chart-widget>` takes a whole
 * configuration in the form of Chart.js. The commands `--export-csv` and `--export-png` save its data or its picture.
 *
 * @summary A chart of figures that everyone can read.
 * @csspart base - The figure that holds everything.
 * @csspart header - The row of the label and the legend.
 * @csspart label - The label.
 * @csspart description - The author's sentence below it.
 * @csspart legend - The group of series buttons.
 * @csspart legend-item - The button of one series.
 * @csspart filter - The button of the point or stretch by which the chart filters its group.
 * @csspart zoom - The group of zoom buttons.
 * @csspart zoom-button - One button of it.
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
export class ChartWidget extends ChartElement {
  static override readonly data = {
    value: 'data',
    list: 'data',
    accepts: ['type', 'data', 'label', 'config', 'options', 'description', 'thresholds', 'annotations'],
    rename: {title: 'label'},
    takes: isChartData,
  };
  static override styles = chartWidgetStyles;

  #model: ChartModel = NO_MODEL;
  #options: unknown;
  #quiet = true;
  #spoken = '';

  /** What is drawn: `line area bar stacked pie doughnut scatter radar sparkline`; `line` by default. */
  @property(oneOf(CHART_TYPES)) type?: ChartType;

  /** The figures: `{labels, datasets}`, a list of records, of pairs or of numbers, or numbers by name; malformed JSON is an error in the widget; none by default. */
  @property(json) data?: unknown;

  /** A sentence below the label; the description for screen readers is written from the data. None by default. */
  @property() description?: string;

  /** A whole configuration in the form of Chart.js, `{type, data, options}`; `type`, `data` and `options` go before it; none by default. */
  @property(json) config?: ChartConfig;

  /** Options in the form of Chart.js, laid over the widget's own; what is no colour is left out where a colour belongs; none by default. */
  @property(json) options?: unknown;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const language = this.spoken;
    const input: ChartInput = {...this.#given(), language};
    const parts = MODEL_PARTS.some((name) => changed.has(name)) || language !== this.#spoken;
    if (parts) this.#model = modelOf(input);
    if (parts || changed.has('options')) this.#options = optionsOf(input);
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

  override renderSkeleton(): TemplateResult {
    const type = typeOf({...this.#given(), language: ''});
    const {label, description} = this;
    return chartSkeleton({type, ...(label && {label}), ...(description && {description})});
  }

  override render(): TemplateResult {
    const label = this.label ?? titleOf(this.#options);
    const tools = this.chosen.render(this.spoken);
    return this.view.render({
      ...this.specOf(typeOf({...this.#given(), language: ''}), this.#model),
      quiet: this.#quiet,
      options: this.#options,
      ...(tools && {tools}),
      ...(label && {label}),
      ...(this.description && {description: this.description}),
    });
  }

  protected override get drawn(): ChartModel {
    return this.#model;
  }

  #given(): Omit<ChartInput, 'language'> {
    const {type, config, options, x, y, series} = this;
    const {group} = this.chosen;
    const data = Array.isArray(this.data)
      ? limited(group.fittingOwn(this.data as readonly unknown[]), this.limit)
      : this.data;
    return {type, data, config, options, x, y, series};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-widget': ChartWidget;
  }
}
