import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {LateController} from '../../../core/late-controller.js';
import {oneOf} from '../../../core/properties.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {spinnerStyles} from './spinner-widget.styles.js';

/**
 * A turning ring while something is under way. What it means is spoken when it has stood for 400 ms, so that a quick
 * answer stays silent.
 *
 * @summary A sign that something is under way.
 * @csspart base - The box around the ring.
 * @csspart ring - The ring.
 *
 * @example Dumb
 * ```html
 * <spinner-widget size="lg" label="Loading users"></spinner-widget>
 * ```
 * @example Connected
 * ```html
 * <spinner-widget data-source="subscribe:jobs:current_step"></spinner-widget>
 * ```
 */
@widget('spinner-widget')
export class SpinnerWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label', 'color']};
  static override styles = spinnerStyles;

  readonly #language = new LanguageController(this);
  readonly #late = new LateController(this);

  /** What is under way, for screen readers; “Loading” in the language of the page by default, decoration where it is empty. */
  @property() label?: string;

  /** The edge of the ring: `xs` 12 px to `xxl` 48 px; `md` (20 px) by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The colour of the turning part; `primary` by default. */
  @property(oneOf(COLORS)) color?: Color;

  override renderSkeleton(): TemplateResult {
    return this.#renderRing();
  }

  override render(): TemplateResult {
    const label = this.ariaLabel || (this.label ?? word(this.#language.language, 'loading'));
    if (!label) return this.#renderRing();
    return html`${this.#renderRing()}<span class="sr-only" role="status">${this.#late.isLate ? label : ''}</span>`;
  }

  #renderRing(): TemplateResult {
    return html`<span class="base" part="base" aria-hidden="true"><span class="ring" part="ring"></span></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spinner-widget': SpinnerWidget;
  }
}
