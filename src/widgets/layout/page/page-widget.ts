import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {isInMain} from './in-main.js';
import {pageStyles} from './page-widget.styles.js';

export const PAGE_WIDTHS = ['sm', 'md', 'lg', 'xl', 'xxl', 'full'] as const;
/** How wide the column of a page grows. */
export type PageWidth = (typeof PAGE_WIDTHS)[number];

/**
 * The column that holds the content of a page, centred, no wider than reads well, with even space between its parts.
 * It is the page's main landmark, unless a layout or something else around it is that already.
 *
 * @summary The content column of a page.
 * @slot - The content.
 * @csspart base - The column.
 * @cssproperty [--widget-page-max-width] - Width of the column, in place of `max-width`.
 *
 * @example
 * ```html
 * <page-widget max-width="lg">
 *   <heading-widget level="1" text="Users"></heading-widget>
 *   <table-widget data-source="interface:list_users"></table-widget>
 * </page-widget>
 * ```
 */
@widget('page-widget')
export class PageWidget extends WidgetElement {
  static override styles = pageStyles;

  /** The widest that the column grows: `sm` 640 px, `md` 768, `lg` 1024, `xl` 1280, `xxl` 1536, or `full`; `xl` by default. */
  @property({...oneOf(PAGE_WIDTHS), attribute: 'max-width'}) maxWidth?: PageWidth;

  /** Space between the parts of the page, in units of 4 px: 0 1 2 3 4 6 8; 6 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have moved into a layout, or out of one.
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const name = this.ariaLabel || nothing;
    if (!isInMain(this)) return html`<main class="base" part="base" aria-label=${name}><slot></slot></main>`;
    return html`<div class="base" part="base" role=${this.ariaLabel ? 'group' : nothing} aria-label=${name}>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-widget': PageWidget;
  }
}
