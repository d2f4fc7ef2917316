import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {flag, numeric, oneOf} from '../../../core/properties.js';
import {COLUMNS} from '../../../core/grid-scale.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {gridStyles} from './grid-widget.styles.js';

/**
 * A grid whose children place themselves by `span`. It answers to its own width, not the page's: one column when
 * narrow, then two, three, four and six of twelve; with fewer columns, one when narrow and all from 640 px. Write the
 * `span` of a wide page alone: of `span="3"`, four stand in a row from 960 px, two from 640 px, one below; `span="8"` and
 * `span="4"` share a row from 768 px.
 *
 * @summary A 12-column grid that folds by its own width.
 * @slot - The children; `span` on each says how many columns it takes where the grid is wide; `span-tablet` (from 640 px) and `span-desktop` (from 960 px) say it otherwise.
 * @csspart base - The grid box.
 *
 * @example
 * ```html
 * <grid-widget columns="12">
 *   <stat-widget span="3" label="Users" value="1234"></stat-widget>
 *   <card-widget span="9" heading="Traffic"></card-widget>
 * </grid-widget>
 * ```
 */
@widget('grid-widget')
export class GridWidget extends WidgetElement {
  static override styles = gridStyles;

  /** Columns of the grid, 1 to 12; 12 by default. */
  @property({...numeric([1, COLUMNS]), reflect: true}) columns?: number;

  /** Space between children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  /** Whether the grid folds when it is narrow; true by default. */
  @property({...flag, reflect: true}) responsive?: boolean;

  override render(): TemplateResult {
    return html`<div class="grid" part="base"><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-widget': GridWidget;
  }
}
