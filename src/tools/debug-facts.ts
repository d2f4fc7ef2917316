import type {WidgetElement} from '../core/widget-element.js';
import type {DataInfo} from '../data/controller.js';
import {warnings} from '../core/warn.js';

/** What the overlay and the toolbar say of one widget; texts that could hold a secret come redacted from the data layer. */
export interface DebugFacts {
  readonly name: string;
  readonly mode: 'dumb' | 'connected';
  readonly source?: string;
  readonly provider?: string;
  readonly state?: string;
  readonly connection?: string;
  /** Whether this tab holds the connection that the tabs share. */
  readonly tab?: string;
  /** Why the data is as it is: the topic and position of the last message, or the reason of the last read. */
  readonly message?: string;
  /** Milliseconds since the last message or answer. */
  readonly age?: number;
  readonly renders: number;
  /** Milliseconds that the last render took. */
  readonly renderTime: number;
  readonly error?: string;
  readonly warnings: readonly string[];
  /** What the widget says of itself: terms and texts. */
  readonly lines: readonly (readonly [term: string, text: string])[];
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

const ageOf = (at: number | undefined): number | undefined =>
  at === undefined ? undefined : Math.max(0, Date.now() - at);

function causeOf({cause}: DataInfo): string | undefined {
  const {topic, position, reason} = cause;
  return topic ? [topic, position].filter(Boolean).join(' at ') : reason;
}

/** The facts of a widget as they are now. */
export function factsOf(widget: WidgetElement): DebugFacts {
  const {renders, renderTime} = meterOf(widget);
  const {dataController: data} = widget;
  const info = data?.info;
  const problem = [...widget.states.problems.entries()].map(([name, reason]) => `${name}: ${reason}`)[0];
  return {
    name: widget.localName,
    mode: data || widget.states.data ? 'connected' : 'dumb',
    source: info?.source,
    provider: info?.provider,
    state: widget.states.data,
    connection: widget.states.connection === 'none' ? undefined : widget.states.connection,
    tab: info?.tabRole,
    message: info && causeOf(info),
    age: ageOf(info?.messageAt ?? info?.answeredAt),
    renders,
    renderTime,
    error: widget.error ?? problem ?? widget.states.dataError?.message,
    warnings: warnings.get(widget) ?? [],
    lines: (widget as {debugLines?: DebugFacts['lines']}).debugLines ?? [],
  };
}
