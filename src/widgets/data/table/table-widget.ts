import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {ANNOUNCE, type Announce} from '../../../core/announce.js';
import {answerCommands} from '../../../core/answer-commands.js';
import {widget} from '../../../core/define.js';
import {notify} from '../../../core/emit.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {flag, json, list, numeric, oneOf} from '../../../core/properties.js';
import {WidgetElement} from '../../../core/widget-element.js';
import type {Condition, Delivery} from '../../../data/types.js';
import type {BulkAction, RowAction} from './actions-of.js';
import {ColumnWidths} from './column-widths.js';
import type {TableColumn} from './columns.js';
import type {Paging} from './paging.js';
import {ScrollRegion} from './scroll-region.js';
import {TableCore} from './table-core.js';
import type {TableEmptyState} from './table-empty.js';
import {TableRows} from './table-rows.js';
import {renderShell} from './table-shell.js';
import {skeletonTable} from './table-skeleton.js';
import type {AllRows} from './table-selection.js';
import {tableStyles} from './table-widget.styles.js';
import {WithColumns} from './with-columns.js';
import type {SortStep} from './view-state.js';
import {WithRows} from './with-rows.js';

export type {BulkAction, RowAction, TableColumn, TableEmptyState};

/** The pages of a table; without a `page` all rows are on one. */
export interface TablePaging extends Paging {
  /** Rows a page; undefined where all are on one. */
  readonly size?: number;
}

/**
 * Rows and columns of data: sorted, filtered, paged, selected and acted on, and kept up to date row by row. A child
 * `<template slot="cell:price">` draws the cells of the column `price`, with `{{field}}` for any field of the record; a
 * `<template slot="detail">` gives each row details that a button shows. Cells that can be edited are gone through by
 * arrows, Home and End; Enter, F2, typing or pasting begins to edit one, Tab goes on to the next, Escape takes it back.
 *
 * The command `--export-csv` saves the rows as a file that spreadsheets open.
 *
 * @summary A data table.
 * @event {CustomEvent<RowClickDetail>} row-click - A row was clicked, or the button in its first cell (see `clickable`, which a listener from before the element is defined needs); cancelable where `row-navigate` leads on.
 * @event {CustomEvent<SelectionChangeDetail>} selection-change - Other rows are selected.
 * @event {CustomEvent<CellEditDetail>} cell-edit - A user has changed a cell, or takes a change back; cancelable, then the table changes nothing.
 * @event {CustomEvent<RowExpandDetail>} row-expand - A user opens or closes the details of a row; cancelable.
 * @event {CustomEvent<SortChangeDetail>} sort-change - A user sorts by a column; cancelable.
 * @event {CustomEvent<FilterChangeDetail>} filter-change - A user filters a column; cancelable.
 * @event {CustomEvent<PageChangeDetail>} page-change - A user goes to another page; cancelable.
 * @event {CustomEvent<TablePaging>} paging-change - The pages are others: another one shows, or there are more or fewer rows; does not bubble.
 * @event {CustomEvent<ActionDetail>} action - A row action, a bulk action or that of the empty state by a bare name; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - An action of the table is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - An action of the table failed; cancelable, then nothing is shown.
 * @slot pagination - A `<pagination-widget>` in the table, below the rows.
 * @csspart base - The box that holds everything.
 * @csspart scroller - The box in which the table scrolls.
 * @csspart table - The table.
 * @csspart caption - Its visible name.
 * @csspart head - The header rows.
 * @csspart header-cell - A cell of the header.
 * @csspart sort-button - The button in a header that sorts.
 * @csspart head-row - The row of headers.
 * @csspart filter-row - The row of filter fields.
 * @csspart filter - A filter field.
 * @csspart filter-button - The button in a header that opens its filter.
 * @csspart filter-panel - The filter of a column.
 * @csspart filter-apply - The button that applies it.
 * @csspart filter-clear - The button that takes it back.
 * @csspart filter-chips - What is filtered by, above the rows.
 * @csspart filter-chip - One of these, which takes it back.
 * @csspart body - The rows.
 * @csspart row - A row of the body.
 * @csspart select-cell - A cell with a check box.
 * @csspart actions-cell - A cell with the buttons of its row.
 * @csspart cell - A cell, that of the first column included.
 * @csspart row-header - The cell of the first column.
 * @csspart editor - The field in a cell that is edited.
 * @csspart edit-note - What is said beside it.
 * @csspart disclosure - The button that shows the details of a row.
 * @csspart detail-row - The row of details.
 * @csspart detail - The details.
 * @csspart group-row - The head of a group.
 * @csspart group-button - The button that opens and closes a group.
 * @csspart group-cell - What is worked out of a column of it.
 * @csspart link - What leads on from a row.
 * @csspart checkbox - A check box.
 * @csspart row-action - A button of a row.
 * @csspart footer - The bar below the rows.
 * @csspart bulk - The actions for the selected rows.
 * @csspart bulk-action - A button for the selected rows.
 * @csspart selected - How many rows are selected.
 * @csspart select-matching - The button that selects the rows of all pages.
 * @csspart pages - The pages.
 * @csspart range - Which rows the page shows.
 * @csspart button - A button of the bar.
 * @csspart page-button - A button that turns the page.
 * @csspart failure - What went wrong with an action.
 * @csspart empty - What is shown without rows.
 * @csspart empty-icon - The icon of it.
 * @csspart empty-heading - The short line of it.
 * @csspart empty-description - The sentence below that line.
 * @csspart empty-action - The button of it.
 * @cssproperty [--widget-table-row-height] - Height of a row; 40 px by default, less where the density is compact.
 * @cssproperty [--widget-table-height] - Greatest height of a table that draws only the rows in view; 30rem by default.
 * @cssproperty [--widget-table-sticky-top] - Distance at which the header sticks to the top; 0 by default.
 * @cssproperty [--widget-table-flash] - Colour in which a cell glows that a push has changed.
 * @cssstate nested - The table stands in a card and takes its edges.
 *
 * @example Dumb: the data is in the attributes.
 * ```html
 * <table-widget caption="Users" columns="name, email" rows='[{"id": 1, "name": "Ada", "email": "ada@example.com"}]'></table-widget>
 * ```
 * @example Connected: one attribute changed.
 * ```html
 * <table-widget caption="Users" columns="name, email" data-source="interface:list_users" stream="users"></table-widget>
 * ```
 */
@widget('table-widget')
export class TableWidget extends WithColumns(WithRows(WithFilterGroup(WidgetElement))) {
  static override readonly data = {list: 'rows', accepts: ['rows', 'columns', 'caption']};
  static override styles = tableStyles;

  readonly #core = new TableCore(this, this);
  readonly #rows = new TableRows(this.#core, () => this.#core.voice.removed());
  readonly #region = new ScrollRegion(this, this.#rows.resized);
  readonly #widths = new ColumnWidths();
  #paging = '';
  #stopAnswering?: () => void;

  /** The columns: a JSON list of `{"field", "label", "format", "width", "align", "sortable", "filterable", "editable", "type", "options", "required", "min", "max", "pattern", "aggregate", "hidden", "pinned", "resizable", "minWidth", "summary"}`, or field names separated by commas; the fields of the records by default. */
  @property(list) columns?: readonly (TableColumn | string)[];

  /** The rows: a JSON list of records, also from a `<script type="application/json">` child; none by default. What is no record is left out; what is no list is an error in the widget. */
  @property(json) rows?: readonly object[];

  /** The visible name of the table; none by default. */
  @property() caption?: string;

  /** The field that tells records apart, a dotted path allowed; `id`, `key` or `_id` by default. */
  @property() key?: string;

  /** The order: `-created_at, name` or JSON steps `{"field", "desc"}`; that of the source by default. A click on a header changes it; with Shift the column is added to the order. */
  @property(list) sort?: string | readonly (string | SortStep)[];

  /** Conditions: JSON `{"status": "active", "price": {"gte": 5}}` or a list of `{"field", "op", "value"}`; none by default. */
  @property(json) filter?: Readonly<Record<string, unknown>> | readonly Condition[];

  /** What is said without rows: JSON of `{"icon", "title", "description", "action": {"label", "action"}}`; a short line by default. */
  @property({...json, attribute: 'empty-state'}) emptyState?: TableEmptyState;

  /** The most rows kept: the first n, or with a negative number the last; 10,000 of a stream by default. A live table grows up to it, and then lets go of the rows at the end opposite to the newest. */
  @property(numeric([-1_000_000, 1_000_000])) limit?: number;

  /** Milliseconds for which an answer is shown again without asking; 30,000 for a resource, 2,000 else. */
  @property({...numeric([0, 2_147_483_647]), attribute: 'cache-ttl'}) cacheTtl?: number;

  /** Whether reads of the same moment may go as one request, where the provider can do that; true by default for sources by name. */
  @property({...flag, attribute: 'enable-query-batching'}) enableQueryBatching?: boolean;

  /** Draws only the rows in view, in a box of limited height; by default for a stream and for more than 200 rows. */
  @property({...flag, attribute: 'enable-virtual-scroll'}) enableVirtualScroll?: boolean;

  /** Whether changes are read out: `off`, `summary` (at most once in 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  /** The columns that are drawn: `columns` by default. A table of one kind of record overrides it. */
  get drawnColumns(): readonly (TableColumn | string)[] | undefined {
    return this.columns;
  }

  /** The pages as they are: how many, which one shows, and which rows. */
  get paging(): TablePaging {
    return {...this.#core.paging, size: this.#core.view.size};
  }

  /** Once a user has selected the rows of all pages: the conditions that hold for them, and how many they are; undefined else. */
  get selectedAll(): AllRows | undefined {
    return this.#core.chosen.all;
  }

  /** Turns to a page as a user would, with `page-change` and, unless that is prevented, a word for screen readers. */
  goToPage(page: number): void {
    this.#core.turnTo(page);
  }

  /** Takes note of listeners to `row-click`: what a mouse can do to a row a keyboard can do as well, see `clickable`. */
  override addEventListener(...args: Parameters<HTMLElement['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] === 'row-click') this.clickable ??= true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.states.toggle('nested', this.parentElement?.localName === 'card-widget');
    this.#stopAnswering = answerCommands(this, {
      next: () => this.#core.step(1),
      previous: () => this.#core.step(-1),
      'select-all': () => this.#core.selectAll(true),
      'clear-selection': () => this.#core.chosen.clear(),
      'export-csv': () => void this.exportCsv(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswering?.();
  }

  override applyData(delivery: Delivery): void {
    this.#core.receive(delivery);
  }

  // Before the source is read, so that it is asked once and for what is wanted.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const coming = this.#core.parts.load();
    if (coming) return coming.then(() => this.scheduleUpdate());
    this.#core.parts.tools?.ask();
    this.#core.view.ask();
    return super.scheduleUpdate();
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return super.shouldUpdate(changed) && !this.#core.parts.putOff(changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#core.chosen.take(this.selection);
    this.#core.update();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#rows.draw();
    this.#widths.apply(this.shadowRoot, this.#core.model.columns, this.#core.virtual);
    this.#core.parts.tools?.updated();
    if (changed.has('selection')) this.#rows.refreshSelection();
    if (changed.has('rows')) this.#core.parts.announcer?.changed();
    this.#core.prune();
    this.#tellPaging();
  }

  #tellPaging(): void {
    const {paging} = this;
    const text = Object.values(paging).join();
    if (text !== this.#paging) notify<TablePaging>(this, 'paging-change', paging);
    this.#paging = text;
  }

  override renderSkeleton(): TemplateResult {
    const {size} = this.#core.view;
    return skeletonTable({
      label: this.renderLabel(),
      columns: this.drawnColumns ? this.#core.model.columns : [],
      ...(size !== undefined && {rows: size}),
      hasPages: size !== undefined && this.pagesElsewhere !== true,
    });
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.caption ? html`<div class="caption" part="caption">${this.caption}</div>` : nothing;
  }

  override render(): TemplateResult {
    const core = this.#core;
    const shell = renderShell({
      head: core.headPicture(),
      caption: this.caption,
      ariaLabel: this.ariaLabel,
      isVirtual: core.virtual,
      scrolls: this.#region.scrolls || core.virtual,
      isWide: this.#region.isWide,
      total: core.cutTotal,
      isGrid: core.isGrid,
      onClick: this.#rows.events.handleClick,
      onKey: this.#rows.events.handleKey,
    });
    return html`<div class="base" part="base">
      ${core.parts.all.map((feature) => feature.above?.())} ${shell} ${core.renderEmpty()} ${core.renderFoot()}
      <slot name="pagination"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-widget': TableWidget;
  }
}
