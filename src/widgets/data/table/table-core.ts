import {nothing, type TemplateResult} from 'lit';
import type {Announce} from '../../../core/announce.js';
import {LanguageController} from '../../../core/language.js';
import {TemplateChildren} from '../../../core/template-children.js';
import {warn} from '../../../core/warn.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {WordKey} from '../../../core/words.js';
import type {Delivery, JsonRecord} from '../../../data/types.js';
import type {ReadyAction} from './actions-of.js';
import {nameOfRow, type Column} from './columns.js';
import {pagingOf, type Paging} from './paging.js';
import type {HeadPicture} from './table-head.js';
import type {TableHost} from './table-host.js';
import type {Places} from './row-order.js';
import type {ActionsHost, TableActions} from './table-actions.js';
import {TableModel} from './table-model.js';
import {PARTS, TableParts} from './table-parts.js';
import type {SelectionState} from './selection.js';
import {TableSelection, type SelectingHost} from './table-selection.js';
import {TableView, type ViewHost} from './table-view.js';
import {TableVoice} from './table-voice.js';
import {readFilter, readSort} from './view-state.js';
import type {WithColumnsElement} from './with-columns.js';

/** What of a table its features ask. */
export type CoreElement = ViewHost &
  SelectingHost &
  ActionsHost &
  Partial<WithColumnsElement> & {announce?: Announce; columns?: unknown; emptyState?: unknown};

/** What an author says of the rows and of what can be done with them, by whatever names. */
export interface RowSettings {
  readonly rows?: unknown;
  readonly drawnColumns?: unknown;
  readonly caption?: string;
  readonly limit?: number;
  readonly selectable?: boolean | 'single';
  readonly editAction?: string;
  readonly rowNavigate?: string;
  readonly clickable?: boolean;
  readonly rowActions?: unknown;
  readonly bulkActions?: unknown;
  readonly enableVirtualScroll?: boolean;
  readonly pagesElsewhere?: boolean;
  /** The attribute of the rows, for what is said of it; `rows` by default. */
  readonly rowsAttribute?: string;
  /** The attribute of what can be done with one of them; `row-actions` by default. */
  readonly actionsAttribute?: string;
  /** The word for how many are selected; that of rows by default. */
  readonly selectedWord?: WordKey;
  /** How a record is called; by its first column by default. */
  readonly nameOfRecord?: (record: JsonRecord) => string;
}

const NO_ACTIONS: readonly ReadyAction[] = [];

/** More rows than these are too many to lay out at once, and again with each change. */
const LONG = 200;

/** The core of a table, for what is loaded on its first use. */
export const coreOf = new WeakMap<WidgetElement, TableCore>();

/** What a table is made of beside its nodes: its model, what a reader asked of it, and what the features share. */
export class TableCore implements TableHost {
  readonly element: CoreElement;
  readonly settings: RowSettings;
  readonly model = new TableModel();
  readonly templates: TemplateChildren;
  readonly view: TableView;
  #actions?: TableActions;
  readonly chosen: TableSelection;
  readonly voice: TableVoice;
  readonly parts = new TableParts(this);
  lines: Places = [];
  paging: Paging = {pages: 1, from: 0, to: 0, total: 0, before: 0};
  rowActions: readonly ReadyAction[] = NO_ACTIONS;
  bulkActions: readonly ReadyAction[] = NO_ACTIONS;
  readonly #language: LanguageController;
  readonly #complaints = new Set<string>();

  constructor(element: CoreElement, settings: RowSettings) {
    this.element = element;
    this.settings = settings;
    coreOf.set(element, this);
    this.#language = new LanguageController(element);
    this.templates = new TemplateChildren(element);
    this.view = new TableView(element);
    this.chosen = new TableSelection(element, this.model);
    this.voice = new TableVoice(() => this.language);
  }

  get language(): string {
    return this.#language.language;
  }

  /** What runs actions; undefined until something asks for it. */
  get actions(): TableActions | undefined {
    const {here: Actions} = PARTS.TableActions;
    return (this.#actions ??= Actions && new Actions(this.element, this.model));
  }

  get selection() {
    return this.chosen.keys;
  }

  get selectable(): boolean {
    return Boolean(this.settings.selectable ?? this.bulkActions.length > 0);
  }

  get single(): boolean {
    return this.settings.selectable === 'single';
  }

  /** Whether all rows of this page are selected, and there are more on others. */
  get canTakeAll(): boolean {
    const {length} = this.model.order.shown;
    const isMany = this.selectable && !this.single && this.paging.total > length;
    return isMany && length > 0 && this.selected === 'all';
  }

  /** How many rows of this page are selected. */
  get selected(): SelectionState {
    return this.selection.size === 0 ? 'none' : this.chosen.stateOf(this.shownKeys);
  }

  get shownKeys(): readonly string[] {
    return this.model.shownKeys;
  }

  /** Whether cells are gone through with the arrows, as those that are edited. */
  get isGrid(): boolean {
    return this.model.columns.some(({editable}) => editable);
  }

  get rowNavigate(): string {
    return this.settings.rowNavigate ?? '';
  }

  get clickable(): boolean {
    return this.settings.clickable ?? false;
  }

  get virtual(): boolean {
    const isLong = this.model.order.shown.length > LONG;
    const {optimisation} = this.element.dataController ?? {};
    return this.settings.enableVirtualScroll ?? (isLong || optimisation?.virtual === true);
  }

  get live(): boolean {
    return this.element.dataController?.delivery !== undefined;
  }

  /** How many rows there are on all pages; undefined where all of them are in the tree. */
  get cutTotal(): number | undefined {
    const {total} = this.paging;
    const {shown} = this.model.order;
    return this.virtual || total > shown.length ? total + this.lines.length - shown.length : undefined;
  }

  /** Whether rows are missing because of a filter, and not because there are none. */
  get isFiltered(): boolean {
    return this.model.records.length > 0 || this.view.filter.length > 0 || this.view.isGrouped;
  }

  receive(delivery: Delivery): void {
    this.model.receive(delivery);
    delivery.merge();
    this.element.requestUpdate();
  }

  /** Reads the properties of the table anew. */
  update(): void {
    const {element, settings, model, language} = this;
    const {rowsAttribute = 'rows', actionsAttribute = 'row-actions'} = settings;
    if (!element.dataController?.delivery) model.forget();
    const {drawnColumns: columns, limit} = settings;
    const {key} = element;
    const rows = this.view.fitting(settings.rows);
    const arrange = this.parts.tools?.arrange();
    model.update({rows, columns, key, limit, most: this.view.most, view: this.view.rest, arrange, language}, element);
    this.parts.tools?.summarise();
    this.paging = this.#findPaging();
    this.parts.update();
    this.lines = this.parts.linesOf(model.order.shown);
    this.rowActions = this.actions?.read(actionsAttribute, settings.rowActions, language) ?? NO_ACTIONS;
    this.bulkActions = this.actions?.read('bulk-actions', settings.bulkActions, language) ?? NO_ACTIONS;
    this.#complain(rowsAttribute, model.problem);
    this.#complain('sort', readSort(element.sort).problem);
    this.#complain('filter', readFilter(element.filter).problem);
    if (model.bad > 0) warn(element, `has ${rowsAttribute} that are no records; they are left out.`);
  }

  /** Lets go of selected rows that are no more, where it is known that they are. */
  prune(): void {
    if (this.view.isComplete && this.element.dataController?.state !== 'loading') this.chosen.prune();
  }

  nameOf(record: JsonRecord, key: string): string {
    return this.settings.nameOfRecord?.(record) ?? nameOfRow(record, key, this.model.columns, this.language);
  }

  select(key: string, on: boolean, extend: boolean): void {
    if (this.single && on) this.chosen.choose(key);
    else this.chosen.select(key, on, this.shownKeys, extend);
  }

  act(action: ReadyAction, key: string, control: HTMLElement): void {
    void this.actions?.runOnRow(action, key, control);
  }

  selectAll(on: boolean): void {
    this.chosen.selectAll(on, this.shownKeys);
  }

  /** A user goes on or back by some pages. */
  step(by: number): void {
    this.turnTo((this.paging.page ?? 1) + by);
  }

  /** A user goes to a page; one that is not there is left alone. */
  turnTo(page: number): void {
    if (page >= 1 && page <= this.paging.pages) void this.#goTo(page);
  }

  summary(): string {
    return this.voice.summary(this.settings.caption, this.paging.total);
  }

  headPicture(): HeadPicture {
    const {sort, filter} = this.view;
    return {
      language: this.language,
      columns: this.model.columns,
      sort,
      filter,
      ...(this.selectable && {selection: this.selected}),
      single: this.single,
      extras: (column) => this.parts.all.map((feature) => feature.header?.(column)),
      hasActions: this.rowActions.length > 0,
      ...(this.parts.tools && {tools: this.parts.tools}),
      onSort: (column, adds) => this.#sortBy(column, adds),
      onSelectAll: (on) => this.selectAll(on),
      onFilter: (field, text) => this.view.filterBy(field, text, () => void this.sayRows()),
    };
  }

  /** What stands below the rows. */
  renderFoot(): TemplateResult | typeof nothing {
    return PARTS.footOf.here?.(this) ?? nothing;
  }

  /** What stands in place of rows, where there are none. */
  renderEmpty(): TemplateResult | typeof nothing {
    if (this.model.order.shown.length > 0) return nothing;
    const {here: emptyOf, load} = PARTS.emptyOf;
    if (emptyOf) return emptyOf(this);
    // A source may leave no rows without having said so.
    this.element.waitFor(load().then(() => this.element.requestUpdate()));
    return nothing;
  }

  #findPaging(): Paging {
    const {shown, matching} = this.model.order;
    const {size, page, rest} = this.view;
    const told = this.element.dataController?.delivery?.total;
    return pagingOf({size, page, local: rest.page !== undefined, matching, shown: shown.length, told});
  }

  async #goTo(page: number): Promise<void> {
    if (!this.view.goTo(page)) return;
    await this.element.updateComplete;
    this.voice.paged(this.paging);
  }

  #sortBy({field, label}: Column, adds: boolean): void {
    if (this.view.sortBy(field, adds)) this.voice.sorted(label, field, this.view.sort);
  }

  /** Says how many rows there are now. */
  async sayRows(): Promise<void> {
    await this.element.updateComplete;
    this.voice.say(this.summary());
  }

  // What the data layer or the attribute itself complained of is not this element's to take back.
  #complain(attribute: string, problem: string | undefined): void {
    if (problem === undefined && !this.#complaints.delete(attribute)) return;
    if (problem !== undefined) this.#complaints.add(attribute);
    this.element.setProblem(attribute, problem);
  }
}
