import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {flag, json, Malformed, parseJson} from '../../core/properties.js';
import {warn, warnOnce} from '../../core/warn.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {upload} from '../fetch/upload.js';
import {ProviderElement} from '../provider-element.js';
import {readDocuments, type Documents} from './documents.js';
import {GraphqlTransport} from './graphql-transport.js';
import {readScripts} from './scripts.js';
import {DEFAULT_GRAPHQL, type GraphqlMapping, type GraphqlSettings, type SubscriptionProtocol} from './settings.js';
import type {ConnectionParams} from './subscriptions.js';

const REQUESTS: readonly SourceKind[] = ['interface', 'resource', 'form', 'action'];
const WITH_TOPICS: readonly SourceKind[] = [...REQUESTS, 'stream', 'subscribe'];
const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;
const PROTOCOLS = ['ws', 'sse'] as const;

/**
 * Connects the widgets inside it to a GraphQL server: `interface:` is a query, `resource:` a collection, `form:` and
 * `action:` are mutations, `stream:` and `subscribe:` subscriptions. What the page does not say stands in the schema,
 * which is asked for once, when it is first needed. Data goes as variables alone, never as part of a query.
 *
 * @summary Queries, mutations and subscriptions of a GraphQL server.
 * @slot - The widgets that it serves; a `<script type="application/graphql">` child holds named operations and fragments, a `<script type="application/json">` child the mapping.
 * @event {CustomEvent<{error: DataError}>} auth-required - The server wants somebody to sign in, and no refresh of the token helped; does not bubble.
 *
 * @example
 * <graphql-provider url="/graphql" ws-url="/graphql">
 *   <table-widget caption="Users" data-source="interface:users(first: 20) { name email }" stream="userChanged"></table-widget>
 *   <form-widget data-source="form:updateUser(42)"></form-widget>
 * </graphql-provider>
 */
@widget('graphql-provider')
export class GraphqlProvider extends ProviderElement {
  static override readonly kinds = REQUESTS;

  /** The address of the server, relative to the page; `/graphql` by default. */
  @property() url?: string;

  /** The address of subscriptions, relative to the page; empty for the same as `url`. Without it and without `protocol` topics go to the provider above. */
  @property({attribute: 'ws-url'}) wsUrl?: string;

  /** How subscriptions travel: `ws` (graphql-transport-ws, as graphql-ws speaks it) or `sse` (graphql-sse, a stream each); `ws` by default. */
  @property() protocol?: SubscriptionProtocol;

  /** A JSON object of headers sent with every request to this server's origin and to `allow-origins`; none by default. */
  @property(json) headers?: Readonly<Record<string, string>>;

  /** Whether cookies go along: `omit`, `same-origin` or, to this server's origin and `allow-origins`, `include`; `same-origin` by default. */
  @property() credentials?: (typeof CREDENTIALS)[number];

  /** Milliseconds that a request may take, headers and body together; 30000 by default. */
  @property({type: Number}) timeout?: number;

  /** Sends the queries of one moment as one request with a list of them; false by default. A server that takes none is asked one by one. */
  @property(flag) batch?: boolean;

  /** Says that the server heeds the header `Idempotency-Key`, so that a change whose answer was lost may be sent again by itself; false by default. */
  @property(flag) idempotent?: boolean;

  /** The answer to the introspection, or its address relative to the page, for servers that don't tell their schema; the server is asked by default. */
  @property() schema?: object | string;

  /** Named operations and fragments as text; the `<script type="application/graphql">` children by default. */
  @property({attribute: false}) documents?: string;

  /** Which fields and arguments are meant where the schema does not tell, by resource, change and topic; a JSON `<script>` child by default. */
  @property({attribute: false}) mapping?: GraphqlMapping;

  /** What the first message of a socket carries: an object, beside which the token goes as `Authorization`, or a function that is given the token and decides; the token alone by default. */
  @property({attribute: false}) connectionParams?: ConnectionParams;

  /** Milliseconds of silence before a stream of server-sent events is opened anew; 45,000 by default. */
  @property({attribute: false}) silence?: number;

  #scriptMapping?: unknown;
  #scriptDocuments = '';
  #read?: {readonly text: string; readonly documents: Documents};
  #settings?: GraphqlSettings;

  protected override get address(): string {
    return this.settings.url;
  }

  protected override get defaultKinds(): readonly SourceKind[] {
    return this.settings.wsUrl === undefined ? REQUESTS : WITH_TOPICS;
  }

  /** What the attributes say, resolved against the page. */
  get settings(): GraphqlSettings {
    return (this.#settings ??= this.#readSettings());
  }

  override connectedCallback(): void {
    readScripts(this, 'application/json', (text) => {
      this.#scriptMapping = parseJson(text);
      this.requestUpdate('mapping');
    });
    readScripts(this, 'application/graphql', (text) => {
      this.#scriptDocuments = text;
      this.requestUpdate('documents');
    });
    super.connectedCallback();
  }

  override requestUpdate(name?: PropertyKey, ...more: unknown[]): void {
    // Read again at the next request, not at the next frame: a child may ask before.
    if (name !== undefined) this.#settings = undefined;
    (super.requestUpdate as (name?: PropertyKey, ...more: unknown[]) => void)(name, ...more);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('wsUrl') || changed.has('protocol')) this.renewGate();
    if (this.hasUpdated && changed.size > 0) this.changed();
    this.#warnOfWords();
  }

  protected override createProvider(): Provider {
    return new GraphqlTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      settings: () => this.settings,
      connectionParams: () => this.connectionParams,
      silence: () => this.silence,
      onChange: (listener) => this.onChange(listener),
      upload,
    });
  }

  #readSettings(): GraphqlSettings {
    const {headers, credentials, timeout, batch, idempotent, protocol} = this;
    const url = this.#resolve(this.url || '/graphql');
    const mapping: unknown = this.mapping ?? this.#scriptMapping;
    const schema = typeof this.schema === 'string' && this.schema ? this.#resolve(this.schema) : this.schema;
    const wsUrl = this.#subscriptions(url);
    const documents = this.#readDocuments();
    const problem = this.#problem(url, headers, mapping, documents);
    return {
      url,
      headers: isObject(headers) ? headers : {},
      credentials: CREDENTIALS.find((one) => one === credentials) ?? DEFAULT_GRAPHQL.credentials,
      timeout: Number(timeout) > 0 ? Number(timeout) : DEFAULT_GRAPHQL.timeout,
      batch: batch === true,
      idempotent: idempotent === true,
      protocol: protocol === 'sse' ? 'sse' : 'ws',
      mapping: isObject(mapping) ? (mapping as GraphqlMapping) : {},
      documents,
      ...(wsUrl !== undefined && {wsUrl}),
      ...(schema && {schema}),
      ...(problem !== undefined && {problem}),
    };
  }

  /** Absolute; empty where it is no address of a web server. */
  #resolve(text: string): string {
    const page = this.environment.location;
    if (!URL.canParse(text, page)) return '';
    const url = new URL(text, page);
    url.hash = '';
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : '';
  }

  #subscriptions(url: string): string | undefined {
    const {wsUrl, protocol} = this;
    if (wsUrl) return wsUrl;
    return typeof wsUrl === 'string' || protocol ? url : undefined;
  }

  #readDocuments(): Documents {
    const text = this.documents ?? this.#scriptDocuments;
    if (this.#read?.text !== text) this.#read = {text, documents: readDocuments(text)};
    return this.#read.documents;
  }

  #problem(url: string, headers: unknown, mapping: unknown, documents: Documents): string | undefined {
    const of = (name: string, reason: string) => `<graphql-provider> can't read ${name}: ${reason}`;
    if (!url) return of('url', 'it is no address of a web server.');
    if (headers instanceof Malformed) return of('headers', headers.reason);
    if (headers && !isObject(headers)) return of('headers', 'it must be a JSON object.');
    if (mapping instanceof Malformed) return of('its <script type="application/json">', mapping.reason);
    if (mapping && !isObject(mapping)) return of('mapping', 'it must be an object.');
    return documents.problem && of('its <script type="application/graphql">', `${documents.problem}.`);
  }

  #warnOfWords(): void {
    const {credentials, timeout, protocol, settings} = this;
    if (credentials && !CREDENTIALS.includes(credentials))
      warnOnce(this, 'credentials', credentials, CREDENTIALS.join(', '));
    if (protocol && !PROTOCOLS.includes(protocol)) warnOnce(this, 'protocol', protocol, PROTOCOLS.join(', '));
    if (timeout !== undefined && timeout !== null && !(Number(timeout) > 0))
      warnOnce(this, 'timeout', this.getAttribute('timeout') ?? timeout, 'a number above 0');
    if (settings.problem) warn(this, settings.problem);
  }
}

// A function, since elements on the page are upgraded while the class above is defined, before a constant here is.
function isObject(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Malformed);
}

declare global {
  interface HTMLElementTagNameMap {
    'graphql-provider': GraphqlProvider;
  }
}
