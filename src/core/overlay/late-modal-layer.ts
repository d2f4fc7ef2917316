import type {CSSResult} from 'lit';
import {once} from '../late.js';
import type {WidgetElement} from '../widget-element.js';
import type {ModalLayer, ModalLayerOptions} from './modal-layer.js';

const loadLayer = once(() => import('./modal-layer.js'));

/** What the controller asks of its host. */
export interface LateModalLayerOptions extends ModalLayerOptions {
  /** Loads the sheets that it is drawn with; what is closed needs none of them. */
  readonly styles: () => Promise<readonly CSSResult[]>;
}

/** A `ModalLayer` that is loaded, with its styles, when it first opens: most dialogs of a page are never seen. */
export class LateModalLayer {
  readonly #host: WidgetElement;
  readonly #options: LateModalLayerOptions;
  #layer?: ModalLayer;
  #isAwaited = false;

  constructor(host: WidgetElement, options: LateModalLayerOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether it is shown now. */
  get isOpen(): boolean {
    return this.#layer?.isOpen === true;
  }

  /** Shows it, unless it is shown already; what has to be loaded first updates the host, which asks again. */
  show(opener?: Element | null): void {
    this.#isAwaited = true;
    if (this.#layer) this.#layer.show(opener);
    else this.#host.waitFor(this.#load());
  }

  /** Hides it and gives the focus back; gives whether it was shown, or was about to be. */
  hide(): boolean {
    const wasAwaited = this.#isAwaited;
    this.#isAwaited = false;
    return this.#layer?.hide() ?? wasAwaited;
  }

  async #load(): Promise<void> {
    const [{ModalLayer: Layer}, styles] = await Promise.all([loadLayer(), this.#options.styles()]);
    if (this.#layer) return;
    for (const style of styles) this.#host.adoptStyle(style);
    this.#layer = new Layer(this.#host, this.#options);
  }
}
