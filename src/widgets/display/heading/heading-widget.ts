import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {numeric, oneOf, reflectedFlag} from '../../../core/properties.js';
import {SIZES, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {headingStyles} from './heading-widget.styles.js';

/**
 * A real heading, h1 to h6. What it means (`level`) and how large it is (`size`) are two things.
 *
 * @summary A heading of a level.
 * @slot - The text itself, readable before the script arrives, or more after `text`, such as a badge.
 * @csspart heading - The h1 to h6 element.
 *
 * @example Dumb
 * ```html
 * <heading-widget level="1" text="Real-time metrics"></heading-widget>
 * ```
 * @example Connected
 * ```html
 * <heading-widget level="1" data-source="interface:page_title"></heading-widget>
 * ```
 */
@widget('heading-widget')
export class HeadingWidget extends WidgetElement {
  static override readonly data = {value: 'text', accepts: ['text']};
  static override styles = headingStyles;

  /** The text; none by default. */
  @property() text?: string;

  /** Level in the outline, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), reflect: true}) level?: number;

  /** Size apart from the level; follows the level by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** Keeps the text on one line, with an ellipsis where it ends; false by default. */
  @property(reflectedFlag) truncate?: boolean;

  override render(): TemplateResult {
    const text = this.text ? html`<span class="text">${this.text}</span>` : nothing;
    return heading(this.level ?? 2, html`${text}<slot></slot>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'heading-widget': HeadingWidget;
  }
}
