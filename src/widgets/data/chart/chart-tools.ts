import type {TemplateResult} from 'lit';
import type {ChartHand} from './chart-hand.js';
import {hasAxis, type ChartModel, type PointAt} from './chart-model.js';
import type {ChartSpec} from './chart-spec.js';
import type {Span} from './chart-span.js';
import type {ChartZoom, ZoomHost} from './chart-zoom.js';
import type {CrosshairGroup, FindLook} from './crosshair-group.js';
import type {ZoomAct} from './zoom-buttons.js';

/**
 * What a chart can do that most charts on most pages don't: each part is loaded when its chart first asks for it, and
 * until then does nothing.
 */
export class ChartTools {
  readonly #host: ZoomHost;
  #zoom?: ChartZoom;
  #hand?: ChartHand;
  #group?: CrosshairGroup;
  #loading?: Promise<unknown>;
  #joining?: Promise<unknown>;
  #echo?: FindLook | undefined;

  constructor(host: ZoomHost) {
    this.#host = host;
  }

  /** What is looked at; undefined for all. */
  get span(): Span | undefined {
    return this.#zoom?.span;
  }

  /** What is marked and not yet selected. */
  get mark(): Span | undefined {
    return this.#zoom?.mark;
  }

  /** Loads what a spec asks for, and finds what is looked at again in its data. */
  follow(spec: ChartSpec, wait: (part: Promise<unknown>) => void): void {
    const wants = (spec.zoomable || spec.pick) && hasAxis(spec.type);
    const before = [this.#loading, this.#joining];
    if (wants) this.#loading ??= this.#loadZoom();
    if (spec.group) this.#joining ??= this.#loadGroup();
    const parts = [this.#loading, this.#joining];
    if (parts.some((part, at) => part !== before[at])) wait(Promise.all(parts.filter((part) => part !== undefined)));
    this.#zoom?.follow(spec);
  }

  /** Listens at a plot. */
  attach(plot: HTMLElement | null): void {
    this.#hand?.attach(plot ?? undefined);
    const {group} = this.#host.spec() ?? {};
    this.#group?.join(group || undefined);
  }

  leave(): void {
    this.#hand?.attach(undefined);
    this.#group?.leave();
    this.#echo = undefined;
  }

  act(act: ZoomAct): void {
    void this.#loading?.then(() => this.#zoom?.act(act));
  }

  takesKey(event: KeyboardEvent): boolean {
    return this.#hand?.takesKey(event) ?? false;
  }

  moved(event: KeyboardEvent, from: PointAt | undefined, to: PointAt | undefined): void {
    this.#hand?.moved(event, from, to);
  }

  buttons(spec: ChartSpec): TemplateResult | undefined {
    return this.#zoom?.render(spec);
  }

  words(): string {
    return this.#zoom?.words() ?? '';
  }

  /** The point at which another chart of the group is looked at. */
  echo(model: ChartModel, series: number | undefined): PointAt | undefined {
    return series === undefined ? undefined : this.#echo?.(model, series);
  }

  /** Tells the group where this chart is looked at. */
  tell(model: ChartModel, point: PointAt | undefined): void {
    this.#group?.tell(model, point);
  }

  async #loadZoom(): Promise<void> {
    const [{ChartZoom: Zoom}, {ChartHand: Hand}] = await Promise.all([
      import('./chart-zoom.js'),
      import('./chart-hand.js'),
    ]);
    this.#zoom = new Zoom(this.#host);
    this.#hand = new Hand(this.#zoom);
    this.#host.changed();
  }

  async #loadGroup(): Promise<void> {
    const {CrosshairGroup: Group} = await import('./crosshair-group.js');
    this.#group = new Group((find) => {
      this.#echo = find;
      this.#host.changed();
    });
    this.#host.changed();
  }
}
