import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {Malformed, parseJson} from '../../core/properties.js';
import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {ProviderElement} from '../provider-element.js';
import type {PhoenixParams} from './connection.js';
import type {EventMeanings} from './events.js';
import {PhoenixTransport} from './phoenix-transport.js';

/**
 * Gives the widgets inside it the channels of a Phoenix server, through Phoenix' own client: topics are joined, pushes
 * become changes of a list, and, where `handles` says so, calls are pushes to one channel that replies.
 *
 * Pushes named `insert`, `update`, `delete`, `reset`, `limit` and `value` are operations; what other names mean stands
 * in `events`. A topic after `presence:` tells who is there. The answer to a join may bring the content (`records`, or
 * `value`), a `position`, and `resumed: "recovered"` where nothing was missed since the `since` of the join.
 *
 * The token travels as Phoenix 1.8 has it, beside the handshake and never in the address: let the endpoint's `socket`
 * say `auth_token: true`.
 *
 * @summary Phoenix channels: streams, presence and calls.
 * @slot - The widgets that listen.
 * @example
 * ```html
 * <phoenix-provider url="/socket" handles="stream subscribe interface form action">
 *   <list-widget data-source="interface:list_users" stream="users"></list-widget>
 *   <list-widget aria-label="Who is here" data-source="subscribe:presence:room:1"></list-widget>
 * </phoenix-provider>
 * ```
 */
@widget('phoenix-provider')
export class PhoenixProvider extends ProviderElement {
  static override readonly kinds: readonly SourceKind[] = ['stream', 'subscribe'];

  /** Where the endpoint mounts its socket, relative to the page, such as `/socket`; without it nothing is handled. */
  @property() url?: string;

  /**
   * Parameters of the connection, or a function that gives them, asked anew at each connection; none by default. They
   * stand in the address, and so in the server's log: a secret belongs into `token`.
   */
  @property({attribute: false}) params?: PhoenixParams | (() => PhoenixParams | Promise<PhoenixParams>);

  /** Parameters of the joins: by topic, or a function of it, asked anew at each join; none by default. As an attribute, JSON by topic. */
  @property({attribute: 'join-params', type: Object}) joinParams?:
    | Readonly<Record<string, PhoenixParams>>
    | ((topic: string) => PhoenixParams | undefined);

  /** What events do that are no operations by name: `insert`, `update`, `delete`, `reset`, `limit`, `value` or `ignore` by event; also a JSON `<script>` child. None by default. */
  @property({type: Object}) events?: EventMeanings;

  /** The topic of the channel that takes calls. */
  @property() channel = 'api';

  /** The word before a topic that asks who is there, as in `subscribe:presence:room:1`; empty for none. */
  @property() presence = 'presence';

  /** Milliseconds for the answer to a join or a call. */
  @property({type: Number}) timeout = 10_000;

  /** Milliseconds between heartbeats; without an answer for half as long again, the connection is made anew. */
  @property({type: Number}) heartbeat = 30_000;

  #child?: EventMeanings;

  protected override get address(): string | undefined {
    return this.url || undefined;
  }

  protected override createProvider(): Provider {
    return new PhoenixTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      url: () => this.address,
      params: () => (typeof this.params === 'function' ? this.params() : (this.params ?? {})),
      joinParams: (topic) => this.#joinParams(topic),
      events: () => ({...this.#readChild(), ...(isRecord(this.events) && this.events)}),
      channel: () => this.channel,
      presence: () => this.presence,
      timeout: () => this.timeout,
      heartbeat: () => this.heartbeat,
      onChange: (listener) => this.onChange(listener),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const moved = ['url', 'params'].some((name) => changed.has(name) && this.hasUpdated);
    if (moved) this.changed();
  }

  #joinParams(topic: string): PhoenixParams | undefined {
    const {joinParams} = this;
    if (typeof joinParams === 'function') return joinParams(topic);
    return isRecord(joinParams) && Object.hasOwn(joinParams, topic) ? (joinParams[topic] as PhoenixParams) : undefined;
  }

  #readChild(): EventMeanings {
    if (this.#child) return this.#child;
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (!script) return {};
    const read = parseJson(script.textContent ?? '');
    if (read instanceof Malformed || !isRecord(read)) warn(this, 'The JSON inside it is no map of events.');
    return (this.#child = isRecord(read) ? (read as EventMeanings) : {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phoenix-provider': PhoenixProvider;
  }
}
