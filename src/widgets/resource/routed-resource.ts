import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {currentPage} from '../../core/current-page.js';
import {property, state} from '../../core/decorators.js';
import {answerCommands} from '../../core/answer-commands.js';
import {flag, numeric, oneOf} from '../../core/properties.js';
import {opens} from './markup/act-markup.js';
import {pageMarkup} from './markup/eject-resource.js';
import {indexMarkup} from './markup/index-markup.js';
import {piece, type Markup} from './markup/markup.js';
import type {PageOptions} from './markup/page-options.js';
import type {ReadyResource} from './metadata/ready-resource.js';
import {PAGINATIONS, type Pagination} from './metadata/resource-metadata.js';
import {writeMarkup} from './markup/write-markup.js';
import {ResourceElement} from './resource-element.js';
import {piecesOf} from './resource-pieces.js';
import type {FormHandler, HandlerOf, IndexHandler, RouteParams, ShowHandler} from './session/handlers.js';
import {IndexEvents} from './session/index-events.js';
import {debugLines} from './session/debug-lines.js';
import type {devPanel} from './session/dev-panel.js';
import type {ContextHost} from './session/resource-context.js';
import {RouteModals, recordIn} from './session/route-modals.js';
import {RouteStack} from './session/route-stack.js';
import {INDEX, pathIn, queryIn, routePath, type Route, type RouterMode} from './session/routes.js';

const LAYOUTS = ['table', 'card', 'calendar'] as const;

/**
 * What has a list and routes: it draws the list, and opens the form and the details above it.
 *
 * Commands: `--new`, `--refresh`, `--back`, `--forward`, and `--eject`, which shows the page as markup of plain widgets.
 *
 * @event {CustomEvent<EventDetail>} delete - Records are to be deleted, after the question; cancelable.
 * @event {CustomEvent<EventDetail>} route-forward - Another route is gone to; cancelable.
 * @event {CustomEvent<EventDetail>} route-back - The route before is gone back to; cancelable.
 * @event {CustomEvent<EventDetail>} filter-toggle - The filters are to be hidden or shown; cancelable.
 * @event {CustomEvent<EventDetail>} filters-submit - The list is filtered by something; cancelable, then it is as before.
 * @event {CustomEvent<EventDetail>} filters-clear - The list is filtered by nothing any more; cancelable, then it is as before.
 * @event {CustomEvent<EventDetail>} index-layout-change - Another way to show the list is chosen; cancelable.
 * @event {CustomEvent<EventDetail>} page-changed - Another page of the list is turned to; cancelable.
 * @event {CustomEvent<EventDetail>} select-item - A record is selected, or no more; cancelable.
 * @event {CustomEvent<EventDetail>} select-toggle-all - All records of the page are selected, or none; cancelable.
 * @event {CustomEvent<EventDetail>} validate - What is filled in is about to be checked by the server; cancelable.
 * @event {CustomEvent<EventDetail>} save - The form is right and is about to be sent; cancelable.
 * @event {CustomEvent<EventDetail>} switch-section - Another tab of the form or the details is chosen; cancelable.
 * @csspart dev - What `dev` shows below the list.
 * @slot header - In place of the head of the list; a `<template>` or an element, as for all that follow.
 * @slot filters - In place of the filters.
 * @slot table - In place of the table.
 * @slot card - In place of the cards.
 * @slot calendar - In place of the calendar.
 * @slot form - In place of the fields of the form.
 * @slot show - In place of the details.
 * @slot new-modal - In place of the modal that makes a record; a template.
 * @slot edit-modal - In place of the modal that changes a record; a template.
 * @slot show-modal - In place of the modal with the details; a template.
 */
export abstract class RoutedResource extends ResourceElement {
  /** The way to show the list at first: `table`, `card` or `calendar`; the first of the metadata by default. */
  @property(oneOf(LAYOUTS)) layout?: (typeof LAYOUTS)[number];

  /** How a long list goes on: `pages` to turn, `more` rows by a button, or `virtual`, where all are read and scroll in a box, of which those in view are drawn; as the metadata says, else `pages` by default. */
  @property(oneOf(PAGINATIONS)) pagination?: Pagination;

  /** Level of the heading in the outline, 1 to 6; 1 by default. */
  @property(numeric([1, 6])) headingLevel?: number;

  /** Shows below the list what is going on: the route, the state of the hooks, and each event with its time; false by default. */
  @property(flag) dev?: boolean;

  /** Hooks of the list: an object, or a class; none by default. */
  @property({attribute: false}) handler?: HandlerOf<IndexHandler>;

  /** Hooks of the form: an object, or a class; none by default. */
  @property({attribute: false}) editHandler?: HandlerOf<FormHandler>;

  /** Hooks of the details: an object, or a class; none by default. */
  @property({attribute: false}) showHandler?: HandlerOf<ShowHandler>;

  @state() private drawPanel?: typeof devPanel;

  readonly #stack: RouteStack;
  readonly #modals: RouteModals;
  readonly #events: IndexEvents;
  #isMounted = false;
  #stopAnswering?: () => void;
  #shown: Route = INDEX;

  constructor() {
    super();
    this.#stack = new RouteStack({
      element: this,
      mode: () => this.routerMode,
      base: () => this.routerBase,
      offers: ({name}) => this.ready !== undefined && opens(this.ready, this.pageOptions, name),
      changed: () => void this.#follow(),
    });
    this.#modals = new RouteModals({
      element: this,
      ready: () => this.ready,
      page: () => this.page,
      options: () => this.pageOptions,
      pieces: () => piecesOf(this),
      recordOf: (id) => recordIn(this.#events.lists, id, this.ready?.key ?? 'id'),
      closing: () => this.#handleClose(),
    });
    this.#events = new IndexEvents({
      element: this,
      acts: this.session.acts,
      ready: () => this.ready,
      page: () => this.page,
      route: () => this.#stack.current,
      patch: (route) => this.patch(route),
      back: () => this.#stack.back(),
      saved: () => this.#stack.back(),
    });
    this.addEventListener('route-forward', this.#handleForward);
  }

  /** The page as markup of plain widgets, as the command `--eject` shows it; empty while the resource is not known. */
  eject(): string {
    const {ready, records, pageOptions} = this;
    if (!ready) return '';
    // Its own records have no address in it.
    const linkTo: PageOptions['linkTo'] = (name, hole) =>
      name === ready.name ? undefined : pageOptions.linkTo?.(name, hole);
    return writeMarkup(pageMarkup(ready, {...pageOptions, linkTo, ...(records && {items: records})}));
  }

  // A list that an author has written in it has no routes of its own.
  readonly #handleForward = (event: Event): void => {
    const {to, ids} = (event as CustomEvent<{to?: Route['name']; ids?: readonly string[]}>).detail;
    if (event.target === this || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.patch({name: to, ...(ids?.[0] !== undefined && {id: ids[0]})});
  };

  /** Where the route stands. */
  protected get routerMode(): RouterMode {
    return 'none';
  }

  /** The path that the routes stand below. */
  protected get routerBase(): string {
    return '';
  }

  override get params(): RouteParams {
    const {name, id} = this.#stack.current;
    const query = queryIn(isServer ? undefined : pathIn(currentPage.address, this.routerMode));
    return {route: name as RouteParams['route'], id, query};
  }

  /** What the debug overlay says of it. */
  get debugLines(): readonly (readonly [term: string, text: string])[] {
    return debugLines(this.params, this.state, this.session.acts.log);
  }

  /** The routes that were gone through, oldest first. */
  get routes(): readonly Route[] {
    return this.#stack.entries;
  }

  /** The address of a route, for a link; with no router one that leads nowhere. */
  hrefOf(route: Route): string {
    return this.#stack.href(route);
  }

  protected override get selection(): readonly string[] {
    return this.#events.selection;
  }

  protected override get openForm(): ContextHost['form'] {
    return this.#modals.openForm ?? undefined;
  }

  protected override get pageOptions(): PageOptions {
    const {headingLevel, pagination} = this;
    const layout = this.#events.layout ?? this.layout;
    const more = {...(headingLevel !== undefined && {headingLevel}), ...(layout !== undefined && {layout})};
    return {...super.pageOptions, ...more, ...(pagination !== undefined && {pagination})};
  }

  override back(): void {
    void this.session.acts.act('route-back', this.#part, {}, () => this.#stack.back());
  }

  override forward(): void {
    const {next} = this.#stack;
    if (!next) return;
    const detail = {to: next.name, ...(next.id !== undefined && {ids: [next.id]})};
    void this.session.acts.act('route-forward', this.#part, detail, () => this.#stack.ahead());
  }

  override patch(route: Route): void {
    if (!this.ready || !opens(this.ready, this.pageOptions, route.name)) return;
    const {name, id} = route;
    const detail = {to: name, ...(id !== undefined && {ids: [id]})};
    void this.session.acts.act('route-forward', this.#part, detail, () => this.#stack.forward(route));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopAnswering ??= answerCommands(this, {
      eject: () => void import('./session/eject-dialog.js').then(({showMarkup}) => showMarkup(this, this.eject())),
      refresh: () => void this.refresh(),
      new: () => this.patch({name: 'new'}),
      back: () => this.back(),
      forward: () => this.forward(),
    });
    if (this.#isMounted && !isServer) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stack.stop();
    this.#stopAnswering?.();
    this.#stopAnswering = undefined;
  }

  protected override markup(ready: ReadyResource, options: PageOptions): readonly Markup[] {
    return [piece('index', indexMarkup(ready, options))];
  }

  protected override updated(changed: PropertyValues): void {
    const {ready, routerMode: mode} = this;
    const isShown = ready && mode !== 'none' && opens(ready, this.pageOptions, 'show');
    const path = routePath(INDEX, this.routerBase).replace(/^\/$/, '');
    if (ready) this.addresses.offer(ready.name, isShown ? `${mode === 'hash' ? '#' : ''}${path}` : undefined);
    super.updated(changed);
  }

  protected override drawn(): void {
    this.#modals.forget();
    this.#shown = INDEX;
    if (this.#isMounted) return this.#start();
    this.#isMounted = true;
    void this.session.acts.hook('index', 'onMount', [], () => undefined).then(() => this.#start());
  }

  protected override logged(): void {
    if (this.dev || this.debugMode) this.requestUpdate();
  }

  override render(): TemplateResult {
    if (this.dev && !this.drawPanel && !isServer)
      void import('./session/dev-panel.js').then(({devPanel: draw}) => (this.drawPanel = draw));
    const panel = this.dev && this.drawPanel?.(this.params, this.state, this.session.acts.log);
    return html`${super.render()}${panel || nothing}`;
  }

  get #part(): 'index' | 'form' | 'show' {
    const {name} = this.#stack.current;
    return name === 'show' ? 'show' : name === 'index' ? 'index' : 'form';
  }

  #start(): void {
    if (!this.isConnected) return;
    this.#stack.start();
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const {acts} = this.session;
    const {params} = this;
    const open = (): Promise<unknown> => this.#show(params);
    const apply = (): Promise<boolean> => acts.hook('index', 'applyAction', [params], open);
    await acts.hook('index', 'onParams', [params], apply);
    this.requestUpdate();
  }

  async #show(params: RouteParams): Promise<void> {
    const {acts} = this.session;
    const route = this.#stack.current;
    const go = async (): Promise<void> => {
      const before = this.#shown;
      this.#shown = route;
      if (await this.#modals.show(route)) return;
      // What is filled in and not to be lost stays, and so does its address.
      this.#shown = before;
      this.#stack.forward(before);
    };
    if (params.route === 'index') return go();
    await acts.hook(params.route === 'show' ? 'show' : 'form', 'onUpdate', [params], go);
  }

  // By its own button, or by Escape.
  #handleClose(): void {
    const {name} = this.#stack.current;
    if (name !== 'index') void this.session.acts.act('route-back', this.#part, {}, () => this.#stack.back());
  }
}
