import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {emit} from '../../../core/emit.js';
import {emptyView} from '../../../core/empty-view.js';
import {word} from '../../../core/words.js';
import {ChartCanvas, type DrawnPoint} from './chart-canvas.js';
import {legend, type Cells} from './chart-cells.js';
import {same} from './chart-change.js';
import type {Drawing} from './chart-config.js';
import type {ExportFormat} from './chart-export.js';
import {ChartGaze} from './chart-gaze.js';
import {isRound, type PointAt} from './chart-model.js';
import {chartAbout, chartHeader, paintSwatches} from './chart-header.js';
import {chartPlot, chartSpark, placeTip} from './chart-plot.js';
import type {Extras} from './chart-plugins.js';
import type {ChartSpec} from './chart-spec.js';
import {chartTable, TABLE_STEP} from './chart-table.js';
import {nearestDrawn, thin} from './chart-thin.js';
import {ChartTools} from './chart-tools.js';
import {axisWords, chartWords, pointDetail, writerOf, type ChartWriter} from './chart-words.js';
import {HiddenSeries} from './hidden-series.js';
import {ThemeWatch} from './theme-watch.js';
import type {ZoomAct} from './zoom-buttons.js';
import '../../../core/words/en/chart.js';

interface ChartHost extends ReactiveControllerHost, HTMLElement {
  setProblem(attribute: string, reason: string | undefined): void;
  waitFor(part: Promise<unknown>): void;
}

/** Points drawn in one series; more are thinned, which nobody can see at that width. */
const MOST_DRAWN = 2000;

/** Where the model stands among what a drawing follows from. */
const MODEL = 1;

/**
 * Everything that the chart widgets have in common: heading, legend, plot with its keyboard cursor and tooltip, the
 * same data as a table, and the canvas beneath. The widget hands it a spec with each rendering.
 */
export class ChartView implements ReactiveController {
  readonly #host: ChartHost;
  readonly #canvas: ChartCanvas;
  readonly #theme: ThemeWatch;
  readonly #tools: ChartTools;
  readonly #hidden = new HiddenSeries();
  #spec?: ChartSpec;
  #writer?: ChartWriter;
  #seen: readonly unknown[] = [];
  #around: readonly unknown[] = [];
  #drawn?: readonly number[];
  #table = false;
  #rows = TABLE_STEP;
  readonly #gaze: ChartGaze;
  readonly #axisWords = axisWords(() => this.#writer);

  constructor(host: ChartHost) {
    this.#host = host;
    this.#theme = new ThemeWatch(host);
    this.#canvas = new ChartCanvas({
      drawing: () => this.#drawing(),
      extras: () => this.#extras(),
      drawn: () => this.#place(),
      failed: (error) => host.setProblem('chart.js', String(error)),
    });
    this.#gaze = this.#makeGaze();
    this.#tools = this.#makeTools();
    host.addController(this);
  }

  /** Whether the data is shown as a table. */
  get table(): boolean {
    return this.#table;
  }

  set table(shown: boolean) {
    this.#table = shown;
    this.#showRows(TABLE_STEP);
  }

  hostDisconnected(): void {
    this.#canvas.attach(undefined);
    this.#tools.leave();
    this.#seen = [];
    this.#gaze.leave();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#spec) return;
    if (this.#host.shadowRoot) paintSwatches(this.#host.shadowRoot, this.#spec);
    const box = this.#find('.canvas-box');
    this.#canvas.attach(box ?? undefined);
    if (!box) this.#seen = [];
    else this.#drawIfChanged(this.#spec);
    this.#tools.attach(this.#find('div.plot'));
    this.#place();
  }

  /** A series as a sentence about the whole; read out by live charts. */
  words(): string {
    const {type, model} = this.#spec ?? {};
    return type && model && this.#writer ? chartWords(type, model, this.#writer, this.#spec) : '';
  }

  /** Takes the focus of a button that is going; where a pointer pressed it, no point is read. */
  takeFocus(isPointed: boolean): void {
    if (isPointed) this.#gaze.rest();
    this.#find(this.#table ? '[part="table-toggle"]' : 'div.plot')?.focus({preventScroll: true});
  }

  /** Zooms as a button would, where the chart can be zoomed. */
  zoom(act: ZoomAct): void {
    this.#tools.act(act);
  }

  /** Saves the chart as a file, and gives it; undefined where there is nothing to save. */
  async export(format: ExportFormat): Promise<Blob | undefined> {
    const {exportChart} = await import('./chart-export.js');
    const [spec, writer] = [this.#spec, this.#writer];
    if (!spec || !writer) return undefined;
    const {chart} = this.#canvas;
    const theme = this.#theme.now;
    const {shown, hidden} = this.#cells(spec);
    const places = isRound(spec.type) ? [...spec.model.labels.keys()].filter((place) => !hidden.has(place)) : shown;
    return exportChart(this.#host, format, {
      spec,
      writer,
      places,
      name: spec.label || spec.name || '',
      ...(chart && theme && {drawing: {canvas: chart.canvas, width: chart.width, theme}}),
    });
  }

  render(spec: ChartSpec): TemplateResult {
    this.#spec = spec;
    const {type, model, language, label, description} = spec;
    this.#writer = writerOf(model, language, spec.format, spec.suffix, spec.annotations);
    this.#gaze.follow(model);
    this.#tools.follow(spec, (part) => this.#host.waitFor(part));
    const name = spec.name || label || word(language, `chart.${type}`);
    const empty = model.series.every(({values}) => values.length === 0);
    const about = empty ? nothing : `${chartWords(type, model, this.#writer, spec)} ${this.#tools.words()}`.trim();
    return html`<figure class="base" part="base" aria-label=${name} aria-describedby="about">
      ${type === 'sparkline' ? nothing : this.#renderHeader(spec, empty)} ${chartAbout(description)}
      <p class="sr-only" id="about">${about}</p>
      ${empty ? emptyView(language) : this.#renderBody(spec, name)}
      <span class="probe" aria-hidden="true" @transitionend=${this.#theme.renew}></span>
      <span class="reader" aria-hidden="true"></span>
    </figure>`;
  }

  #cells(spec: ChartSpec): Cells {
    const hidden = this.#hidden.places(spec);
    const shown = spec.model.series.map((_, at) => at).filter((at) => isRound(spec.type) || !hidden.has(at));
    const point = this.#gaze.point ?? this.#tools.echo(spec.model, shown[0]);
    const visible = point && shown.includes(point.series) ? {point} : {};
    return {...spec, writer: this.#writer ?? writerOf(spec.model, spec.language), shown, hidden, ...visible};
  }

  #renderHeader(spec: ChartSpec, empty: boolean): TemplateResult {
    const cells = empty || this.#table ? undefined : this.#cells(spec);
    return chartHeader({
      spec,
      empty,
      table: this.#table,
      ...(cells && {legend: legend(cells, (place) => this.#toggle(spec, place)), zoom: this.#tools.buttons(spec)}),
      toggleTable: () => void (this.table = !this.#table),
    });
  }

  #renderBody(spec: ChartSpec, name: string): TemplateResult {
    const {model} = spec;
    if (spec.type === 'sparkline') return chartSpark(model, name);
    const more = (): void => this.#showRows(this.#rows + TABLE_STEP);
    const cells = this.#cells(spec);
    const {writer} = cells;
    const read = this.#gaze.active;
    const active = read && cells.shown.includes(read.series) ? read : undefined;
    return html`${this.#table ? chartTable({model, writer, name, added: spec, rows: this.#rows, more}) : nothing}
    ${chartPlot({name, cells, active, hidden: this.#table, gaze: this.#gaze, press: this.handleKey})}`;
  }

  #showRows(count: number): void {
    this.#rows = count;
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #drawIfChanged(spec: ChartSpec): void {
    const {type, model, options, yAxis, thresholds, annotations, format, suffix, language, rtl} = spec;
    const {span, mark} = this.#tools;
    const hidden = [...this.#hidden.places(spec)].join();
    const inputs = [type, model, options, yAxis, format, suffix, language, rtl, hidden];
    const seen = [...inputs, span, this.#theme.now];
    const around = [thresholds, annotations, mark, spec.picked];
    const isMoved = !same(seen, this.#seen);
    if (!isMoved && same(around, this.#around)) return;
    // What is looked at follows a hand at once; figures may take their time.
    const isQuiet = spec.quiet || same(inputs, this.#seen.slice(0, inputs.length));
    const isPush = same(seen.toSpliced(MODEL, 1), this.#seen.toSpliced(MODEL, 1));
    this.#seen = seen;
    this.#around = around;
    if (isMoved) this.#canvas.draw(isQuiet, isPush);
    else this.#canvas.redraw();
  }

  #drawing(): Drawing | undefined {
    const reader = this.#find('.reader');
    if (!this.#spec || !reader || !this.#writer) return undefined;
    const spec = this.#spec;
    const {span} = this.#tools;
    const theme = this.#theme.at(reader);
    this.#seen = [...this.#seen.slice(0, -1), theme];
    this.#drawn = thin(spec.model, MOST_DRAWN, span);
    return {...spec, ...this.#axisWords, theme, span, hidden: this.#hidden.places(spec), drawn: this.#drawn};
  }

  #extras(): Extras | undefined {
    const {mark} = this.#tools;
    const theme = this.#theme.now;
    return this.#spec && theme && {spec: this.#spec, theme, writer: this.#writer, drawn: this.#drawn, mark};
  }

  #drawnPoint({series, index}: PointAt): DrawnPoint {
    return {datasetIndex: series, index: nearestDrawn(this.#drawn, index)};
  }

  // Where part of the data is looked at, a point beyond it is not drawn.
  #isDrawn({index}: PointAt): boolean {
    return !this.#drawn || (index >= (this.#drawn[0] ?? 0) && index <= (this.#drawn.at(-1) ?? 0));
  }

  // Beside the point, on the side where there is room.
  #place(): void {
    const spec = this.#spec;
    if (!spec) return;
    const {shown, point} = this.#cells(spec);
    this.#tools.tell(spec.model, this.#gaze.point);
    const together = spec.type !== 'scatter' && !isRound(spec.type);
    const others = together && point ? shown.map((series) => ({series, index: point.index})) : [];
    const points = point ? [point, ...others.filter(({series}) => series !== point.series)] : [];
    const drawn = points.filter((at) => this.#isDrawn(at));
    this.#canvas.activate(drawn.map((at) => this.#drawnPoint(at)));
    const spot = point && this.#isDrawn(point) ? this.#canvas.spot(this.#drawnPoint(point)) : undefined;
    placeTip(this.#find('.tip'), spot, this.#canvas.chart?.width ?? 0);
  }

  #toggle(spec: ChartSpec, place: number): void {
    this.#hidden.toggle(spec, place);
    this.#host.requestUpdate();
  }

  #makeGaze(): ChartGaze {
    return new ChartGaze({
      model: () => this.#spec?.model,
      rtl: () => this.#spec?.rtl ?? false,
      shown: () => (this.#spec ? this.#cells(this.#spec).shown : []),
      pointAt: (event) => this.#pointAt(event),
      select: (point) => this.#select(point),
      changed: () => this.#host.requestUpdate(),
    });
  }

  #makeTools(): ChartTools {
    return new ChartTools({
      element: this.#host,
      canvas: this.#canvas,
      spec: () => this.#spec,
      writer: () => this.#writer,
      read: () => this.#gaze.active,
      placeAt: (drawn) => this.#drawn?.[drawn] ?? drawn,
      leave: () => this.#gaze.leave(),
      changed: () => this.#host.requestUpdate(),
    });
  }

  #pointAt({clientX, clientY}: PointerEvent): PointAt | undefined {
    const box = this.#find('.canvas-box')?.getBoundingClientRect();
    const {type} = this.#spec ?? {};
    if (!box || !type) return undefined;
    const free = type === 'scatter' || type === 'radar' || isRound(type);
    const found = this.#canvas.at({x: clientX - box.x, y: clientY - box.y}, free);
    return found && {series: found.datasetIndex, index: this.#drawn?.[found.index] ?? found.index};
  }

  #select(point: PointAt): void {
    const {model} = this.#spec ?? {};
    if (!model || !this.#writer) return;
    emit(this.#host, 'point-select', {detail: pointDetail(model, point, this.#writer)});
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    const from = this.#gaze.active;
    if (this.#tools.takesKey(event)) return event.preventDefault();
    this.#gaze.handleKey(event);
    this.#tools.moved(event, from, this.#gaze.active);
  };
}
