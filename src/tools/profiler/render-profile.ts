import type {WidgetElement} from '../../core/widget-element.js';
import {widgetsOfPage} from '../all-widgets.js';

/** What drawing has cost, of one widget or of all of a type. */
export interface RenderFigures {
  readonly title: string;
  readonly widgets: number;
  readonly renders: number;
  /** Milliseconds in all. */
  readonly total: number;
  /** Milliseconds of the longest render. */
  readonly longest: number;
}

class Meter {
  readonly title: string;
  renders = 0;
  total = 0;
  longest = 0;
  #started = 0;

  constructor(title: string) {
    this.title = title;
  }

  hostUpdate(): void {
    this.#started = performance.now();
  }

  hostUpdated(): void {
    const took = performance.now() - this.#started;
    this.renders++;
    this.total += took;
    this.longest = Math.max(this.longest, took);
  }
}

const titleOf = ({localName, id}: WidgetElement): string => (id ? `${localName}#${id}` : localName);

const figures = (title: string, meters: readonly Meter[], widgets: number): RenderFigures => ({
  title,
  widgets,
  renders: meters.reduce((sum, {renders}) => sum + renders, 0),
  total: meters.reduce((sum, {total}) => sum + total, 0),
  longest: Math.max(0, ...meters.map(({longest}) => longest)),
});

/** Measures the renders of every widget on the page, from the moment it is seen by `look`. */
export class RenderProfile {
  readonly #meters = new Map<WidgetElement, Meter>();
  /** What widgets that have left had cost, by type: one meter each, so that a long recording stays small. */
  readonly #gone = new Map<string, Meter>();

  /** Meters what is new on the page, and lets go of what has left it. */
  look(root: Document | Element = document): void {
    for (const [widget, meter] of this.#meters) if (!widget.isConnected) this.#bury(widget, meter);
    for (const widget of widgetsOfPage(root)) {
      if (this.#meters.has(widget)) continue;
      const meter = new Meter(titleOf(widget));
      this.#meters.set(widget, meter);
      widget.addController(meter);
    }
  }

  /** Takes every meter off; the figures stay. */
  stop(): void {
    for (const [widget, meter] of this.#meters) this.#bury(widget, meter);
  }

  reset(): void {
    this.#gone.clear();
    for (const meter of this.#meters.values()) meter.renders = meter.total = meter.longest = 0;
  }

  byType(): RenderFigures[] {
    const tags = new Set([...this.#gone.keys(), ...[...this.#meters.keys()].map(({localName}) => localName)]);
    return [...tags].map((tag) => {
      const live = [...this.#meters].filter(([{localName}]) => localName === tag).map(([, meter]) => meter);
      const gone = this.#gone.get(tag);
      return figures(tag, gone ? [...live, gone] : live, live.length);
    });
  }

  byInstance(): RenderFigures[] {
    return [...this.#meters.values()].map((meter) => figures(meter.title, [meter], 1));
  }

  #bury(widget: WidgetElement, meter: Meter): void {
    widget.removeController(meter);
    this.#meters.delete(widget);
    const all = this.#gone.get(widget.localName) ?? new Meter(widget.localName);
    this.#gone.set(widget.localName, all);
    all.renders += meter.renders;
    all.total += meter.total;
    all.longest = Math.max(all.longest, meter.longest);
  }
}
