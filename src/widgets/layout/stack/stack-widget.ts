import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {flag, oneOf, reflectedFlag} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {
  ALIGNMENTS,
  DIRECTIONS,
  JUSTIFICATIONS,
  type Alignment,
  type Direction,
  type Justification,
} from '../flex/flex-words.js';
import {stackStyles} from './stack-widget.styles.js';

/**
 * Children below one another with even space between them, with a line in that space where `divider` asks for one.
 *
 * @summary A vertical stack.
 * @slot - The children. Those that a divider parts should have no border of their own.
 * @csspart base - The box of the children.
 * @cssproperty [--widget-stack-divider-color] - Colour of the lines of `divider`; `--widget-line` by default.
 *
 * @example
 * ```html
 * <stack-widget gap="3" divider>
 *   <text-widget text="Ordered"></text-widget>
 *   <text-widget text="Shipped"></text-widget>
 * </stack-widget>
 * ```
 */
@widget('stack-widget')
export class StackWidget extends WidgetElement {
  static override styles = stackStyles;

  /** Space between children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** Whether children run in a `row` or a `column`; `column` by default. */
  @property(oneOf(DIRECTIONS)) direction?: Direction;

  /** How children stand across the direction; `stretch` by default. */
  @property(oneOf(ALIGNMENTS)) align?: Alignment;

  /** How children share the space along the direction, where there is more than they need; `start` by default. */
  @property(oneOf(JUSTIFICATIONS)) justify?: Justification;

  /** Draws a line between each two children; false by default. */
  @property(reflectedFlag) divider?: boolean;

  /** Whether a row wraps when it is too narrow; true by default; a column never wraps. */
  @property({...flag, reflect: true}) wrap?: boolean;

  override render(): TemplateResult {
    return html`<div class="flex" part="base"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stack-widget': StackWidget;
  }
}
