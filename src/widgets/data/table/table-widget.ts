import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {AnnounceController, ANNOUNCE, type Announce} from '../../../core/announce-controller.js';
import {answerCommands} from '../../../core/commands.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, list, numeric, oneOf} from '../../../core/properties.js';
import {TemplateChildren} from '../../../core/template-children.js';
import {warn} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Condition, Delivery, JsonRecord} from '../../../data/types.js';
import {readActions, type BulkAction, type ReadyAction, type RowAction} from './actions-of.js';
import {ColumnWidths} from './column-widths.js';
import {nameOfRow, type Column, type TableColumn} from './columns.js';
import {pagingOf, type Paging} from './paging.js';
import {ScrollRegion} from './scroll-region.js';
import {TableActions} from './table-actions.js';
import {renderEmpty, type TableEmptyState} from './table-empty.js';
import {renderFoot} from './table-foot.js';
import {renderHead, renderWidths, type HeadPicture} from './table-head.js';
import type {TableHost} from './table-host.js';
import {TableModel} from './table-model.js';
import {TableRows} from './table-rows.js';
import {TableSelection} from './table-selection.js';
import {skeletonTable} from './table-skeleton.js';
import {TableView} from './table-view.js';
import {tableStyles} from './table-widget.styles.js';
import {readFilter, readSort, type SortStep} from './view-state.js';

export type {BulkAction, RowAction, TableColumn, TableEmptyState};

/** More rows than these are too many to lay out at once, and again with each change. */
const LONG = 200;

/** Milliseconds between two summaries of a table that changes by itself. */
const SUMMARY = 30_000;

/**
 * Rows and columns of data: sorted, filtered, paged, selected and acted on, and kept up to date row by row.
 *
 * @summary A data table.
 * @event {CustomEvent<RowClickDetail>} row-click - A row was clicked; cancelable where `row-navigate` leads on.
 * @event {CustomEvent<SelectionChangeDetail>} selection-change - Other rows are selected.
 * @event {CustomEvent<SortChangeDetail>} sort-change - A user sorts by a column; cancelable.
 * @event {CustomEvent<FilterChangeDetail>} filter-change - A user filters a column; cancelable.
 * @event {CustomEvent<PageChangeDetail>} page-change - A user goes to another page; cancelable.
 * @event {CustomEvent<ActionDetail>} action - A row action, a bulk action or that of the empty state by a bare name; cancelable.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - An action of the table is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - An action of the table failed; cancelable, then nothing is shown.
 * @csspart base - The box that holds everything.
 * @csspart scroller - The box in which the table scrolls.
 * @csspart table - The table.
 * @csspart caption - Its visible name.
 * @csspart head - The header rows.
 * @csspart header-cell - A cell of the header.
 * @csspart sort-button - The button in a header that sorts.
 * @csspart filter-row - The row of filter fields.
 * @csspart filter - A filter field.
 * @csspart body - The rows.
 * @csspart row - A row.
 * @csspart cell - A cell, that of the first column included.
 * @csspart row-header - The cell of the first column.
 * @csspart link - What leads on from a row.
 * @csspart checkbox - A check box.
 * @csspart row-action - A button of a row.
 * @csspart footer - The bar below the rows.
 * @csspart bulk - The actions for the selected rows.
 * @csspart selected - How many rows are selected.
 * @csspart pages - The pages.
 * @csspart range - Which rows the page shows.
 * @csspart button - A button of the bar.
 * @csspart failure - What went wrong with an action.
 * @csspart empty - What is shown without rows.
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
export class TableWidget extends WidgetElement {
  static override readonly data = {list: 'rows', accepts: ['rows', 'columns', 'caption']};
  static override styles = tableStyles;

  readonly #language = new LanguageController(this);
  readonly #templates = new TemplateChildren(this);
  readonly #region = new ScrollRegion(this);
  readonly #view = new TableView(this);
  readonly #model = new TableModel();
  readonly #actions = new TableActions(this, this.#model);
  readonly #selection = new TableSelection(this, this.#model);
  readonly #announcer = new AnnounceController(this, () => this.#summary(), SUMMARY);
  readonly #parts = this.#makeParts();
  readonly #rows = new TableRows(this.#parts, () => this.#say(word(this.#language.language, 'row.removed')));
  readonly #widths = new ColumnWidths();
  readonly #complaints = new Set<string>();
  #shownKeys: readonly string[] = [];
  #paging: Paging = {pages: 1, from: 0, to: 0, total: 0, before: 0};
  #rowActions: readonly ReadyAction[] = [];
  #bulkActions: readonly ReadyAction[] = [];
  #stopAnswering?: () => void;

  /** The columns: JSON of T-01 columns, or field names separated by commas; the fields of the records by default. */
  @property(list) columns?: readonly (TableColumn | string)[];

  /** The rows: a JSON list of records, also from a `<script type="application/json">` child; none by default. What is no record is left out; what is no list is an error in the widget. */
  @property(json) rows?: readonly JsonRecord[];

  /** The visible name of the table; none by default. */
  @property() caption?: string;

  /** The field that tells records apart, a dotted path allowed; `id`, `key` or `_id` by default. */
  @property() key?: string;

  /** The order: `-created_at, name` or JSON steps `{"field", "desc"}`; that of the source by default. A click on a header changes it. */
  @property(list) sort?: string | readonly (string | SortStep)[];

  /** Conditions: JSON `{"status": "active", "price": {"gte": 5}}` or a list of `{"field", "op", "value"}`; none by default. */
  @property(json) filter?: Readonly<Record<string, unknown>> | readonly Condition[];

  /** Rows a page; all on one by default, 50 for a stream. */
  @property({...numeric([1, 10_000]), attribute: 'per-page'}) perPage?: number;

  /** The page that is shown, from 1; 1 by default. */
  @property(numeric([1, 1_000_000_000])) page?: number;

  /** Gives every row a check box; false by default. */
  @property(flag) selectable?: boolean;

  /** The keys of the selected rows; none by default. */
  @property({attribute: false}) selection?: readonly string[];

  /** Where a click on a row leads: a path such as `/users/{id}`, as a real link in the first column, or an action; nowhere by default. */
  @property({attribute: 'row-navigate'}) rowNavigate?: string;

  /** Buttons of each row: JSON of `{"icon", "label", "action", "confirm"}`; none by default. */
  @property({...json, attribute: 'row-actions'}) rowActions?: readonly RowAction[];

  /** Buttons for the selected rows: JSON of `{"label", "action", "confirm"}`; none by default. They make the table selectable. */
  @property({...json, attribute: 'bulk-actions'}) bulkActions?: readonly BulkAction[];

  /** What is said without rows: JSON of `{"icon", "title", "description", "action": {"label", "action"}}`; a short line by default. */
  @property({...json, attribute: 'empty-state'}) emptyState?: TableEmptyState;

  /** The most rows kept: the first n, or with a negative number the last; 10,000 of a stream by default. */
  @property(numeric([-1_000_000, 1_000_000])) limit?: number;

  /** Milliseconds for which an answer is shown again without asking; 30,000 for a resource, 2,000 else. */
  @property({...numeric([0, 2_147_483_647]), attribute: 'cache-ttl'}) cacheTtl?: number;

  /** Draws only the rows in view, in a box of limited height; by default for a stream and for more than 200 rows. */
  @property({...flag, attribute: 'enable-virtual-scroll'}) enableVirtualScroll?: boolean;

  /** Whether changes are read out: `off`, `summary` (at most once in 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  override connectedCallback(): void {
    super.connectedCallback();
    this.states.toggle('nested', this.parentElement?.localName === 'card-widget');
    this.#stopAnswering = answerCommands(this, {
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      'select-all': () => this.#selection.selectAll(true, this.#shownKeys),
      'clear-selection': () => this.#selection.clear(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswering?.();
  }

  override applyData(delivery: Delivery): void {
    this.#model.receive(delivery);
    delivery.merge();
    this.requestUpdate();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#view.ask();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {language} = this.#language;
    if (changed.has('selection')) this.#selection.take(this.selection);
    if (!this.dataController?.delivery) this.#model.forget();
    const {rows, columns, key, limit} = this;
    this.#model.update({rows, columns, key, limit, view: this.#view.rest, language}, this);
    if (!this.#model.updates) this.#shownKeys = this.#model.order.shown.map((index) => this.#model.keys[index] ?? '');
    this.#paging = this.#findPaging();
    this.#rowActions = readActions(this.rowActions, 'row-actions', language, this);
    this.#bulkActions = readActions(this.bulkActions, 'bulk-actions', language, this);
    this.#complain('rows', this.#model.problem);
    this.#complain('sort', readSort(this.sort).problem);
    this.#complain('filter', readFilter(this.filter).problem);
    if (this.#model.bad > 0) warn(this, 'has rows that are no records; they are left out.');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#rows.draw();
    this.#widths.apply(this.shadowRoot, this.#model.columns, this.#isVirtual);
    if (changed.has('selection')) this.#rows.refreshSelection();
    if (changed.has('rows')) this.#announcer.changed();
    if (this.#view.isComplete && this.dataController?.state !== 'loading') this.#selection.prune();
  }

  override renderSkeleton(): TemplateResult {
    return skeletonTable(this.renderLabel(), this.columns ? this.#model.columns : []);
  }

  override renderLabel(): TemplateResult | typeof nothing {
    return this.caption ? html`<div class="caption" part="caption">${this.caption}</div>` : nothing;
  }

  override render(): TemplateResult {
    const {columns, order} = this.#model;
    const head = this.#headPicture();
    const name = this.ariaLabel || this.caption || word(this.#language.language, 'table');
    const scrolls = this.#region.scrolls || this.#isVirtual;
    const isCut = this.#isVirtual || this.#paging.total > order.shown.length;
    return html`<div class="base" part="base">
      <div
        class="scroller ${this.#isVirtual ? 'virtual' : ''}"
        part="scroller"
        ?data-scrolls=${scrolls}
        role=${scrolls ? 'region' : nothing}
        aria-label=${scrolls ? name : nothing}
        tabindex=${scrolls ? 0 : -1}
      >
        <table
          part="table"
          ?hidden=${columns.length === 0}
          aria-label=${this.ariaLabel || (this.caption ? nothing : name)}
          aria-rowcount=${isCut ? this.#paging.total + 1 : nothing}
        >
          ${
            this.caption
              ? html`<caption part="caption">
                  ${this.caption}
                </caption>`
              : nothing
          }
          ${renderWidths(head)} ${renderHead(head)}
          <tbody part="body" @click=${this.#rows.events.handleClick}></tbody>
        </table>
      </div>
      ${order.shown.length === 0 ? this.#renderEmpty() : nothing} ${this.#renderFoot()}
    </div>`;
  }

  get #isVirtual(): boolean {
    const isLong = this.#model.order.shown.length > LONG;
    return this.enableVirtualScroll ?? (isLong || this.dataController?.optimisation.virtual === true);
  }

  get #isSelectable(): boolean {
    return this.selectable ?? this.#bulkActions.length > 0;
  }

  #findPaging(): Paging {
    const {shown, matching} = this.#model.order;
    const {size, page, rest} = this.#view;
    const local = rest.page !== undefined;
    return pagingOf({size, page, local, matching, shown: shown.length, told: this.dataController?.delivery?.total});
  }

  #headPicture(): HeadPicture {
    const {sort, filter} = this.#view;
    return {
      language: this.#language.language,
      columns: this.#model.columns,
      sort,
      filter,
      ...(this.#isSelectable && {selection: this.#selection.stateOf(this.#shownKeys)}),
      hasActions: this.#rowActions.length > 0,
      onSort: (column) => this.#sortBy(column),
      onSelectAll: (on) => this.#selection.selectAll(on, this.#shownKeys),
      onFilter: (field, text) => this.#view.filterBy(field, text, () => this.#sayRows()),
    };
  }

  #renderEmpty(): TemplateResult {
    const isFiltered = this.#model.records.length > 0 || this.#view.filter.length > 0;
    return renderEmpty(
      this.emptyState,
      isFiltered,
      this.#language.language,
      (action) => void this.#actions.run(action),
    );
  }

  #renderFoot(): TemplateResult | typeof nothing {
    return renderFoot({
      ...this.#paging,
      language: this.#language.language,
      selected: this.#isSelectable ? this.#selection.keys.size : 0,
      bulkActions: this.#bulkActions,
      ...(this.#actions.failure !== undefined && {failure: this.#actions.failure}),
      onPage: (page) => this.#goTo(page),
      onBulk: (action) => void this.#runBulk(action),
      onClear: () => this.#selection.clear(),
      onDismiss: () => this.#actions.dismiss(),
    });
  }

  async #runBulk(action: ReadyAction): Promise<void> {
    if (await this.#actions.runOnKeys(action, this.#selection.keys.keys)) this.#selection.clear();
  }

  #step(by: number): void {
    const page = (this.#paging.page ?? 1) + by;
    if (page >= 1 && page <= this.#paging.pages) this.#goTo(page);
  }

  async #goTo(page: number): Promise<void> {
    if (!this.#view.goTo(page)) return;
    await this.updateComplete;
    const {from, to, total, pages} = this.#paging;
    const {language} = this.#language;
    this.#say(`${word(language, 'page.of', {page, pages})}, ${word(language, 'page.rows', {from, to, total})}`);
  }

  #sortBy({field, label}: Column): void {
    if (!this.#view.sortBy(field)) return;
    const [first] = this.#view.sort;
    const order = first ? (first.desc ? 'sort.descending' : 'sort.ascending') : 'sort.none';
    this.#say(`${label}, ${word(this.#language.language, order)}`);
  }

  async #sayRows(): Promise<void> {
    await this.updateComplete;
    this.#say(this.#summary());
  }

  #summary(): string {
    const rows = word(this.#language.language, 'rows', {count: this.#paging.total});
    return [this.caption, rows].filter(Boolean).join(': ');
  }

  #say(text: string): void {
    void import('../../../core/announcer.js').then(({announce}) => announce(text, {document: this.ownerDocument}));
  }

  // What the data layer or the attribute itself complained of is not this element's to take back.
  #complain(attribute: string, problem: string | undefined): void {
    if (problem === undefined && !this.#complaints.delete(attribute)) return;
    if (problem !== undefined) this.#complaints.add(attribute);
    this.setProblem(attribute, problem);
  }

  #makeParts(): TableHost {
    const table = this;
    return {
      element: table,
      model: table.#model,
      selection: table.#selection.keys,
      templates: table.#templates,
      get language() {
        return table.#language.language;
      },
      get selectable() {
        return table.#isSelectable;
      },
      get rowActions() {
        return table.#rowActions;
      },
      get rowNavigate() {
        return table.rowNavigate ?? '';
      },
      get virtual() {
        return table.#isVirtual;
      },
      get live() {
        return table.dataController?.delivery !== undefined;
      },
      get paging() {
        return table.#paging;
      },
      get shownKeys() {
        return table.#shownKeys;
      },
      nameOf: (record, key) => nameOfRow(record, key, table.#model.columns, table.#language.language),
      select: (key, on, extend) => table.#selection.select(key, on, table.#shownKeys, extend),
      act: (action, key, control) => void table.#actions.runOnRow(action, key, control),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-widget': TableWidget;
  }
}
