import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {property} from '../../../core/decorators.js';
import {findAbove} from '../../../core/composed-tree.js';
import {widget} from '../../../core/define.js';
import {LateLayer} from '../../../core/overlay/late-layer.js';
import {openness} from '../../../core/overlay/openness.js';
import {PLACEMENTS, type Placement} from '../../../core/overlay/placements.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {giveHint, takeHint, type Hint} from './hint.js';
import {PointerIntent} from './pointer-intent.js';
import {tooltipStyles} from './tooltip-widget.styles.js';

/** Milliseconds within which the next hint comes at once: who reads one reads on. */
const WARM = 300;

let shown: TooltipWidget | undefined;
let hiddenAt = -Infinity;

/** Takes the place of the hint that is shown, for there is one at a time. */
function takeTurn(tooltip: TooltipWidget): void {
  if (shown && shown !== tooltip) shown.open = false;
  shown = tooltip;
}

function endTurn(tooltip: TooltipWidget): void {
  if (shown !== tooltip) return;
  shown = undefined;
  hiddenAt = performance.now();
}

/**
 * A hint in a few words, for what it is put around or what `for` names: after a moment of hovering, at once with the
 * keyboard, by a long press with a finger. It stays while the pointer is on it, and goes with Escape. Screen readers
 * get it as the description of its target, or as its name where it has none, as a button with an icon alone.
 *
 * @summary A hint.
 * @slot - The target: one button, link or field.
 * @slot content - More than plain text in the hint, without controls.
 * @csspart base - The box of the hint.
 * @cssproperty [--widget-tooltip-width=18rem] - Greatest width.
 *
 * @example Dumb
 * ```html
 * <tooltip-widget text="Copy link"><button-widget icon="copy"></button-widget></tooltip-widget>
 * ```
 * @example Connected
 * ```html
 * <tooltip-widget for="price" data-source="interface:get_hint(price)" data-map="text: body"></tooltip-widget>
 * ```
 */
@widget('tooltip-widget')
export class TooltipWidget extends WidgetElement {
  static override readonly nativeDisabled = true;
  static override readonly data = {accepts: ['text'], value: 'text'};
  static override styles = tooltipStyles;

  readonly #layer = new LateLayer(this, async () => {
    const {Anchored, hintStyles} = await import('./open-hint.js');
    for (const style of hintStyles) this.adoptStyle(style);
    return new Anchored(this, {
      popover: () => this.layer,
      anchor: () => this.#target,
      placement: () => this.placement ?? 'top',
      dismiss: () => (this.open = false),
      passive: true,
    });
  });
  readonly #intent = new PointerIntent({
    delay: () => (performance.now() - hiddenAt < WARM ? 0 : (this.delay ?? 400)),
    show: () => (this.open = true),
    hide: () => (this.open = false),
  });
  #target?: Element;
  #hint?: Hint;
  #stop?: () => void;

  /** The text; none by default: then `content` says it, and nothing is shown where that is empty too. */
  @property() text?: string;

  /** The id of the target, in the same root or above; what it is put around by default. */
  @property() for?: string;

  /** Where it stands, as long as there is room: `bottom`, `top`, `start` or `end`, each with `-start` or `-end` where edges line up; `top` by default. */
  @property(oneOf(PLACEMENTS)) placement?: Placement;

  /** Milliseconds for which the pointer rests on the target before it shows; 400 by default. */
  @property(numeric([0, 10000])) delay?: number;

  /** Whether it is shown; false by default. */
  @property(openness) open?: boolean;

  @query('.layer') private readonly layer!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#aim(undefined);
    endTurn(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#aim(this.#findTarget());
    if (changed.has('text')) void this.#describe();
    if (this.open && this.#says && !this.disabled) {
      takeTurn(this);
      this.#layer.show();
    } else {
      endTurn(this);
      this.#layer.hide();
    }
  }

  #findTarget(): Element | undefined {
    if (!this.isConnected) return undefined;
    if (this.for) return findAbove(this, this.for) ?? undefined;
    return this.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements({flatten: true})[0];
  }

  #aim(target: Element | undefined): void {
    if (target === this.#target) return;
    this.#stop?.();
    this.#target = target;
    this.#stop = target && this.layer ? this.#intent.listen(target, this.layer) : undefined;
    void this.#describe();
  }

  // The control inside another widget is there when that has drawn itself.
  async #describe(): Promise<void> {
    const target = this.#target;
    if (target?.localName.includes('-')) {
      await customElements.whenDefined(target.localName);
      await (target as Element & {updateComplete?: Promise<unknown>}).updateComplete;
    }
    if (target !== this.#target) return;
    if (this.#hint) takeHint(this.#hint);
    const text = this.#says;
    this.#hint = target && text ? giveHint(target, text) : undefined;
  }

  get #says(): string | undefined {
    return this.text || this.querySelector(':scope > [slot="content"]')?.textContent?.trim();
  }

  readonly #handleSlot = (): void => {
    this.requestUpdate();
    void this.#describe();
  };

  override renderLabel(): typeof nothing {
    return nothing;
  }

  override render(): TemplateResult {
    return html`<slot id="target" @slotchange=${this.#handleSlot}></slot>
      <div
        class="layer anchored state-home"
        part="base"
        popover="manual"
        role="tooltip"
        aria-label=${this.ariaLabel ?? nothing}
      >
        <div class="text">${this.text}<slot name="content" @slotchange=${this.#handleSlot}></slot></div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tooltip-widget': TooltipWidget;
  }
}
