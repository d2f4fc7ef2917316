import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {oneOf, reflectedFlag} from '../../../core/properties.js';
import {COLORS, type Color} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {textStyles} from './text-widget.styles.js';

export const TEXT_SIZES = ['xs', 'sm', 'base', 'md', 'lg', 'xl'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** An amount, a number or a date: nothing that could be broken in two. */
const FIGURE = /^[\p{Sc}\d\s.,:%/+\-\u2212]{1,24}$/u;

export const WEIGHTS = ['normal', 'medium', 'bold'] as const;
export type Weight = (typeof WEIGHTS)[number];

/**
 * A run of text.
 *
 * @summary Typography: size, colour, weight, truncation.
 * @slot - More text after `text`.
 * @csspart base - The paragraph.
 * @cssstate figure - `text` is a number, an amount or a date alone, which is kept in one piece.
 *
 * @example Dumb
 * ```html
 * <text-widget text="Updated a moment ago" size="sm" color="muted"></text-widget>
 * ```
 * @example Connected
 * ```html
 * <text-widget data-source="subscribe:notices:latest"></text-widget>
 * ```
 */
@widget('text-widget')
export class TextWidget extends WidgetElement {
  static override readonly data = {value: 'text', accepts: ['text', 'color']};
  static override styles = textStyles;

  #wasFigure = false;

  /** The text; none by default. */
  @property() text?: string | number;

  /** Size: `xs sm base lg xl`, and `md`, which is `base`; `base` by default. */
  @property(oneOf(TEXT_SIZES)) size?: TextSize;

  /** Colour; that of the text around it by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** Weight: `normal medium bold`; `normal` by default. */
  @property(oneOf(WEIGHTS)) weight?: Weight;

  /** Keeps the text on one line, with an ellipsis where it ends; false by default. */
  @property(reflectedFlag) truncate?: boolean;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('text')) return;
    const isFigure = FIGURE.test(String(this.text ?? ''));
    if (isFigure || this.#wasFigure) this.states.toggle('figure', isFigure);
    this.#wasFigure = isFigure;
  }

  override render(): TemplateResult {
    return html`<p class="base" part="base">${this.text}<slot></slot></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-widget': TextWidget;
  }
}
