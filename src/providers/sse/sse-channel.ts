import type {Environment, Sink, SubscribeRequest, TabRole} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {LinkListener} from '../live/link.js';
import {streamAddress} from '../live/page-address.js';
import {keepConnection} from '../live/keep-connection.js';
import type {KeptConnection} from '../live/kept-connection.js';
import type {ReconnectingOptions} from '../live/reconnecting-connection.js';
import {TopicHub} from '../live/topic-hub.js';
import {withTicket, type TicketSource} from '../ticket.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import {SseLink} from './sse-link.js';
import {StreamMemory} from './stream-memory.js';

export interface SseChannelOptions {
  readonly environment: Environment;
  /** The address of the stream, relative to the page; read again at every attempt. */
  url(): string | undefined;
  readonly credentials?: Credentials;
  /** Where one-use tickets come from, for proxies that let no header through. */
  ticket?(): TicketSource | undefined;
  /** Milliseconds of silence before a reconnect where the server announces no heartbeat. Default 45 s. */
  silence?(): number | undefined;
  /** What the tabs of the browser have in common that share the stream; undefined where this tab may not. None by default. */
  group?(): string | undefined;
  /** Nobody listens any more. */
  rested?(): void;
}

/** One address of server-sent events: one stream for all who listen to topics of it. */
export class SseChannel {
  #options: SseChannelOptions;
  #hub: TopicHub;
  #connection!: KeptConnection;
  #memory = new StreamMemory();
  #lease: Lease | undefined;
  #connected = false;

  constructor(options: SseChannelOptions) {
    this.#options = options;
    this.#hub = new TopicHub(options.environment, (listener) => (this.#connection = this.#connect(listener)));
  }

  /** What this tab is among those that share the stream. */
  get role(): TabRole | undefined {
    return this.#connection.role;
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#hub.subscribe(request, sink);
  }

  /** The address or the token is another: connects anew. */
  restart(): void {
    this.#forget();
    this.#connection.restart();
  }

  close(): void {
    this.#hub.close();
  }

  #connect(listener: ConnectionListener): KeptConnection {
    const {environment, credentials, silence, group} = this.#options;
    const quiet = silence?.();
    const options: ReconnectingOptions = {
      environment,
      listener: {
        ...listener,
        fail: (topic, error) => {
          if (topic === undefined && error.code === 'auth') credentials?.fail(error);
          listener.fail(topic, error);
        },
      },
      openLink: (topics, linkListener) => this.#open(topics, linkListener),
      rested: () => {
        this.#forget();
        this.#options.rested?.();
      },
      refresh: async () => Boolean(this.#lease && (await credentials?.renew(this.#lease))),
      ...(quiet !== undefined && {silence: quiet}),
    };
    return keepConnection(options, group && {group});
  }

  #open(topics: Topics, listener: LinkListener): SseLink {
    const {environment, credentials} = this.#options;
    const context = {
      environment,
      memory: this.#memory,
      url: (asked: readonly string[]) => this.#address(asked),
      leased: (lease: Lease) => (this.#lease = lease),
      ...(credentials && {credentials}),
    };
    const again = this.#connected;
    const up = (): void => {
      this.#connected = true;
      listener.up();
    };
    return new SseLink(context, topics, {...listener, up}, again);
  }

  async #address(topics: readonly string[]): Promise<string> {
    const {environment, credentials, ticket} = this.#options;
    const address = streamAddress(this.#options.url() ?? '', environment.location);
    if ('error' in address) throw address.error;
    const url = new URL(address.href);
    for (const topic of topics) if (topic !== '*' || topics.length > 1) url.searchParams.append('topic', topic);
    return withTicket(url.href, ticket?.(), environment, credentials);
  }

  #forget(): void {
    this.#memory = new StreamMemory();
    this.#connected = false;
    this.#lease = undefined;
  }
}
