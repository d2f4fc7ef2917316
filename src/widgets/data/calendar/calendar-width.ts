import type {ReactiveController} from 'lit';
import type {WidgetElement} from '../../../core/widget-element.js';

/** Narrower than this, in px, the words of events have no room beside each other. */
const NARROW = 600;

/** Whether a calendar is too narrow for the words of events; it renders its host again when that changes. */
export class CalendarWidth implements ReactiveController {
  readonly #host: WidgetElement;
  #observer?: ResizeObserver;
  #frame?: number;
  isNarrow = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    // In the next frame, since what is drawn anew has another height, which would be news to the observer at once.
    this.#observer ??= new ResizeObserver(() => {
      this.#frame ??= requestAnimationFrame(() => this.#measure());
    });
    this.#observer.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #measure(): void {
    this.#frame = undefined;
    const {clientWidth} = this.#host;
    const isNarrow = clientWidth > 0 && clientWidth < NARROW;
    if (isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    this.#host.requestUpdate();
  }
}
