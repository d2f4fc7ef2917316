import type {PropertyValues} from 'lit';
import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {flag} from '../../core/properties.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {words} from '../gate.js';
import {ProviderElement} from '../provider-element.js';
import type {TicketSource} from '../ticket.js';
import {WebSocketTransport} from './websocket-transport.js';

/**
 * Gives the widgets inside it live topics over one WebSocket, and, where `handles` says so, calls too.
 *
 * The token travels in the first message, never in the address. A server must check the `Origin` of the handshake: a
 * cookie alone lets other sites in.
 *
 * @summary Streams, subscriptions and calls over WebSocket.
 * @slot - The widgets that listen.
 * @example
 * ```html
 * <websocket-provider url="/live" handles="stream subscribe interface action">
 *   <stat-widget label="Users" data-source="subscribe:metrics:active_users"></stat-widget>
 * </websocket-provider>
 * ```
 * Without a provider, the same widget listens to a plain socket: `data-source="ws:/live#metrics:active_users"`.
 */
@widget('websocket-provider')
export class WebSocketProvider extends ProviderElement {
  static override readonly kinds: readonly SourceKind[] = ['stream', 'subscribe', 'ws'];

  /** The address of the socket, relative to the page, `ws:` and `wss:` by the page's own security. Without it only `ws:` sources are handled, which bring their own. */
  @property() url?: string;

  /** Subprotocols to offer, separated by blanks; none by default. A server that takes none of them fails the handshake. */
  @property() protocols?: string;

  /** What is spoken: the widgets' own protocol by default; `raw` sends nothing and takes each frame as a message. */
  @property() protocol?: 'raw';

  /**
   * Where one-use tickets come from, for servers that authorise the handshake: an address that answers a POST with
   * `{"ticket": "…"}`, or a function; none by default. The ticket is added to the address as `ticket=`.
   */
  @property({attribute: false}) ticket?: TicketSource;

  /** Milliseconds of silence before a reconnect, where the server announces no heartbeat; 45,000 by default. */
  @property({attribute: false}) silence?: number;

  /**
   * Shares one socket among all tabs of this browser that ask the same address for the same user: one tab holds it, the others
   * are told by it, and another takes over within a second when it goes; false by default. It is looked at when the first
   * widget listens. Needs `user` where the token comes from a function; without Web Locks, each tab has a socket of its own.
   */
  @property(flag) shareConnection?: boolean;

  protected override get address(): string | undefined {
    return this.url || undefined;
  }

  protected override createProvider(): Provider {
    return new WebSocketTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      url: () => this.address,
      protocols: () => words(this.protocols),
      raw: () => this.protocol === 'raw',
      ticket: () => this.ticket,
      silence: () => this.silence,
      share: () => this.shareConnection === true,
      onChange: (listener) => this.onChange(listener),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const moved = ['url', 'protocols'].some((name) => changed.has(name) && this.hasUpdated);
    if (moved) this.changed();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'websocket-provider': WebSocketProvider;
  }
}
