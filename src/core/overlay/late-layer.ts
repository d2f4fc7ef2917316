import type {WidgetElement} from '../widget-element.js';

/** What is shown above the page: an `Anchored` or a `ModalLayer`. */
interface Layer {
  readonly isOpen: boolean;
  show(opener?: Element | null): unknown;
  hide(): unknown;
}

/** A layer that is loaded, with its styles, when it first opens: most of those on a page are never seen. */
export class LateLayer {
  readonly #host: WidgetElement;
  readonly #load: () => Promise<Layer>;
  #layer?: Layer;
  #loading?: Promise<void>;
  #isWanted = false;

  constructor(host: WidgetElement, load: () => Promise<Layer>) {
    this.#host = host;
    this.#load = load;
  }

  /** Whether it is shown now. */
  get isOpen(): boolean {
    return this.#layer?.isOpen === true;
  }

  /** Shows it, unless it is shown already; what has to be loaded first updates the host then, which asks again. */
  show(opener?: Element | null): void {
    this.#isWanted = true;
    if (this.#layer) this.#layer.show(opener);
    else this.#host.waitFor((this.#loading ??= this.#make()));
  }

  /** Hides it and gives the focus back; gives whether it was asked to show since it last was hidden. */
  hide(): boolean {
    const wasWanted = this.#isWanted;
    this.#isWanted = false;
    this.#layer?.hide();
    return wasWanted;
  }

  async #make(): Promise<void> {
    try {
      this.#layer = await this.#load();
      this.#host.requestUpdate();
    } finally {
      this.#loading = undefined;
    }
  }
}
