import {Anchored} from '../../../core/overlay/anchored.js';
import {layerStyles} from '../../../core/overlay/overlay.styles.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** What is said beside a cell: why its text is refused, or that it is another at the source. */
export class EditNote {
  static readonly id = 'edit-note';
  readonly #element = document.createElement('div');
  readonly #host: WidgetElement;
  readonly #layer: Anchored;
  #anchor?: HTMLElement;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.adoptStyle(layerStyles);
    this.#element.id = EditNote.id;
    this.#element.className = 'edit-note layer anchored';
    this.#element.setAttribute('part', 'edit-note');
    this.#element.popover = 'manual';
    this.#layer = new Anchored(host, {
      popover: () => this.#element,
      anchor: () => this.#anchor,
      placement: () => 'bottom-start',
      passive: true,
      dismiss: () => this.hide(),
    });
  }

  show(anchor: HTMLElement, text: string, isProblem: boolean): void {
    if (!this.#element.isConnected) this.#host.shadowRoot?.append(this.#element);
    this.#anchor = anchor;
    this.#element.textContent = text;
    this.#element.toggleAttribute('data-problem', isProblem);
    this.#layer.show();
  }

  hide(): void {
    this.#layer.hide();
  }
}
