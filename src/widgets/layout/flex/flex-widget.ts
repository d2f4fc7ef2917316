import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {flag, oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {flexStyles} from './flex-widget.styles.js';
import {
  ALIGNMENTS,
  DIRECTIONS,
  JUSTIFICATIONS,
  type Alignment,
  type Direction,
  type Justification,
} from './flex-words.js';

/**
 * Children in a row or a column. A row wraps when it is too narrow, so nothing is ever cut off.
 *
 * @summary A flexible row or column.
 * @slot - The children.
 * @csspart base - The flex box.
 *
 * @example
 * ```html
 * <flex-widget justify="between" align="center">
 *   <heading-widget level="1" text="Users"></heading-widget>
 *   <button-widget label="Add"></button-widget>
 * </flex-widget>
 * ```
 */
@widget('flex-widget')
export class FlexWidget extends WidgetElement {
  static override styles = flexStyles;

  /** Whether children run in a `row` or a `column`; `row` by default. */
  @property(oneOf(DIRECTIONS)) direction?: Direction;

  /** How children stand across the direction; `stretch` by default. */
  @property(oneOf(ALIGNMENTS)) align?: Alignment;

  /** How children share the space along the direction; `start` by default. */
  @property(oneOf(JUSTIFICATIONS)) justify?: Justification;

  /** Space between children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** Whether a row wraps when it is too narrow; true by default. */
  @property({...flag, reflect: true}) wrap?: boolean;

  override render(): TemplateResult {
    return html`<div class="flex" part="base"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flex-widget': FlexWidget;
  }
}
