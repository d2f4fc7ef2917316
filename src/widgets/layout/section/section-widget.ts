import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {heading} from '../../../core/heading.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {sectionStyles} from './section-widget.styles.js';

/**
 * A part of a page with even spacing between its children. With a heading or an accessible name it is a region that
 * screen readers can jump to; without, it is no more than a box.
 *
 * @summary A section of a page.
 * @slot - The content.
 * @slot actions - Buttons beside the heading.
 * @csspart base - The section.
 * @csspart header - The row of the heading and its actions.
 * @csspart heading - The heading.
 * @csspart actions - The box of the actions.
 *
 * @example
 * ```html
 * <section-widget heading="Traffic" padding="4"><chart-widget type="line"></chart-widget></section-widget>
 * ```
 */
@widget('section-widget')
export class SectionWidget extends WidgetElement {
  static override styles = sectionStyles;

  readonly #slots = new SlotController(this, 'actions');

  /** The heading of the section; none by default. */
  @property() heading?: string;

  /** Level of the heading, 1 to 6; 2 by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  /** Space between the children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  override render(): TemplateResult {
    return html`<section class="base" part="base" aria-label=${this.ariaLabel || this.heading || nothing}>
      <div class="header" part="header" ?hidden=${!this.heading && !this.#slots.has('actions')}>
        ${this.heading ? heading(this.headingLevel ?? 2, this.heading) : nothing}
        <div class="actions" part="actions"><slot name="actions"></slot></div>
      </div>
      <slot></slot>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'section-widget': SectionWidget;
  }
}
