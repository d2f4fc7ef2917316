import type {ReactiveController} from 'lit';
import {emit} from '../../../core/emit.js';
import {GroupLink} from '../../../core/group-link.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {Condition, View} from '../../../data/types.js';
import type {Opening} from './opening.js';
import {groupedSort, nextSort, readFilter, readSort, viewOf, type SortStep} from './view-state.js';

/** Detail of `sort-change`. */
export interface SortChangeDetail {
  readonly sort: readonly SortStep[];
}

/** Detail of `filter-change`: all conditions that hold now, the author's and the user's. */
export interface FilterChangeDetail {
  readonly filter: readonly Condition[];
}

/** Detail of `page-change`. */
export interface PageChangeDetail {
  readonly page: number;
  readonly size: number;
}

/** What the view reads of its table. */
export interface ViewHost extends WidgetElement {
  filterGroup?: string;
  groupBy?: unknown;
  sort?: unknown;
  filter?: unknown;
  page?: number;
  perPage?: number;
}

/** Milliseconds without a key after which what was typed is looked for. */
const TYPING = 200;

/** What a reader asked of the rows, and which part of it the source does. */
export class TableView implements ReactiveController {
  readonly #host: ViewHost;
  readonly #group: GroupLink;
  #typed: readonly Condition[] = [];
  #asked = '{}';
  #groupAsked = '[]';
  /** Begun when a page was read in the address. */
  opening?: Opening;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#group = new GroupLink(host);
    host.addController(this);
  }

  get sort(): readonly SortStep[] {
    return readSort(this.#host.sort).value;
  }

  /** The conditions that a user typed. */
  get typed(): readonly Condition[] {
    return this.#typed;
  }
  set typed(typed: readonly Condition[]) {
    this.#typed = typed;
    this.#group.offer(typed.length > 0 ? {conditions: typed} : undefined);
  }

  /** The fields by which the rows stand in groups, the outermost first. */
  get groupBy(): readonly string[] {
    const {groupBy} = this.#host;
    return Array.isArray(groupBy) ? groupBy.filter((field) => typeof field === 'string' && field !== '') : [];
  }

  /** The author's conditions and those of a user. */
  get filter(): readonly Condition[] {
    return [...readFilter(this.#host.filter).value, ...this.#typed];
  }

  /** All that the rows shown fit, what others of the filter group ask included. */
  get conditions(): readonly Condition[] {
    return [...this.filter, ...this.#group.conditions];
  }

  /** Rows a page; undefined where all rows are on one. */
  get size(): number | undefined {
    const {perPage, dataController} = this.#host;
    return perPage ?? dataController?.optimisation.pageSize;
  }

  get page(): number {
    return this.#host.page ?? 1;
  }

  /** The most rows to show where the source cuts the pages: rows that are pushed into a full page move the last ones out. */
  get most(): number | undefined {
    return this.whole.page && !this.rest.page ? this.size : undefined;
  }

  get whole(): View {
    const {filter, size, page} = this;
    return viewOf({filter, size, page, sort: groupedSort(this.sort, this.groupBy)});
  }

  /** What of it is left to the table: all without a source, else what the source could not do. */
  get rest(): View {
    return this.#host.dataController?.delivery?.rest ?? this.whole;
  }

  /** Whether all rows that the view leaves are here, and not only a page of them. */
  get isComplete(): boolean {
    const {whole, rest} = this;
    const isLocal =
      (whole.filter?.length ?? 0) === (rest.filter?.length ?? 0) && Boolean(whole.page) === Boolean(rest.page);
    return isLocal && !this.isGrouped && this.#host.dataController?.delivery?.partial !== true;
  }

  /** Whether others of the filter group ask for some of the rows alone. */
  get isGrouped(): boolean {
    return this.#group.conditions.length > 0;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.opening?.end();
  }

  /** Asks the source, before it is read with the update that follows. */
  ask(): void {
    this.#followGroup();
    const {dataController} = this.#host;
    if (!dataController) return;
    const view = this.whole;
    const text = JSON.stringify(view);
    if (text === this.#asked) return;
    this.#asked = text;
    dataController.setView(view);
  }

  /** The rows that the filter group leaves of those that the author wrote. */
  fitting(rows: unknown): unknown {
    return Array.isArray(rows) ? this.#group.fittingOwn(rows as readonly unknown[]) : rows;
  }

  /** A user sorts by a column, after the others with `adds`; false where a listener refused it. */
  sortBy(field: string, adds = false): boolean {
    const sort = nextSort(this.sort, field, adds);
    if (!emit<SortChangeDetail>(this.#host, 'sort-change', {detail: {sort}, cancelable: true})) return false;
    this.#host.sort = sort;
    this.#host.page = undefined;
    return true;
  }

  /** A user goes to a page; false where a listener refused it. */
  goTo(page: number): boolean {
    const detail = {page, size: this.size ?? 0};
    if (!emit<PageChangeDetail>(this.#host, 'page-change', {detail, cancelable: true})) return false;
    this.#host.page = page;
    return true;
  }

  /** A user types what a column is to hold; `done` is called when it is looked for. */
  filterBy(field: string, text: string, done: () => void): void {
    const value = text.trim();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.filterNow(field, value === '' ? [] : [{op: 'contains', value}])) done();
    }, TYPING);
  }

  /** A user asks this of a column in place of what was asked before; false where a listener refused it. */
  filterNow(field: string, asked: readonly Pick<Condition, 'op' | 'value'>[]): boolean {
    const others = this.#typed.filter((each) => each.field !== field);
    const typed: Condition[] = [...others, ...asked.map(({op, value}) => ({field, op, value, origin: 'user'}))];
    const filter = [...readFilter(this.#host.filter).value, ...typed];
    if (!emit<FilterChangeDetail>(this.#host, 'filter-change', {detail: {filter}, cancelable: true})) return false;
    this.typed = typed;
    this.#host.page = undefined;
    this.#host.requestUpdate();
    return true;
  }

  // The pages begin anew, as with any other filter.
  #followGroup(): void {
    const asked = JSON.stringify(this.#group.conditions);
    const {page} = this.#host;
    if (asked !== this.#groupAsked && page !== undefined && !this.opening?.isOn) this.#host.page = undefined;
    this.#groupAsked = asked;
  }
}
