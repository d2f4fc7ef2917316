import type {Environment, JsonRecord, Sink, SubscribeRequest, TabRole} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {LinkListener} from '../live/link.js';
import {socketAddress} from '../live/page-address.js';
import {keepConnection, type Sharing} from '../live/keep-connection.js';
import type {KeptConnection} from '../live/kept-connection.js';
import type {ReconnectingOptions} from '../live/reconnecting-connection.js';
import {TopicHub} from '../live/topic-hub.js';
import {withTicket, type TicketSource} from '../ticket.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import {diagnose} from './diagnose.js';
import {RawDialect} from './raw-dialect.js';
import {SocketCalls, type CallVerb} from './socket-calls.js';
import {SocketLink} from './socket-link.js';
import {WidgetsDialect} from './widgets-dialect.js';

export interface SocketChannelOptions {
  readonly environment: Environment;
  /** The address of the socket, relative to the page; read again at every attempt. */
  url(): string | undefined;
  /** True for a socket that just talks: nothing is sent, each frame is a message. */
  readonly raw: boolean;
  protocols?(): readonly string[];
  readonly credentials?: Credentials;
  ticket?(): TicketSource | undefined;
  /** Milliseconds of silence before a reconnect where the server announces no heartbeat. Default 45 s. */
  silence?(): number | undefined;
  /** What the tabs of the browser have in common that share the socket; undefined where this tab may not. None by default. */
  group?(): string | undefined;
  /** Nobody listens any more. */
  rested?(): void;
}

/** One address of a WebSocket: one socket for all who listen to topics of it or call its server. */
export class SocketChannel {
  #options: SocketChannelOptions;
  #hub: TopicHub;
  #calls: SocketCalls;
  #connection!: KeptConnection;
  #lease: Lease | undefined;
  #connected = false;
  /** Asked once an outage; the answer would be the same each time. */
  #diagnosed = false;

  constructor(options: SocketChannelOptions) {
    this.#options = options;
    this.#hub = new TopicHub(options.environment, (listener) => (this.#connection = this.#connect(listener)));
    this.#calls = new SocketCalls(options.environment, {
      send: (message) => this.#connection.send(message),
      hold: (held) => this.#connection.hold(held),
    });
  }

  /** What this tab is among those that share the socket. */
  get role(): TabRole | undefined {
    return this.#connection.role;
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#hub.subscribe(request, sink);
  }

  /** Calls the server; rejects with a `DataFailure`. */
  call(verb: CallVerb, fields: JsonRecord, signal: AbortSignal): Promise<JsonRecord> {
    return this.#calls.call(verb, fields, signal);
  }

  /** The address or the token is another: connects anew. */
  restart(): void {
    this.#forget();
    this.#connection.restart();
  }

  close(): void {
    this.#calls.close();
    this.#hub.close();
  }

  #connect(listener: ConnectionListener): KeptConnection {
    const {environment, credentials, silence, group} = this.#options;
    const quiet = silence?.();
    const options: ReconnectingOptions = {
      environment,
      listener: {...listener, ...this.#watch(listener)},
      openLink: (topics, linkListener) => this.#open(topics, linkListener),
      rested: () => {
        this.#forget();
        this.#options.rested?.();
      },
      refresh: async () => Boolean(this.#lease && (await credentials?.renew(this.#lease))),
      ...(quiet !== undefined && {silence: quiet}),
    };
    const sharing: Sharing | undefined = group && {group, reply: (frame) => this.#calls.reply(frame)};
    return keepConnection(options, sharing);
  }

  /** Calls live and die with the connection that topics have. */
  #watch(listener: ConnectionListener): Pick<ConnectionListener, 'status' | 'fail' | 'done'> {
    return {
      status: (status, until, cause) => {
        if (status === 'live') this.#calls.up();
        else this.#calls.down();
        listener.status(status, until, cause);
      },
      fail: (topic, error) => {
        if (topic === undefined) this.#calls.failed(error);
        if (topic === undefined && error.code === 'auth') this.#options.credentials?.fail(error);
        listener.fail(topic, error);
      },
      done: (topic) => {
        if (topic === undefined) this.#calls.failed(ended);
        listener.done(topic);
      },
    };
  }

  #open(topics: Topics, listener: LinkListener): SocketLink {
    const {environment, credentials, raw, protocols} = this.#options;
    const up = (): void => {
      this.#connected = true;
      this.#diagnosed = false;
      listener.up();
    };
    const context = {
      environment,
      again: this.#connected,
      url: () => this.#address(),
      leased: (lease: Lease) => (this.#lease = lease),
      dialect: (side: ConstructorParameters<typeof WidgetsDialect>[0]) =>
        raw ? new RawDialect(side) : new WidgetsDialect(side, (frame) => this.#reply(frame)),
      ...(credentials && {credentials}),
      ...(protocols && {protocols: protocols()}),
      ...(!this.#diagnosed && {diagnose: (url: string) => this.#diagnose(url)}),
    };
    return new SocketLink(context, topics, {...listener, up});
  }

  /** An answer may be for another tab. */
  #reply(frame: JsonRecord): void {
    if (!this.#connection.route?.(frame)) this.#calls.reply(frame);
  }

  async #diagnose(url: string): ReturnType<typeof diagnose> {
    this.#diagnosed = true;
    return diagnose(url, this.#options.environment);
  }

  async #address(): Promise<string> {
    const {environment, credentials, ticket} = this.#options;
    const address = socketAddress(this.#options.url() ?? '', environment.location);
    if ('error' in address) throw address.error;
    return withTicket(address.href, ticket?.(), environment, credentials);
  }

  #forget(): void {
    this.#connected = false;
    this.#diagnosed = false;
    this.#lease = undefined;
  }
}

const ended = {code: 'closed', message: 'The server closed the connection.', retryable: false} as const;
