import type {nothing, PropertyValues, TemplateResult} from 'lit';
import {answerCommands} from '../../../core/answer-commands.js';
import {property} from '../../../core/decorators.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {ChartChoice} from './chart-choice.js';
import {chartLabel} from './chart-header.js';
import {axisOf, thresholdsOf} from './chart-input.js';
import type {ChartAxis, ChartModel, ChartType, Threshold} from './chart-model.js';
import {annotationsOf, type Annotation} from './chart-note.js';
import type {ChartSpec, Picked, PointDetail} from './chart-spec.js';
import {ChartView} from './chart-view.js';
import {unitSuffix} from './chart-words.js';

/** What an author writes of a note in a chart: a place `x`, or a stretch `from` and `to`, and what is said of it. */
export interface AnnotationInput {
  readonly label: string;
  readonly x?: string | number | Date;
  readonly from?: string | number | Date;
  readonly to?: string | number | Date;
  readonly y?: number;
  readonly color?: string;
}

/**
 * The base of the chart widgets: how figures are written, what is drawn across them, what can be done with the chart.
 * An heir gives the model. The commands `--zoom-in`, `--zoom-out`, `--zoom-back`, `--zoom-on`, `--reset-zoom`,
 * `--show-table`, `--show-chart`, `--toggle-table`, `--export-png` and `--export-csv` are answered.
 *
 * @event {CustomEvent<PointDetail>} point-select - A user chose a point by click or Enter; bubbles.
 * @event {CustomEvent<{from: unknown, to: unknown}>} zoom-change - A user looks at another part of the x axis: its ends as labels, numbers or milliseconds since 1970, null for all of it; bubbles.
 * @event {CustomEvent<{format: string, name: string, blob: Blob}>} chart-export - The chart is about to be saved as a file; prevented, it is not saved; bubbles.
 */
export abstract class ChartElement extends WithFilterGroup(WidgetElement) {
  readonly #language = new LanguageController(this);
  readonly #choice = new ChartChoice(this, ({detail}) => this.view.takeFocus(detail > 0));
  #axis?: ChartAxis;
  #marks: readonly Threshold[] = [];
  #notes: readonly Annotation[] = [];
  #stopCommands?: () => void;

  /** The heading, the plot and the table. */
  protected readonly view = new ChartView(this);

  /** What the chart shows, as its heading and its name; none by default. */
  @property() label?: string;

  /** The y axis, `{label, min, max}`; fitted to the figures by default. */
  @property({...json, attribute: 'y-axis'}) yAxis?: ChartAxis;

  /** Height of the plot in px, 20 to 4000; 300 by default, 40 for a sparkline. A place that is higher, such as a cell of a grid, is filled. */
  @property(numeric([20, 4000])) height?: number;

  /** With records: the field along the x axis; found by its name or content by default. */
  @property() x?: string;

  /** With records: the fields of the figures, separated by commas; all numeric ones by default. */
  @property() y?: string;

  /** With records: the field whose values become the series; none by default. */
  @property() series?: string;

  /** With records: the most that are kept of the list or stream; a negative number keeps the last ones; 10,000 by default, 1,000 or `max-points` of a stream in a chart that moves. */
  @property(numeric([-100_000, 100_000])) limit?: number;

  /** How figures are written: `number`, `currency`, `percentage`, `duration`, `bytes` …; a plain number by default. */
  @property() format?: string;

  /** What the figures are counted in, such as `ms` or `°C`: it follows each figure; none by default. */
  @property() unit?: string;

  /** Text that follows each figure just as it is, such as `/s`; the `unit` goes before it; none by default. */
  @property() suffix?: string;

  /** Lines across the plot, `[{value, label, color}]`, told in the description and the table; none by default. */
  @property(json) thresholds?: readonly Threshold[];

  /** Notes along x, `[{x, label, color}]` or `[{from, to, label}]`, with `y` at a figure; told in the description and the table; none by default. */
  @property(json) annotations?: readonly AnnotationInput[];

  /** Whether a reader may look at a part of the x axis: with buttons, the keys + − 0, by marking a stretch, or with the wheel and Ctrl; false by default. */
  @property(flag) zoomable?: boolean;

  /** The name of the charts whose crosshairs move together; none by default. */
  @property() group?: string;

  constructor() {
    super();
    this.addEventListener('point-select', this.#handleSelect);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const showTable = (shown: boolean) => (): void => void (this.view.table = shown);
    this.#stopCommands ??= answerCommands(this, {
      'zoom-in': () => this.view.zoom('in'),
      'zoom-out': () => this.view.zoom('out'),
      'zoom-back': () => this.view.zoom('back'),
      'zoom-on': () => this.view.zoom('on'),
      'reset-zoom': () => this.view.zoom('reset'),
      'show-table': showTable(true),
      'show-chart': showTable(false),
      'toggle-table': () => showTable(!this.view.table)(),
      'export-png': () => void this.exportPng(),
      'export-csv': () => void this.exportCsv(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopCommands?.();
    this.#stopCommands = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('yAxis')) this.#axis = axisOf(this.yAxis);
    if (changed.has('thresholds')) this.#marks = thresholdsOf(this.thresholds);
    if (changed.has('annotations')) this.#notes = annotationsOf(this.annotations);
    if (changed.has('height')) this.#sizePlot();
  }

  /** Shows half as much of the x axis; nothing where the chart isn't `zoomable`. */
  zoomIn(): void {
    this.view.zoom('in');
  }

  /** Shows twice as much of the x axis; nothing where the chart isn't `zoomable`. */
  zoomOut(): void {
    this.view.zoom('out');
  }

  /** Shows all of the x axis again. */
  resetZoom(): void {
    this.view.zoom('reset');
  }

  /** Saves the drawing with its label and legend as a picture, and gives it; undefined for a sparkline and before the first drawing. */
  exportPng(): Promise<Blob | undefined> {
    return this.view.export('png');
  }

  /** Saves the data as CSV with exact figures and no formulas, and gives it; undefined before the first rendering. */
  exportCsv(): Promise<Blob | undefined> {
    return this.view.export('csv');
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return chartLabel(this.label);
  }

  /** The language around the chart. */
  protected get spoken(): string {
    return this.#language.language;
  }

  /** The axis as an object. */
  protected get axis(): ChartAxis | undefined {
    return this.#axis;
  }

  /** What the filter group leaves of records that the author gave. */
  protected get chosen(): ChartChoice {
    return this.#choice;
  }

  /** What is the same in every chart of what it shows. */
  protected specOf(type: ChartType, model: ChartModel): Omit<ChartSpec, 'quiet'> {
    const {language, direction} = this.#language;
    const suffix = `${unitSuffix(this.unit)}${this.suffix ?? ''}`;
    const pick = (picked: Picked): void => this.#choice.pick(picked, language);
    return {
      type,
      model,
      language,
      rtl: direction === 'rtl',
      name: this.ariaLabel,
      thresholds: this.#marks,
      annotations: this.#notes,
      zoomable: this.zoomable,
      group: this.group,
      picked: this.#choice.span,
      ...(this.filterGroup && {pick}),
      ...(this.label && {label: this.label}),
      ...(this.format && {format: this.format}),
      ...(suffix && {suffix}),
      ...(this.#axis && {yAxis: this.#axis}),
    };
  }

  /** The model that is drawn, for what is chosen in it. */
  protected abstract get drawn(): ChartModel;

  #sizePlot(): void {
    if (this.height === undefined) this.style.removeProperty('--_height');
    else this.style.setProperty('--_height', `${this.height}px`);
  }

  readonly #handleSelect = (event: Event): void => {
    const {detail} = event as CustomEvent<PointDetail>;
    this.#choice.toggle(this.drawn, detail, this.spoken);
  };
}
