import {ContextConsumer, ContextProvider} from '@lit/context';
import {html, isServer, type PropertyValues, type TemplateResult} from 'lit';
import {nodeAround} from '../../core/action-provider.js';
import {property, state} from '../../core/decorators.js';
import {LanguageController} from '../../core/language.js';
import {json, list} from '../../core/properties.js';
import {warn} from '../../core/warn.js';
import {WidgetElement} from '../../core/widget-element.js';
import {dataContext, type DataNode} from '../../data/context.js';
import {isRecord} from '../../data/is-record.js';
import {pageNode} from '../../data/root-provider.js';
import type {DataError} from '../../data/types.js';
import {drawMarkup, loadTags} from './markup/draw-markup.js';
import type {Markup} from './markup/markup.js';
import {routesOf, type PageOptions} from './markup/page-options.js';
import {fieldChildren} from './metadata/field-children.js';
import {inferFields} from './metadata/infer-fields.js';
import {loadDescription, type Loaded} from './metadata/load-description.js';
import {mergeMetadata} from './metadata/merge-metadata.js';
import {readMetadata} from './metadata/read-metadata.js';
import {readyResource, type ReadyResource} from './metadata/ready-resource.js';
import type {ResourceMetadata} from './metadata/resource-metadata.js';
import {resourceStyles} from './resource-element.styles.js';
import {piecesKey, piecesOf} from './resource-pieces.js';
import {routeNames} from './route-names.js';
import type {RouteParams} from './session/handlers.js';
import {MemoryRecords} from './session/memory-records.js';
import {RecordAddresses} from './session/record-addresses.js';
import {ResourceSession} from './session/resource-session.js';
import type {LoggedEvent} from './session/resource-acts.js';
import type {ContextHost} from './session/resource-context.js';
import type {Route} from './session/routes.js';

/**
 * What the elements of a resource share: they find out what it is, from its providers, from JSON and from their children,
 * and draw plain widgets for it.
 *
 * @slot - `<field-widget>` children, which say what the fields are.
 * @csspart page - The box of what is drawn.
 */
export abstract class ResourceElement extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items', 'metadata']};
  static override styles = resourceStyles;

  /** The resource, as the providers around know it: `products`. That of the metadata by default. */
  @property() resource?: string;

  /** What the resource is, over what its provider says: JSON of `ResourceMetadata`, also from a `<script type="application/json">` child; none by default. What in it can't be used is left out with a warning. */
  @property(json) metadata?: ResourceMetadata;

  /** The records of a page without a server: a JSON list; none by default. They are changed in memory alone. */
  @property(json) items?: readonly object[];

  /** The routes that are offered, of `index, new, edit, show, show-edit, delete`; all that the provider can by default. */
  @property(list) only?: readonly string[];

  /** The routes that are not offered; none by default. */
  @property(list) except?: readonly string[];

  @state() private loaded?: Loaded & {readonly name: string};

  protected readonly languages = new LanguageController(this);
  /** What runs: state, hooks, and the provider below. */
  protected readonly session = new ResourceSession({
    element: this,
    ready: () => this.ready,
    memory: () => this.#memory,
    params: () => this.params,
    selection: () => this.selection,
    openForm: () => this.openForm,
    back: () => this.back(),
    forward: () => this.forward(),
    patch: (route) => this.patch(route),
    changed: () => this.requestUpdate(),
    logged: () => this.logged(),
  });
  /** What has happened in it, newest first, with what came of it and how long it took. */
  readonly events: readonly LoggedEvent[] = this.session.acts.log;
  protected readonly addresses = new RecordAddresses(this);
  #ready?: ReadyResource;
  #memory?: MemoryRecords;
  #remembered?: readonly object[];
  #drawn = '';
  #asked = '';
  #complained = '';
  #children?: MutationObserver;

  protected readonly consumer = new ContextConsumer(this, {
    context: dataContext,
    subscribe: true,
    callback: (above) => this.#place(above),
  });
  readonly #below = new ContextProvider(this, {context: dataContext});

  /** What is drawn for the resource. */
  protected abstract markup(ready: ReadyResource, options: PageOptions): readonly Markup[];

  /** The resource with all that its metadata does not say worked out; undefined before that is known. */
  get ready(): ReadyResource | undefined {
    return this.#ready;
  }

  /** The records of a page without a server as they are now; undefined where a server has them. */
  get records(): readonly object[] | undefined {
    return this.#memory?.records;
  }

  /** The route that shows, and the key of its record. */
  get params(): RouteParams {
    return {route: 'index', id: undefined, query: {}};
  }

  /** What hooks have noted with `assign`. */
  get state(): Readonly<Record<string, unknown>> {
    return this.session.state;
  }

  protected get selection(): readonly string[] {
    return [];
  }

  protected get openForm(): ContextHost['form'] {
    return undefined;
  }

  protected get pageOptions(): PageOptions {
    const [only, except] = [routeNames(this, 'only', this.only), routeNames(this, 'except', this.except)];
    const {language} = this.languages;
    return {routes: routesOf(only, except), isWired: true, language, linkTo: this.addresses.linkTo};
  }

  /** The box of what is drawn. */
  protected get page(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.page') ?? null;
  }

  /** Goes back to the route before; to the list where there is none. */
  back(): void {}

  /** Goes forward to the route that was gone back from. */
  forward(): void {}

  /** Goes to another route of the resource, `{name: 'edit', id: '5'}`. */
  patch(_route: Route): void {}

  /** Reads all of the resource again. */
  async refresh(): Promise<void> {
    await this.session.context.refresh();
  }

  /** Sends a message to the hook `onMessage` of the list. */
  send(message: unknown): Promise<boolean> {
    return this.session.acts.hook('index', 'onMessage', [message], () => undefined);
  }

  override connectedCallback(): void {
    if (!isServer) pageNode();
    super.connectedCallback();
    if (isServer) return;
    this.renderRoot.addEventListener('click', this.#handleClick);
    this.#children ??= new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, {childList: true, subtree: true, characterData: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.session.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isServer) return;
    // A child of JSON may be either: a list is the records, an object says what they are.
    if (isRecord(this.items) && !Array.isArray(this.items)) {
      this.metadata ??= this.items as ResourceMetadata;
      this.items = undefined;
    }
    this.#prepare();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#ready) this.#draw(this.#ready);
  }

  /** Called when something has happened; it does nothing by default. */
  protected logged(): void {}

  /** Called when what is drawn is another; it does nothing by default. */
  protected drawn(_page: HTMLElement): void {}

  /** What the author says: JSON, and over it the children. */
  get #author(): ResourceMetadata {
    const {metadata, problems} = readMetadata(this.metadata);
    const said = problems.join(' ');
    if (said !== this.#complained) for (const problem of problems) warn(this, `metadata ${problem}`);
    this.#complained = said;
    const fields = fieldChildren(this);
    return mergeMetadata(metadata, fields.length > 0 ? {fields} : undefined);
  }

  #prepare(): void {
    const author = this.#author;
    const records = Array.isArray(this.items) ? this.items : (author.items ?? (this.dataController && []));
    const name = this.resource ?? author.name ?? (records ? 'items' : '');
    this.setProblem('resource', name ? undefined : 'names no resource.');
    if (!name) return;
    this.#remember(records);
    if (!records && this.isConnected) this.#load(name, author);
    const known = this.loaded?.name === name ? this.loaded : undefined;
    if (!records && !known) return;
    this.#ready = this.#readyFrom(name, author, records, known);
  }

  #readyFrom(name: string, author: ResourceMetadata, records?: readonly object[], known?: Loaded): ReadyResource {
    const inferred = records ? {fields: inferFields(records)} : undefined;
    const topic = author.stream === undefined && known?.streams ? {stream: name} : undefined;
    const merged = mergeMetadata(records ? inferred : known?.metadata, topic, author, {name});
    return readyResource(merged, this.languages.language);
  }

  #remember(records: readonly object[] | undefined): void {
    const text = records && JSON.stringify(records);
    if (text === (this.#remembered && JSON.stringify(this.#remembered))) return;
    this.#remembered = records;
    this.#memory = records && new MemoryRecords(records, () => this.#ready!);
    this.session.provider.tell();
    this.#place(this.session.above);
  }

  // The button that tries again: what failed is what the resource is.
  readonly #handleClick = ({target}: Event): void => {
    if (this.dataController || !(target instanceof Element) || !target.closest('[part="retry"]')) return;
    this.#asked = '';
    this.requestUpdate();
  };

  #load(name: string, author: ResourceMetadata): void {
    const asked = JSON.stringify([name, author.forms, author.stream, this.session.above?.provider.identity]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (!this.dataController) this.showDataState('loading', 'none');
    const node = () => this.session.above ?? nodeAround(this);
    const loading = loadDescription(this, node, name, author).then((loaded) => {
      if (asked !== this.#asked) return;
      this.loaded = {...loaded, name};
      this.#tell(loaded.error);
    });
    this.waitFor(loading);
  }

  #tell(error: DataError | undefined): void {
    if (this.dataController) return;
    const hasFields = (this.#author.fields?.length ?? 0) > 0;
    if (error && !hasFields) this.showDataState('error', 'none', error);
    else this.showDataState(undefined, 'none');
  }

  #place(above: DataNode | undefined): void {
    const {session} = this;
    const isOther = session.above !== above;
    session.above = above;
    session.node = above && {provider: session.provider, parent: above, client: above.client};
    this.#below.setValue(session.node);
    if (isOther) this.requestUpdate();
  }

  #draw(ready: ReadyResource): void {
    const {page} = this;
    const nodes = this.markup(ready, this.pageOptions);
    const text = JSON.stringify(nodes) + piecesKey(this);
    if (!page || text === this.#drawn) return;
    this.#drawn = text;
    this.waitFor(this.#put(page, nodes, text));
  }

  async #put(page: HTMLElement, nodes: readonly Markup[], text: string): Promise<void> {
    const pieces = piecesOf(this);
    const fresh = document.createDocumentFragment();
    for (const node of nodes) fresh.append(drawMarkup(node, pieces));
    await loadTags(fresh);
    if (text !== this.#drawn) return;
    page.replaceChildren(fresh);
    this.drawn(page);
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class="skeletons">
      <span class="skeleton head"></span>
      ${[1, 2, 3, 4, 5, 6].map(() => html`<span class="skeleton line"></span>`)}
    </div>`;
  }

  override render(): TemplateResult {
    return html`<div class="page" part="page"></div>`;
  }
}
