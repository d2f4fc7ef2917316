import type {LitElement, ReactiveController} from 'lit';

/** Keeps a text area as high as its text, in browsers that can't do so by themselves. */
export class TextGrowth implements ReactiveController {
  readonly #host: LitElement;
  #watch?: ResizeObserver;
  #width?: number;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width;
      // In the next frame: an observer must not change what it observes.
      if (width !== this.#width) requestAnimationFrame(() => this.measure());
      this.#width = width;
    });
    this.#watch.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  /** Makes it as high as its text. That says its height only while nothing else gives one. */
  measure(): void {
    const control = this.#host.renderRoot.querySelector('textarea');
    if (!control) return;
    control.style.setProperty('--_grown', '0');
    const {paddingBlockStart, paddingBlockEnd} = getComputedStyle(control);
    const height = control.scrollHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
    control.style.setProperty('--_grown', `${height}px`);
  }
}
