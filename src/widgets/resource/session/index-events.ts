import {runAction, type ActionDetail} from '../../../core/actions.js';
import {dispatchCommand} from '../../../core/commands.js';
import {itemAround} from '../../../core/row-items.js';
import {isRecord} from '../../../data/is-record.js';
import {keyOf} from '../../../data/records.js';
import type {JsonRecord} from '../../../data/types.js';
import {loadTemplateTags} from '../markup/draw-markup.js';
import {pageNames} from '../markup/page-names.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import {runDelete} from './delete-records.js';
import {EventGate} from './event-gate.js';
import type {EventDetail} from './handlers.js';
import type {ResourceActs, ResourcePart} from './resource-acts.js';
import type {Route} from './routes.js';

/** A list, as far as its events are done again. */
type List = HTMLElement & {
  goToPage?(page: number): void;
  perPage?: number;
  selection?: readonly string[];
  sort?: unknown;
  readonly updateComplete?: Promise<unknown>;
};
type Tabs = HTMLElement & {activeTab?: string};

/** What the events of a resource are done with. */
export interface EventsHost {
  readonly element: HTMLElement;
  readonly acts: ResourceActs;
  ready(): ReadyResource | undefined;
  page(): HTMLElement | null;
  route(): Route;
  patch(route: Route): void;
  back(): void;
  /** The form was taken. */
  saved(): void;
}

const LISTS = 'table-widget, card-list-widget, calendar-widget';
const MODALS = 'modal-widget, form-modal-widget';

const origin = (event: Event): HTMLElement => event.composedPath()[0] as HTMLElement;

/** Turns what happens in the parts of a resource into its events, and does what they ask for. */
export class IndexEvents {
  readonly #host: EventsHost;
  readonly #gate: EventGate;
  #selection: readonly string[] = [];
  #layout?: string;
  #filters?: Readonly<Record<string, unknown>> | undefined;

  constructor(host: EventsHost) {
    this.#host = host;
    this.#gate = new EventGate(host.acts);
    const on = (name: string, handle: (event: Event) => void): void =>
      host.element.addEventListener(name, (event) => {
        if (host.ready() && event.composedPath()[0] !== host.element) handle(event);
      });
    on('action', (event) => this.#handleAction(event as CustomEvent<ActionDetail>));
    on('page-change', (event) => this.#handlePage(event as CustomEvent<{page: number; size?: number}>));
    on('tab-change', (event) => this.#handleTab(event as CustomEvent<{id: string}>));
    on('selection-change', (event) => this.#handleSelection(event as CustomEvent<{keys: readonly string[]}>));
    on('sort-change', (event) => queueMicrotask(() => this.#shareSort(event as CustomEvent<{sort: unknown}>)));
    on('change', (event) => this.#handleFilters(event));
    on('submit', (event) => this.#handleSubmit(event));
    on('submit-success', (event) => queueMicrotask(() => event.defaultPrevented || host.saved()));
    on('cancel', (event) => this.#handleCancel(event));
  }

  /** The keys of what is selected. */
  get selection(): readonly string[] {
    return this.#selection;
  }

  /** The way to show the list that a reader has chosen. */
  get layout(): string | undefined {
    return this.#layout;
  }

  /** The lists that are drawn. */
  get lists(): readonly List[] {
    const page = this.#host.page();
    const own = page ? [...page.querySelectorAll<List>(LISTS)] : [];
    return own.length > 0 ? own : [...this.#host.element.querySelectorAll<List>(LISTS)];
  }

  #partOf(event: Event): ResourcePart {
    const modal = event.composedPath().find((node) => node instanceof Element && node.matches(MODALS));
    if (!modal) return 'index';
    return (modal as Element).localName === 'modal-widget' ? 'show' : 'form';
  }

  #handleAction(event: CustomEvent<ActionDetail>): void {
    const {name, kind} = event.detail;
    if (kind !== 'run') return;
    event.preventDefault();
    event.stopPropagation();
    const from = origin(event);
    const around = event.detail.record ?? itemAround(from);
    const record = isRecord(around) ? (around as JsonRecord) : undefined;
    const key = record && keyOf(record, this.#host.ready()?.key);
    const {ids} = event.detail;
    const detail = {...(record && {record}), ids: ids.length > 0 || key === undefined ? ids : [key]};
    this.#run(name, this.#partOf(event), detail, from);
  }

  #run(name: string, part: ResourcePart, detail: EventDetail & {ids: readonly string[]}, from: HTMLElement): void {
    const {acts} = this.#host;
    const [id] = detail.ids;
    if (name === 'new') return this.#host.patch({name: 'new'});
    if (name === 'edit' || name === 'show') {
      const route = name === 'edit' && part === 'show' ? 'show-edit' : name;
      const shown = id ?? this.#host.route().id;
      if (shown !== undefined) this.#host.patch({name: route, id: shown});
    } else if (name === 'route-back') void acts.act('route-back', part, {}, () => this.#host.back());
    else if (name === 'filter-toggle') void acts.act(name, part, {}, () => this.#toggleFilters(from));
    else void acts.act(name, part, detail, () => this.#do(name, detail, from));
  }

  async #do(name: string, detail: EventDetail & {ids: readonly string[]}, from: HTMLElement): Promise<void> {
    const ready = this.#host.ready();
    if (!ready) return;
    if (name === 'delete') {
      const list = from.matches(LISTS) ? from : (this.lists[0] ?? this.#host.element);
      if (await runDelete(list, ready, detail)) this.#deleted(detail.ids);
      return;
    }
    const action = `action:${name}`;
    const {record, ids} = detail;
    const result = await runAction(from, {action, ids, ...(record && {record})});
    if (result.status === 'error' && !result.handled) throw result.error;
  }

  #deleted(ids: readonly string[]): void {
    const {id} = this.#host.route();
    if (id !== undefined && ids.includes(id)) this.#host.patch({name: 'index'});
  }

  #toggleFilters(from: HTMLElement): void {
    const [ready, page] = [this.#host.ready(), this.#host.page()];
    const bar = ready && page?.querySelector(`#${CSS.escape(pageNames(ready).filters)}`);
    if (bar) dispatchCommand(bar, '--toggle', from);
  }

  #handlePage(event: CustomEvent<{page: number; size?: number}>): void {
    const {page, size} = event.detail;
    const list = this.lists.find((one) => event.composedPath().includes(one)) ?? this.lists[0];
    const isMore = (origin(event) as {type?: string}).type === 'more';
    const redo = (): void => {
      if (isMore && list && size !== undefined) list.perPage = size;
      else list?.goToPage?.(page);
    };
    this.#gate.pass(event, 'page-changed', 'index', {page, size}, redo);
  }

  #handleTab(event: CustomEvent<{id: string}>): void {
    const tabs = origin(event) as Tabs;
    const part = this.#partOf(event);
    if (part !== 'index') return this.#gate.switchSection(event, part);
    const {id} = event.detail;
    void loadTemplateTags(tabs);
    this.#gate.pass(event, 'index-layout-change', part, {layout: id}, () => {
      tabs.activeTab = id;
      this.#layout = id;
    });
    if (!event.defaultPrevented) this.#layout = id;
  }

  #handleSelection(event: CustomEvent<{keys: readonly string[]}>): void {
    const list = origin(event) as List;
    const {keys} = event.detail;
    const before = this.#selection;
    const changed = Math.abs(keys.length - before.length);
    const name = changed > 1 || (keys.length === 0 && before.length > 1) ? 'select-toggle-all' : 'select-item';
    this.#selection = keys;
    this.#gate.settle(name, 'index', {ids: keys}, () => {
      this.#selection = before;
      // A check box that a user has pressed stays as it is until it was drawn so.
      void list.updateComplete?.then(() => (list.selection = before));
    });
  }

  // A user's own order goes before that of a layout, in every layout.
  #shareSort(event: CustomEvent<{sort: unknown}>): void {
    if (event.defaultPrevented) return;
    for (const list of this.lists) if (list !== origin(event) && 'sort' in list) list.sort = event.detail.sort;
  }

  #handleFilters(event: Event): void {
    const bar = origin(event) as HTMLElement & {value?: Record<string, unknown>; conditions?: readonly unknown[]};
    if (bar.localName !== 'filter-bar-widget') return;
    const conditions = bar.conditions ?? [];
    const name = conditions.length === 0 ? 'filters-clear' : 'filters-submit';
    const before = this.#filters;
    this.#filters = bar.value;
    this.#gate.settle(name, 'index', {filters: bar.value, conditions}, () => {
      this.#filters = before;
      bar.value = {...before};
    });
  }

  #handleSubmit(event: Event): void {
    if (event.defaultPrevented || this.#partOf(event) !== 'form') return;
    const {values = {}} = (origin(event) as {form?: {values?: object}}).form ?? {};
    const action = this.#host.route().name;
    // The hook is told when it is sent.
    if (!this.#host.acts.ask('save', 'form', {action, values})) event.preventDefault();
  }

  #handleCancel(event: Event): void {
    if (origin(event).localName !== 'form-modal-widget') return;
    const {name} = this.#host.route();
    if (name === 'index' || name === 'show') return;
    void this.#host.acts.act('route-back', 'form', {}, () => this.#host.back());
  }
}
