import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {drawnIn} from '../../../core/composed-tree.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {overflows} from '../../../core/overlay/tabbable.js';
import {OpenRequests} from '../../../core/overlay/open-requests.js';
import {openness} from '../../../core/overlay/openness.js';
import {PLACEMENTS, type Placement} from '../../../core/overlay/placements.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {popoverStyles} from './popover-widget.styles.js';

/**
 * More about something, beside the button that shows it. The page stays in use: Escape, a press elsewhere and Tab out of
 * it close it.
 *
 * @summary Content beside a button, on demand.
 * @slot - The content.
 * @slot trigger - The button that opens and closes it; without one it stands at the button that sent the command.
 * @event {CustomEvent<undefined>} show - It is asked to open, by its trigger, `show()` or a command; cancelable, does not bubble.
 * @event {CustomEvent<undefined>} after-show - It has opened after such a request; does not bubble.
 * @event {CustomEvent<{reason: CloseReason}>} close - It is asked to close, and why; cancelable, does not bubble.
 * @event {CustomEvent<{reason: CloseReason}>} after-close - It has closed after such a request; does not bubble.
 * @csspart base - The box beside the trigger.
 * @csspart content - What is in the box.
 * @csspart heading - The heading.
 * @cssproperty [--widget-popover-width=22rem] - Greatest width.
 *
 * @example Dumb
 * ```html
 * <popover-widget heading="About this page">
 *   <button-widget slot="trigger" label="More info" icon="info"></button-widget>
 *   <text-widget text="Additional information here"></text-widget>
 * </popover-widget>
 * ```
 * @example Connected
 * ```html
 * <popover-widget data-source="interface:get_help(3)" data-map="heading: title, text: body">
 *   <button-widget slot="trigger" label="Help"></button-widget>
 * </popover-widget>
 * ```
 */
@widget('popover-widget')
export class PopoverWidget extends WidgetElement {
  static override readonly nativeDisabled = true;
  static override readonly data = {accepts: ['heading', 'text'], rename: {title: 'heading'}, value: 'text'};
  static override styles = popoverStyles;

  readonly #layer = new LateLayer(this, async () => {
    const {Anchored, contentStyles} = await import('./open-popover.js');
    for (const style of contentStyles) this.adoptStyle(style);
    return new Anchored(this, {
      popover: () => this.layer,
      anchor: () => this.#anchor,
      placement: () => this.placement,
      dismiss: (reason) => void this.#requests.close(reason),
    });
  });
  readonly #requests = new OpenRequests(this);
  #trigger?: Element;
  #source?: Element | null;

  /** The heading, which names it; by default its trigger names it. */
  @property() heading?: string;

  /** Plain text, before what is slotted; none by default. */
  @property() text?: string;

  /** Whether it is open; it opens and closes without an event where the page sets this; false by default. */
  @property(openness) open?: boolean;

  /** Where it opens, as long as there is room: `bottom`, `top`, `start` or `end`, each with `-start` or `-end` where edges line up; `bottom` by default. */
  @property(oneOf(PLACEMENTS)) placement?: Placement;

  /** Level of the heading, 1 to 6; 3 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  @query('.layer') private readonly layer!: HTMLElement | null;

  constructor() {
    super();
    const show = (source: Element | null): void => this.show(source);
    const hide = (): void => void this.#requests.close('command');
    const toggle = (source: Element | null): void => (this.open ? hide() : this.show(source));
    answerCommands(this, {
      ...{show, toggle, close: hide, 'request-close': hide},
      ...{'show-popover': show, 'toggle-popover': toggle, 'hide-popover': hide},
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#sync();
  }

  /** Opens it, unless a listener of `show` prevents that; at `source` where it has no trigger. */
  show(source?: Element | null): void {
    if (!this.disabled && this.#requests.show()) this.#source = source;
  }

  /** Closes it, unless a listener of `close` prevents that. */
  close(): void {
    this.#requests.close('method');
  }

  get #anchor(): Element | undefined {
    return this.#trigger ?? this.#source ?? undefined;
  }

  #sync(): void {
    const {isOpen} = this.#layer;
    if (this.open) this.#layer.show();
    else this.#layer.hide();
    if (isOpen !== this.#layer.isOpen) {
      if (this.open) this.#begin();
      this.#requests.tell();
    }
    this.#describeTrigger();
  }

  // The focus stays at the trigger, from where Tab goes on into the content, unless the page wants it inside.
  #begin(): void {
    const layer = this.layer!;
    // Who can't turn a wheel scrolls with the arrows, for which the text must have the focus.
    if (overflows(layer)) layer.tabIndex = 0;
    else layer.removeAttribute('tabindex');
    for (const found of drawnIn(layer))
      if (found instanceof HTMLElement && found.hasAttribute('autofocus')) return found.focus();
  }

  // As properties: they reach the native button in a widget, and are attributes of a native one.
  #describeTrigger(): void {
    if (!this.#trigger) return;
    this.#trigger.ariaHasPopup = 'dialog';
    this.#trigger.ariaExpanded = String(this.#layer.isOpen);
  }

  readonly #handleSlot = ({target}: Event): void => {
    const [trigger] = (target as HTMLSlotElement).assignedElements({flatten: true});
    if (trigger === this.#trigger) return;
    if (this.#trigger) this.#trigger.ariaHasPopup = this.#trigger.ariaExpanded = null;
    this.#trigger = trigger;
    if (!trigger && this.open) this.#requests.close('removed');
    this.requestUpdate();
  };

  // reach-ok: the clicks are those of the author's own button.
  readonly #handleTrigger = (event: Event): void => {
    if (event.defaultPrevented) return;
    if (this.open) this.#requests.close('button');
    else this.show();
  };

  override render(): TemplateResult {
    return html`<slot name="trigger" @slotchange=${this.#handleSlot} @click=${this.#handleTrigger}></slot>
      <div class="layer anchored" part="base" popover="manual" role="dialog" aria-label=${this.#name || nothing}>
        <div class="content" part="content" ?inert=${this.disabled}>
          ${this.heading ? heading(this.headingLevel ?? 3, this.heading) : nothing}
          <div class="body state-home">
            ${this.text ? html`<p class="text">${this.text}</p>` : nothing}
            <slot></slot>
          </div>
        </div>
      </div>`;
  }

  override renderLabel(): typeof nothing {
    return nothing;
  }

  get #name(): string | undefined {
    const trigger = this.#trigger as (Element & {label?: string}) | undefined;
    return this.ariaLabel || this.heading || trigger?.ariaLabel || trigger?.label || trigger?.textContent?.trim();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'popover-widget': PopoverWidget;
  }
}
