import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {Day} from '../../../format/days.js';
import {dayList} from './agenda-view.js';
import type {CalendarPicture} from './calendar-picture.js';
import {fullDay} from './calendar-words.js';

/** The layer with all that is on one day, beside the button that opened it. */
export class CalendarMore implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #layer: LateLayer;
  #day?: Day;
  #anchor?: HTMLElement;
  #wantsFocus = false;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#layer = new LateLayer(host, async () => {
      const {openMore} = await import('./more-layer.js');
      return openMore(host, {
        popover: () => this.#box,
        anchor: () => this.#anchor,
        placement: () => 'bottom-start',
        dismiss: () => this.hide(),
      });
    });
    host.addController(this);
  }

  show(day: Day, anchor: HTMLElement): void {
    this.#day = day;
    this.#anchor = anchor;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  hide(): void {
    this.#layer.hide();
    this.#day = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#day = undefined;
  }

  hostUpdated(): void {
    if (this.#day === undefined) return;
    if (!this.#anchor?.isConnected) return this.hide();
    this.#layer.show();
    if (!this.#wantsFocus || !this.#layer.isOpen) return;
    this.#wantsFocus = false;
    (this.#box?.querySelector<HTMLElement>('[data-event]') ?? this.#box)?.focus();
  }

  render(picture: CalendarPicture): TemplateResult {
    const day = this.#day;
    const name = day === undefined ? '' : fullDay(day, picture.language);
    return html`<div
      class="layer anchored more-layer"
      part="layer"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-label=${name || nothing}
    >
      ${
        day === undefined
          ? nothing
          : html`<div class="more-day">
              <p class="more-date" aria-hidden="true">${name}</p>
              ${dayList(day, picture)}
            </div>`
      }
    </div>`;
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.more-layer');
  }
}
