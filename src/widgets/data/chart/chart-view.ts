import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {emit} from '../../../core/emit.js';
import {emptyView} from '../../../core/empty-view.js';
import {sparkline} from '../../../core/sparkline.js';
import {word} from '../../../core/words.js';
import {ChartCanvas, type DrawnPoint} from './chart-canvas.js';
import {legend, pointCells, pointId, pointTip, type Cells} from './chart-cells.js';
import {readTheme, type ChartTheme} from './chart-colors.js';
import type {chartConfig, Config} from './chart-config.js';
import {ChartGaze} from './chart-gaze.js';
import {isRound, type PointAt} from './chart-model.js';
import {chartHeader, chartLabel, extrasOf, paintSwatches} from './chart-header.js';
import type {ChartSpec, PointDetail} from './chart-spec.js';
import {chartTable, TABLE_STEP} from './chart-table.js';
import {nearestDrawn, thin} from './chart-thin.js';
import {chartWords, writerOf, type ChartWriter} from './chart-words.js';
import '../../../core/words/en/chart.js';

interface ChartHost extends ReactiveControllerHost, HTMLElement {
  setProblem(attribute: string, reason: string | undefined): void;
}

/** What is known of a chart whose data is still to come. */
type ChartSketch = Pick<ChartSpec, 'label' | 'description' | 'type'> & {readonly hasTools?: boolean};

/** Points drawn in one series; more are thinned, which nobody can see at that width. */
const MOST_DRAWN = 2000;
const WATCHED = ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'];

/**
 * Everything that the chart widgets have in common: heading, legend, plot with its keyboard cursor and tooltip, the
 * same data as a table, and the canvas beneath. The widget hands it a spec with each rendering.
 */
export class ChartView implements ReactiveController {
  readonly #host: ChartHost;
  readonly #canvas: ChartCanvas;
  readonly #media: MediaQueryList[] = [];
  readonly #hidden = new Set<string>();
  #spec?: ChartSpec;
  #writer?: ChartWriter;
  #theme?: ChartTheme;
  #seen: readonly unknown[] = [];
  #drawn?: readonly number[];
  #table = false;
  #rows = TABLE_STEP;
  readonly #gaze: ChartGaze;

  constructor(host: ChartHost) {
    this.#host = host;
    this.#canvas = new ChartCanvas({
      config: (write) => this.#config(write),
      extras: () => this.#theme && this.#spec && extrasOf(this.#spec, this.#theme, this.#writer),
      drawn: () => this.#place(),
      failed: (error) => host.setProblem('chart.js', String(error)),
    });
    this.#gaze = this.#makeGaze();
    host.addController(this);
  }

  /** Whether the data is shown as a table. */
  get table(): boolean {
    return this.#table;
  }

  set table(shown: boolean) {
    this.#table = shown;
    this.#rows = TABLE_STEP;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    for (const query of WATCHED) {
      const media = matchMedia(query);
      media.addEventListener('change', this.#handleTheme);
      this.#media.push(media);
    }
    this.#handleTheme();
  }

  hostDisconnected(): void {
    for (const media of this.#media.splice(0)) media.removeEventListener('change', this.#handleTheme);
    this.#canvas.attach(undefined);
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
    this.#place();
  }

  /** The skeleton of a chart: what is known of it over a soft block, as high as it will be. */
  skeleton({label, description, type, hasTools}: ChartSketch): TemplateResult {
    const isSpark = type === 'sparkline';
    return html`<div class="base">
      ${isSpark ? nothing : chartLabel(label, hasTools)} ${describe(description)}
      <span class="skeleton plot-skeleton ${isSpark ? 'spark' : ''}"></span>
    </div>`;
  }

  /** A series as a sentence about the whole; read out by live charts. */
  words(): string {
    const {type, model, thresholds} = this.#spec ?? {};
    return type && model && this.#writer ? chartWords(type, model, this.#writer, thresholds) : '';
  }

  render(spec: ChartSpec): TemplateResult {
    this.#spec = spec;
    const {type, model, language, label, description, thresholds} = spec;
    this.#writer = writerOf(model, language, spec.format, spec.suffix);
    this.#gaze.follow(model);
    const name = spec.name || label || word(language, `chart.${type}`);
    const empty = model.series.every(({values}) => values.length === 0);
    return html`<figure class="base" part="base" aria-label=${name} aria-describedby="about">
      ${type === 'sparkline' ? nothing : this.#renderHeader(spec, empty)} ${describe(description)}
      <p class="sr-only" id="about">${empty ? nothing : chartWords(type, model, this.#writer, thresholds)}</p>
      ${empty ? emptyView(language) : this.#renderBody(spec, name)}
      <span class="probe" aria-hidden="true" @transitionend=${this.#handleTheme}></span>
      <span class="reader" aria-hidden="true"></span>
    </figure>`;
  }

  #places(spec: ChartSpec): ReadonlySet<number> {
    const {model, type} = spec;
    const names = isRound(type) ? model.labels.map(String) : model.series.map(({name}) => name);
    return new Set(names.flatMap((name, place) => (this.#hidden.has(`${place}:${name}`) ? [place] : [])));
  }

  #cells(spec: ChartSpec): Cells {
    const hidden = this.#places(spec);
    const shown = spec.model.series.map((_, at) => at).filter((at) => isRound(spec.type) || !hidden.has(at));
    const point = this.#gaze.point;
    const visible = point && shown.includes(point.series) ? {point} : {};
    return {...spec, writer: this.#writer ?? writerOf(spec.model, spec.language), shown, hidden, ...visible};
  }

  #renderHeader(spec: ChartSpec, empty: boolean): TemplateResult {
    const cells = empty || this.#table ? undefined : this.#cells(spec);
    return chartHeader({
      spec,
      empty,
      table: this.#table,
      ...(cells && {legend: legend(cells, (place) => this.#toggle(spec, place))}),
      toggleTable: this.#handleTable,
    });
  }

  #renderBody(spec: ChartSpec, name: string): TemplateResult {
    const {model} = spec;
    if (spec.type === 'sparkline') {
      const values = (model.series[0]?.values ?? []).filter((value) => value !== null);
      return html`<div class="spark-box" part="plot" role="img" aria-label=${name}>${sparkline(values, true)}</div>`;
    }
    const more = (): void => {
      this.#rows += TABLE_STEP;
      this.#host.requestUpdate();
    };
    const writer = this.#writer ?? writerOf(model, spec.language);
    return html`${this.#table ? chartTable({model, writer, name, rows: this.#rows, more}) : nothing}
    ${this.#renderPlot(spec, name)}`;
  }

  #renderPlot(spec: ChartSpec, name: string): TemplateResult {
    const cells = this.#cells(spec);
    const read = this.#gaze.active;
    const active = read && cells.shown.includes(read.series) ? read : undefined;
    return html`<div
      class="plot"
      part="plot"
      role="listbox"
      tabindex="0"
      aria-label=${name}
      aria-orientation="horizontal"
      aria-activedescendant=${active ? pointId(spec.model, active) : nothing}
      ?hidden=${this.#table}
      @keydown=${this.#gaze.handleKey}
      @focus=${this.#gaze.handleFocus}
      @blur=${this.#gaze.handleBlur}
      @pointermove=${this.#gaze.handlePointer}
      @pointerdown=${this.#gaze.handlePointer}
      @pointerleave=${this.#gaze.handleLeave}
      @click=${this.#gaze.handleClick}
    >
      <div class="cells sr-only">${pointCells({...cells, ...(active && {point: active})})}</div>
      <div class="canvas-box" part="canvas" aria-hidden="true"></div>
      ${pointTip(cells)}
    </div>`;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #drawIfChanged(spec: ChartSpec): void {
    const {type, model, options, yAxis, thresholds, format, suffix, language, rtl} = spec;
    const hidden = [...this.#places(spec)].join();
    const inputs = [type, model, options, yAxis, thresholds, format, suffix, language, rtl, hidden, this.#theme];
    if (inputs.length === this.#seen.length && inputs.every((input, at) => Object.is(input, this.#seen[at]))) return;
    this.#seen = inputs;
    this.#canvas.draw(spec.quiet);
  }

  #config(write: typeof chartConfig): Config | undefined {
    const reader = this.#find('.reader');
    if (!this.#spec || !reader || !this.#writer) return undefined;
    const spec = this.#spec;
    this.#theme ??= readTheme(reader);
    this.#seen = [...this.#seen.slice(0, -1), this.#theme];
    this.#drawn = thin(spec.model, MOST_DRAWN);
    return write({
      ...spec,
      ...this.#writer,
      theme: this.#theme,
      hidden: this.#places(spec),
      ...(this.#drawn && {drawn: this.#drawn}),
    });
  }

  #drawnPoint({series, index}: PointAt): DrawnPoint {
    return {datasetIndex: series, index: nearestDrawn(this.#drawn, index)};
  }

  // Beside the point, on the side where there is room.
  #place(): void {
    const spec = this.#spec;
    const point = this.#gaze.point;
    if (!spec) return;
    const together = spec.type !== 'scatter' && !isRound(spec.type);
    const shown = point ? this.#cells(spec).shown : [];
    const others = together ? shown.map((series) => ({series, index: point?.index ?? 0})) : [];
    const points = point ? [point, ...others.filter(({series}) => series !== point.series)] : [];
    this.#canvas.activate(points.map((at) => this.#drawnPoint(at)));
    const tip = this.#find('.tip');
    const spot = point && this.#canvas.spot(this.#drawnPoint(point));
    if (!tip) return;
    tip.hidden = !spot;
    if (!spot) return;
    tip.toggleAttribute('data-before', spot.x > (this.#canvas.chart?.width ?? 0) / 2);
    tip.style.setProperty('--_x', `${spot.x}px`);
    tip.style.setProperty('--_y', `${spot.y}px`);
  }

  #toggle({type, model}: ChartSpec, place: number): void {
    const name = isRound(type) ? String(model.labels[place]) : (model.series[place]?.name ?? '');
    const key = `${place}:${name}`;
    if (!this.#hidden.delete(key)) this.#hidden.add(key);
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
    const detail: PointDetail = {
      series: model.series[point.series]?.name ?? '',
      label: this.#writer.label(point.index, point.series),
      value: model.series[point.series]?.values[point.index] ?? null,
      index: point.index,
    };
    emit(this.#host, 'point-select', {detail});
  }

  readonly #handleTheme = (): void => {
    this.#theme = undefined;
    this.#host.requestUpdate();
  };

  readonly #handleTable = (): void => {
    this.table = !this.#table;
  };
}

const describe = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="description" part="description">${text}</p>` : nothing;
