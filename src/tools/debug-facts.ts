import {formatSource, sourceOf} from '../data/source.js';
import type {WidgetElement} from '../core/widget-element.js';
import {warnings} from '../core/warn.js';

/** What the overlay and the toolbar say of one widget; every text is redacted where it could hold a secret. */
export interface DebugFacts {
  readonly name: string;
  readonly mode: 'dumb' | 'connected';
  readonly source?: string;
  readonly provider?: string;
  readonly state?: string;
  readonly connection?: string;
  readonly lastMessage?: string;
  /** Milliseconds since the last message. */
  readonly age?: number;
  readonly renders: number;
  /** Milliseconds that the last render took. */
  readonly renderTime: number;
  readonly error?: string;
  readonly warnings: readonly string[];
}

/** Counts renders and times them, from the moment somebody looks. */
export class RenderMeter {
  renders = 0;
  renderTime = 0;
  #started = 0;

  hostUpdate(): void {
    this.#started = performance.now();
  }

  hostUpdated(): void {
    this.renders++;
    this.renderTime = performance.now() - this.#started;
  }
}

const meters = new WeakMap<WidgetElement, RenderMeter>();

/** The meter of a widget, attached on first use. */
export function meterOf(widget: WidgetElement): RenderMeter {
  let meter = meters.get(widget);
  if (!meter) {
    meters.set(widget, (meter = new RenderMeter()));
    widget.addController(meter);
  }
  return meter;
}
