import type {ReactiveControllerHost} from 'lit';
import {Anchored} from '../../../core/overlay/anchored.js';

/** The links of a bar above a narrow page, below their button. Loaded on narrow pages alone. */
export class NavbarFold {
  readonly #layer: Anchored;

  constructor(host: ReactiveControllerHost & HTMLElement, close: () => void) {
    this.#layer = new Anchored(host, {
      popover: () => host.shadowRoot?.querySelector<HTMLElement>('.nav[popover]'),
      anchor: () => host.shadowRoot?.querySelector('.menu-button'),
      placement: () => 'bottom-start',
      dismiss: close,
    });
  }

  sync(open: boolean): void {
    if (open) this.#layer.show();
    else this.#layer.hide();
  }
}
