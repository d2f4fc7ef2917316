import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {oneOf, reflectedFlag} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {boxStyles} from './box-widget.styles.js';

export const SURFACES = ['page', 'raised', 'overlay'] as const;
/** The ground that a box stands on. */
export type Surface = (typeof SURFACES)[number];

/**
 * A plain container: what it looks like is said by the attributes that every widget has, and by `border` and `surface`.
 *
 * @summary A plain container.
 * @slot - The content.
 * @csspart base - The box of the content, a group where it has an accessible name.
 *
 * @example
 * ```html
 * <box-widget border padding="3" rounded="md"><text-widget text="Anything"></text-widget></box-widget>
 * ```
 */
@widget('box-widget')
export class BoxWidget extends WidgetElement {
  static override styles = boxStyles;

  /** Draws a hairline around the box; false by default. */
  @property(reflectedFlag) border?: boolean;

  /** The ground: `page`, `raised` as a card, or `overlay` as a menu; none, which lets what is below through, by default. */
  @property(oneOf(SURFACES)) surface?: Surface;

  override render(): TemplateResult {
    const {ariaLabel} = this;
    return html`<div part="base" role=${ariaLabel ? 'group' : nothing} aria-label=${ariaLabel || nothing}>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'box-widget': BoxWidget;
  }
}
