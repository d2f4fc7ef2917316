import {html, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import '../../../core/early-looks.js';
import {numeric, oneOf} from '../../../core/properties.js';
import {GAPS} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {columnsThatFit} from './columns-that-fit.js';
import {dashboardStyles} from './dashboard-widget.styles.js';

const MIN_WIDTH = 260;
const MOST_COLUMNS = 4;
const GAP = 4;
/** Pixels of one step of a gap. */
const STEP = 4;
const TILES = [1, 2, 3, 4];

/**
 * A container that gives its children rows of as many as fit in its own width. A child's `span`, in twelfths of a row,
 * is kept where there is room for it.
 *
 * @summary A dashboard: a grid that needs no numbers.
 * @slot - The widgets.
 * @csspart base - The grid, a region where it has a label.
 *
 * @example Dumb
 * ```html
 * <dashboard-widget label="Sales">
 *   <stat-widget label="Users" value="1234"></stat-widget>
 *   <chart-widget type="line" span="12" label="Revenue"></chart-widget>
 * </dashboard-widget>
 * ```
 * @example Connected
 * ```html
 * <dashboard-widget data-source="interface:get_dashboard" data-map="label: name"></dashboard-widget>
 * ```
 */
@widget('dashboard-widget')
export class DashboardWidget extends WidgetElement {
  static override readonly data = {accepts: ['label'], rename: {title: 'label'}};
  static override styles = dashboardStyles;

  /** The accessible name, which makes the dashboard a region that screen readers can jump to; none by default. */
  @property() label?: string;

  /** The most columns beside one another, 1 to 12; 4 by default. A row holds 1, 2, 3, 4, 6 or 12 of them. */
  @property(numeric([1, 12])) columns?: number;

  /** The least width of a column in px, 80 to 2000; where it is not to be had, a row holds fewer; 260 by default. */
  @property({...numeric([80, 2000]), attribute: 'min-width'}) minWidth?: number;

  /** Space between children, in units of 4 px: 0 1 2 3 4 6 8; 4 by default. */
  @property(oneOf(GAPS.map(String))) gap?: number | string;

  #width = 0;
  #observer?: ResizeObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="grid ${this.#rows}">${TILES.map(() => html`<span class="tile skeleton"></span>`)}</div>`;
  }

  override render(): TemplateResult {
    const name = this.ariaLabel || this.label;
    const role = name ? 'region' : nothing;
    return html`<div class="ruler"></div>
      <div class="grid ${this.#rows}" part="base" role=${role} aria-label=${name || nothing}><slot></slot></div>`;
  }

  // The ruler has no height, which else would change as the grid folds and be told of again.
  #observe(): void {
    const ruler = this.renderRoot.querySelector('.ruler');
    this.#observer ??= new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
    if (ruler) this.#observer.observe(ruler);
  }

  // Most widths hold as many as the one before: those draw nothing.
  #measure(width: number): void {
    const before = this.#rows;
    this.#width = width;
    if (this.#rows !== before) this.requestUpdate();
  }

  get #rows(): string {
    const gap = Number(this.gap ?? GAP) * STEP;
    const count = columnsThatFit(this.#width, this.minWidth ?? MIN_WIDTH, gap, this.columns ?? MOST_COLUMNS);
    return `rows-of-${count}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dashboard-widget': DashboardWidget;
  }
}
