import type {ReactiveController} from 'lit';
import type {WidgetElement} from '../../../core/widget-element.js';

/**
 * Whether the rows are wider or higher than their box. Only then is it a region that scrolls and takes the focus, so
 * that a table with room enough adds no stop for the Tab key, and its header sticks to the page.
 */
export class ScrollRegion implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #resized: () => void;
  #observer?: ResizeObserver;
  #watched?: HTMLElement;
  scrolls = false;
  /** Whether the rows are wider than the box, so that their first column has to stay in view. */
  isWide = false;

  /** `resized` is called when the box or what is in it has another size. */
  constructor(host: WidgetElement, resized: () => void) {
    this.#host = host;
    this.#resized = resized;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }

  hostUpdated(): void {
    const box = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroller');
    if (!box || box === this.#watched || !this.#host.isConnected) return;
    this.#watched = box;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.disconnect();
    this.#observer.observe(box);
    if (box.firstElementChild) this.#observer.observe(box.firstElementChild);
  }

  #measure(): void {
    const box = this.#watched;
    if (!box) return;
    this.#resized();
    const isWide = box.scrollWidth > box.clientWidth + 1;
    const scrolls = isWide || box.scrollHeight > box.clientHeight + 1;
    if (scrolls === this.scrolls && isWide === this.isWide) return;
    this.scrolls = scrolls;
    this.isWide = isWide;
    this.#host.requestUpdate();
  }
}
