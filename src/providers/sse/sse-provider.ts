import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {flag} from '../../core/properties.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {ProviderElement} from '../provider-element.js';
import type {TicketSource} from '../ticket.js';
import {SseTransport} from './sse-transport.js';

/**
 * Gives the widgets inside it live topics over server-sent events: one stream carries all of them.
 *
 * @summary Streams and subscriptions over server-sent events.
 * @slot - The widgets that listen.
 * @example
 * ```html
 * <sse-provider url="/api/events">
 *   <stat-widget label="Users" data-source="subscribe:metrics:active_users"></stat-widget>
 * </sse-provider>
 * ```
 * A server should send something at once, a comment will do: Firefox holds an answer back until its first byte.
 *
 * Without a provider, the same widget names the address: `data-source="sse:/api/events#metrics:active_users"`.
 */
@widget('sse-provider')
export class SseProvider extends ProviderElement {
  static override readonly kinds: readonly SourceKind[] = ['stream', 'subscribe', 'sse'];

  /** The address of the event stream, relative to the page; `topic=` is added for each topic. Without it only `sse:` sources are handled, which bring their own. */
  @property() url?: string;

  /**
   * Where one-use tickets come from, for proxies that let no `Authorization` through: an address that answers a POST with
   * `{"ticket": "…"}`, or a function; none by default. The ticket is added to the address as `ticket=`.
   */
  @property({attribute: false}) ticket?: TicketSource;

  /** Milliseconds of silence before a reconnect, where the server announces no heartbeat; 45,000 by default. */
  @property({attribute: false}) silence?: number;

  /**
   * Shares one stream among all tabs of this browser that ask the same address for the same user: one tab holds it, the others
   * are told by it, and another takes over within a second when it goes; false by default. It is looked at when the first
   * widget listens. Needs `user` where the token comes from a function; without Web Locks, each tab has a stream of its own.
   */
  @property(flag) shareConnection?: boolean;

  protected override get address(): string | undefined {
    return this.url || undefined;
  }

  protected override createProvider(): Provider {
    return new SseTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      url: () => this.address,
      ticket: () => this.ticket,
      silence: () => this.silence,
      share: () => this.shareConnection === true,
      onChange: (listener) => this.onChange(listener),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('url') && this.hasUpdated) this.changed();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sse-provider': SseProvider;
  }
}
