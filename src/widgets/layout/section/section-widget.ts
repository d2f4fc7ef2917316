import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {numeric} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {sectionStyles} from './section-widget.styles.js';

/**
 * A part of a page with even spacing between its children. With a heading or an accessible name it is a region that
 * screen readers can jump to; without, it is no more than a box.
 *
 * @summary A section of a page.
 * @slot - The content.
 * @csspart base - The section.
 * @csspart heading - The heading.
 *
 * @example
 * ```html
 * <section-widget heading="Traffic" padding="4"><chart-widget type="line"></chart-widget></section-widget>
 * ```
 */
@widget('section-widget')
export class SectionWidget extends WidgetElement {
  static override styles = sectionStyles;

  /** The heading of the section; none by default. */
  @property() heading?: string;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  override render(): TemplateResult {
    return html`<section class="base" part="base" aria-label=${this.ariaLabel || this.heading || nothing}>
      ${this.heading ? heading(this.headingLevel ?? 2, this.heading) : nothing}
      <slot></slot>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'section-widget': SectionWidget;
  }
}
