import type {Chart, ChartConfiguration} from 'chart.js';
import {looksOther, renewed} from './chart-change.js';
import type {Config, ConfigData, Drawing} from './chart-config.js';
import type * as EngineModule from './chart-engine.js';
import type {Extras} from './chart-plugins.js';

type Engine = typeof EngineModule;

/** A place in the plot, in px from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A point as Chart.js counts them. */
export interface DrawnPoint {
  readonly datasetIndex: number;
  readonly index: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CanvasHost {
  /** What is to be drawn now; undefined while there is nothing. */
  drawing(): Drawing | undefined;
  extras(): Extras | undefined;
  /** Called after each drawing. */
  drawn(): void;
  failed(error: unknown): void;
}

let engine: Engine | undefined;

/** The kinds that a configuration draws: a chart of bars may hold lines. */
const kindsIn = ({type, data}: Config): string[] => [
  type,
  ...data.datasets.map((set) => set['type']).filter((kind) => typeof kind === 'string'),
];

/**
 * One canvas, and the chart on it, outside of what Lit renders. The chart is made when its box has a size, changed in
 * place, and destroyed when the box is given up.
 */
export class ChartCanvas {
  readonly #host: CanvasHost;
  #box?: HTMLElement;
  #canvas?: HTMLCanvasElement;
  #chart?: Chart;
  #kind = '';
  /** The axis of the line of very many points that is drawn. */
  #dense?: ConfigData['dense'];
  #seen?: Size;
  #observer?: ResizeObserver;
  #loading = false;
  #points: readonly DrawnPoint[] = [];

  constructor(host: CanvasHost) {
    this.#host = host;
  }

  /** The chart on the canvas; undefined before the first drawing. */
  get chart(): Chart | undefined {
    return this.#chart;
  }

  /** Takes a box to draw in, or another, or none. */
  attach(box: HTMLElement | undefined): void {
    if (box === this.#box) return;
    this.release();
    this.#box = box;
    if (!box) return;
    this.#canvas = document.createElement('canvas');
    box.replaceChildren(this.#canvas);
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(box);
  }

  /** Lets go of the chart, the canvas and the observer. */
  release(): void {
    this.#observer?.disconnect();
    this.#destroy();
    this.#canvas?.remove();
    this.#observer = undefined;
    this.#canvas = undefined;
    this.#box = undefined;
    this.#seen = undefined;
  }

  /** Draws what the host says now: `quiet` without any motion; with `push` nothing but the data is another. */
  draw(quiet: boolean, push = false): void {
    const {width, height} = this.#size();
    if (!this.#canvas || width === 0 || height === 0) return;
    if (!engine) return this.#load();
    const drawing = this.#host.drawing();
    if (!drawing) return this.#destroy();
    if (push && quiet && this.#moveOn(engine, drawing)) return this.#host.drawn();
    const config = engine.chartConfig(drawing);
    engine.prepare(kindsIn(config));
    // Whether points are parsed is not looked at again in a chart that is there.
    const isSame = this.#kind === config.type && this.#dense === config.data.dense;
    if (this.#chart && isSame) this.#change(this.#chart, config, quiet);
    else this.#make(engine, config, width, height);
    this.#host.drawn();
  }

  /** Marks points as the ones that are looked at. */
  activate(points: readonly DrawnPoint[]): void {
    const chart = this.#chart;
    const key = (list: readonly DrawnPoint[]): string => list.map((p) => `${p.datasetIndex}:${p.index}`).join();
    if (!chart || key(points) === key(this.#points)) return;
    this.#points = points;
    this.#mark(chart);
    chart.draw();
  }

  /** Draws again what is there already, with what lies around it. */
  redraw(): void {
    this.#chart?.draw();
  }

  /** Where the data is drawn, in px from the left of the plot. */
  get area(): {readonly left: number; readonly width: number} {
    const {left = 0, right = 0} = this.#chart?.chartArea ?? {};
    return {left, width: right - left};
  }

  /** What stands along x at so many px: a number, a moment, or the place of a category among those that are drawn. */
  valueAt(x: number): number | undefined {
    const {left, width} = this.area;
    return this.#chart?.scales['x']?.getValueForPixel(clamp(x, left, left + width));
  }

  /** Where a point is drawn; undefined where it isn't. */
  spot({datasetIndex, index}: DrawnPoint): Spot | undefined {
    const element = this.#chart?.getDatasetMeta(datasetIndex).data[index];
    if (!element) return undefined;
    const {x, y} = element.tooltipPosition(true);
    if (x === null || y === null || Number.isNaN(x + y)) return undefined;
    const {left, width} = this.area;
    return x < left - 1 || x > left + width + 1 ? undefined : {x, y};
  }

  /** The point nearest to a place: at the same x, or, with `free`, in all directions. */
  at({x, y}: Spot, free: boolean): DrawnPoint | undefined {
    const chart = this.#chart;
    if (!chart) return undefined;
    // The margins of the plot belong to its first and last points.
    const {left, right, top, bottom} = chart.chartArea;
    const place = free ? {x, y} : {x: clamp(x, left, right), y: clamp(y, top, bottom)};
    const event = {type: 'mousemove', native: null, chart, ...place} as unknown as Event;
    const mode = free ? 'nearest' : 'index';
    const found = chart.getElementsAtEventForMode(event, mode, {intersect: false, axis: free ? 'xy' : 'x'}, true);
    return found.toSorted((a, b) => Math.abs(a.element.y - y) - Math.abs(b.element.y - y))[0];
  }

  // Read once until the box has another size: to read it with each push would have the page laid out.
  #size(): Size {
    if (!this.#seen || this.#seen.width === 0 || this.#seen.height === 0)
      this.#seen = {width: this.#box?.clientWidth ?? 0, height: this.#box?.clientHeight ?? 0};
    return this.#seen;
  }

  // A chart in a closed panel has no size; it is drawn when it is shown.
  #resize(): void {
    this.#seen = undefined;
    const {width, height} = this.#size();
    if (width === 0 || height === 0) return;
    if (!this.#chart) return this.draw(true);
    if (width === this.#chart.width && height === this.#chart.height) return;
    this.#chart.resize(width, height);
    this.#host.drawn();
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    import('./chart-engine.js').then(
      (loaded) => {
        engine = loaded;
        this.#loading = false;
        this.draw(true);
      },
      (error: unknown) => {
        this.#loading = false;
        this.#host.failed(error);
      },
    );
  }

  #make({Chart: Engine, extrasPlugin}: Engine, config: Config, width: number, height: number): void {
    this.#destroy();
    const canvas = this.#canvas;
    if (!canvas) return;
    this.#kind = config.type;
    this.#dense = config.data.dense;
    canvas.width = width;
    canvas.height = height;
    const plugins = [extrasPlugin(() => this.#host.extras())];
    const options = {...config.options, animation: false};
    this.#chart = new Engine(canvas, {...config, options, plugins} as unknown as ChartConfiguration);
    this.#chart.resize(width, height);
  }

  // A line of very many points that is pushed to is worth its own way. False where there is more to do.
  #moveOn({chartData, moveOn}: Engine, drawing: Drawing): boolean {
    const chart = this.#chart;
    if (!chart || !this.#dense || this.#points.length > 0) return false;
    const data = chartData(drawing);
    if (data.dense !== this.#dense || looksOther(setsOf(chart), data)) return false;
    this.#take(chart, data);
    moveOn(chart);
    return true;
  }

  #take(chart: Chart, data: ConfigData): void {
    this.#dense = data.dense;
    chart.data.labels = data.labels;
    chart.data.datasets = renewed(setsOf(chart), data) as unknown as typeof chart.data.datasets;
  }

  #change(chart: Chart, {data, options}: Config, quiet: boolean): void {
    const isOther = looksOther(setsOf(chart), data);
    this.#take(chart, data);
    chart.options = options as typeof chart.options;
    this.#points = this.#points.filter(({datasetIndex, index}) => hasPoint(data.datasets[datasetIndex], index));
    // Both are without motion; only the second takes other looks over.
    chart.update(!quiet ? undefined : isOther ? 'resize' : 'none');
    this.#mark(chart);
  }

  #mark(chart: Chart): void {
    chart.setActiveElements(this.#points.filter(({datasetIndex}) => chart.isDatasetVisible(datasetIndex)));
  }

  #destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#points = [];
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const setsOf = (chart: Chart): Record<string, unknown>[] => chart.data.datasets as unknown as Record<string, unknown>[];

const hasPoint = (set: Record<string, unknown> | undefined, index: number): boolean =>
  Array.isArray(set?.['data']) && index < set['data'].length;
