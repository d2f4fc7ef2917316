import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {flag, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {dividerStyles} from './divider-widget.styles.js';

export const ORIENTATIONS = ['horizontal', 'vertical'] as const;
/** Which way the line runs. */
export type Orientation = (typeof ORIENTATIONS)[number];

export const LABEL_POSITIONS = ['start', 'center', 'end'] as const;
/** Where on the line its label stands. */
export type LabelPosition = (typeof LABEL_POSITIONS)[number];

/**
 * A line between two parts, with a label in it where there is one. Screen readers are told of it as a separator, unless
 * it is mere decoration; then a label is read as text.
 *
 * @summary A dividing line.
 * @csspart base - The separator: the line and its label.
 * @csspart label - The label.
 * @cssproperty [--widget-divider-color] - Colour of the line; `--widget-line` by default.
 *
 * @example Dumb
 * ```html
 * <divider-widget label="or"></divider-widget>
 * ```
 * @example Connected
 * ```html
 * <divider-widget data-source="interface:get_notice" data-map="label: title"></divider-widget>
 * ```
 */
@widget('divider-widget')
export class DividerWidget extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override styles = dividerStyles;

  /** The text in the line; none by default. */
  @property() label?: string;

  /** Where the label stands: `start`, `center` or `end`; `center` by default. */
  @property({...oneOf(LABEL_POSITIONS), attribute: 'label-position'}) labelPosition?: LabelPosition;

  /** Which way the line runs: `horizontal`, or `vertical` between things in a row; `horizontal` by default. */
  @property(oneOf(ORIENTATIONS)) orientation?: Orientation;

  /** Leaves the line out of what screen readers are told; false by default. */
  @property(flag) decorative?: boolean;

  override render(): TemplateResult {
    const name = this.ariaLabel || this.label;
    const {decorative} = this;
    return html`<div
      class="base"
      part="base"
      role=${decorative ? nothing : 'separator'}
      aria-orientation=${!decorative && this.orientation === 'vertical' ? 'vertical' : nothing}
      aria-label=${(!decorative && name) || nothing}
    >
      <span class="label" part="label">${this.label}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'divider-widget': DividerWidget;
  }
}
