import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {flag, json, Malformed} from '../../core/properties.js';
import {warn, warnOnce} from '../../core/warn.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {ProviderElement} from '../provider-element.js';
import {parseCrud} from './crud.js';
import {FetchTransport} from './fetch-transport.js';
import {DEFAULT_SETTINGS, type FetchSettings, type Operations} from './settings.js';
import {upload} from './upload.js';

const REQUESTS: readonly SourceKind[] = ['interface', 'resource', 'form', 'action', 'url'];
const WITH_EVENTS: readonly SourceKind[] = [...REQUESTS, 'stream', 'subscribe'];
const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;
const SCRIPT = ':scope > script[type="application/json"]';

/**
 * Connects the widgets inside it to a server that speaks HTTP and JSON: named functions, resources, forms and actions
 * by a documented REST convention, with overrides for servers that have their own.
 *
 * @summary Data, forms and actions over HTTP.
 * @slot - The widgets that it serves; a `<script type="application/json">` child holds overrides by name.
 * @event {CustomEvent<{error: DataError}>} auth-required - The server wants somebody to sign in, and no refresh of the token helped; does not bubble.
 *
 * @example
 * <fetch-provider base-url="/api">
 *   <stat-widget label="Users" data-source="interface:count_users"></stat-widget>
 * </fetch-provider>
 */
@widget('fetch-provider')
export class FetchProvider extends ProviderElement {
  static override readonly kinds = REQUESTS;

  /** The address below which the server answers, relative to the page; `/` by default. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  /** A JSON object of headers sent with every request to this server's origin and to `allow-origins`; none by default. */
  @property(json) headers?: Readonly<Record<string, string>>;

  /** Whether cookies go along: `omit`, `same-origin` or, to this server's origin and `allow-origins`, `include`; `same-origin` by default. */
  @property() credentials?: (typeof CREDENTIALS)[number];

  /** Milliseconds that a request may take, headers and body together; 30000 by default. */
  @property({type: Number}) timeout?: number;

  /** Sends the reads of one moment as one `POST …/batch`; false by default. */
  @property(flag) batch?: boolean;

  /** Says that the server heeds `Idempotency-Key`, so that a change whose answer was lost may be sent again by itself; false by default. */
  @property(flag) idempotent?: boolean;

  /** Takes `stream:` and `subscribe:` too, as server-sent events: empty for `…/events`, or their address; off by default. */
  @property() events?: string | boolean;

  /**
   * Shares the streams of `events` among all tabs of this browser that ask the same address for the same user: one tab holds
   * them, the others are told by it, and another takes over within a second when it goes; false by default. It is looked at
   * when the first widget listens. Needs `user` where the token comes from a function.
   */
  @property(flag) shareConnection?: boolean;

  /** Collections of a plain REST server, such as `products:product`: declares `form:create_product`, `form:update_product(1)` and `action:delete_product(1)`; none by default. */
  @property() crud?: string;

  /** Overrides by name, such as `{list_users: {path: '/v2/people{?role}', params: ['role']}}`; a JSON `<script>` child by default. */
  @property({attribute: false}) operations?: Operations;

  #fromScript?: Operations | Malformed;
  #settings?: FetchSettings;

  protected override get address(): string {
    return this.settings.base;
  }

  protected override get defaultKinds(): readonly SourceKind[] {
    return this.#eventsUrl(this.settings.base) === undefined ? REQUESTS : WITH_EVENTS;
  }

  /** What the attributes say, resolved against the page. */
  get settings(): FetchSettings {
    return (this.#settings ??= this.#readSettings());
  }

  override connectedCallback(): void {
    this.#readScript();
    super.connectedCallback();
  }

  override requestUpdate(name?: PropertyKey, ...more: unknown[]): void {
    // Read again at the next request, not at the next frame: a child may ask before.
    if (name !== undefined) this.#settings = undefined;
    (super.requestUpdate as (name?: PropertyKey, ...more: unknown[]) => void)(name, ...more);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('events')) this.renewGate();
    if (this.hasUpdated && changed.size > 0) this.changed();
    this.#warnOfWords();
  }

  protected override createProvider(): Provider {
    return new FetchTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      settings: () => this.settings,
      onChange: (listener) => this.onChange(listener),
      share: () => this.shareConnection === true,
      upload,
    });
  }

  #readSettings(): FetchSettings {
    const base = this.#base();
    const {headers, credentials, timeout, batch, idempotent} = this;
    const operations: unknown = this.operations ?? this.#fromScript;
    const events = this.#eventsUrl(base);
    const problem = this.#problem(base, headers, operations);
    return {
      base,
      headers: isObject(headers) ? headers : {},
      credentials: CREDENTIALS.find((one) => one === credentials) ?? DEFAULT_SETTINGS.credentials,
      timeout: Number(timeout) > 0 ? Number(timeout) : DEFAULT_SETTINGS.timeout,
      batch: batch === true,
      idempotent: idempotent === true,
      operations: isObject(operations) ? (operations as Operations) : {},
      crud: parseCrud(this.crud).crud,
      ...(events !== undefined && {events}),
      ...(problem !== undefined && {problem}),
    };
  }

  #base(): string {
    const text = this.baseUrl || '/';
    const page = this.environment.location;
    if (!URL.canParse(text, page)) return '';
    const {origin, pathname, protocol} = new URL(text, page);
    return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : '';
  }

  #eventsUrl(base: string): string | undefined {
    const {events} = this;
    if (events === undefined || events === null || events === false || events === 'false') return undefined;
    if (events === true || events === '' || events === 'true') return `${base}/events`;
    return URL.canParse(events, `${base}/`) ? new URL(events, `${base}/`).href : undefined;
  }

  #problem(base: string, headers: unknown, operations: unknown): string | undefined {
    const of = (name: string, reason: string) => `<fetch-provider> can't read ${name}: ${reason}`;
    if (!base) return of('base-url', 'it is no address of a web server.');
    if (headers instanceof Malformed) return of('headers', headers.reason);
    if (headers && !isObject(headers)) return of('headers', 'it must be a JSON object.');
    if (operations instanceof Malformed) return of('its <script type="application/json">', operations.reason);
    if (operations && !isObject(operations)) return of('operations', 'they must be an object.');
    const {bad} = parseCrud(this.crud);
    return bad.length ? of('crud', `"${bad[0]?.slice(0, 60)}" is not like products:product.`) : undefined;
  }

  #warnOfWords(): void {
    const {credentials, timeout, settings} = this;
    if (credentials && !CREDENTIALS.includes(credentials))
      warnOnce(this, 'credentials', credentials, CREDENTIALS.join(', '));
    if (timeout !== undefined && timeout !== null && !(Number(timeout) > 0))
      warnOnce(this, 'timeout', this.getAttribute('timeout') ?? timeout, 'a number above 0');
    if (settings.problem) warn(this, settings.problem);
  }

  #readScript(): void {
    const script = this.querySelector(SCRIPT);
    if (script) this.#takeScript(script);
    const {ownerDocument} = this;
    if (script || ownerDocument.readyState !== 'loading') return;
    // While the parser is at work the child may not be there yet.
    const look = () => {
      const late = this.querySelector(SCRIPT);
      if (late) this.#takeScript(late);
    };
    ownerDocument.addEventListener('DOMContentLoaded', look, {once: true});
  }

  #takeScript(script: Element): void {
    try {
      this.#fromScript = JSON.parse(script.textContent ?? '') as Operations;
    } catch (error) {
      this.#fromScript = new Malformed(error instanceof Error ? error.message : String(error));
    }
    this.requestUpdate('operations');
  }
}

// A function, since elements on the page are upgraded while the class above is defined, before a constant here is.
function isObject(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Malformed);
}

declare global {
  interface HTMLElementTagNameMap {
    'fetch-provider': FetchProvider;
  }
}
