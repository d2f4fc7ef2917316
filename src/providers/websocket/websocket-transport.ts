import {DataFailure} from '../../data/failure.js';
import {formatSource} from '../../data/source.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  Environment,
  JsonRecord,
  MutateRequest,
  Outcome,
  Provider,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SourceKind,
  SubscribeRequest,
  TabRole,
  Verb,
} from '../../data/types.js';
import type {Credentials} from '../credentials.js';
import {toDescription} from '../description.js';
import {toOutcome, toSnapshot} from '../answers.js';
import {tabGroup} from '../live/tab-group.js';
import {fullUrl, plainUrl} from '../origins.js';
import type {TicketSource} from '../ticket.js';
import {SocketChannel} from './socket-channel.js';

export interface WebSocketOptions {
  readonly environment: Environment;
  /** The address of the socket, relative to the page; without one, only `ws:` sources are handled, which bring theirs. */
  url(): string | undefined;
  /** Subprotocols to offer; none by default. */
  protocols?(): readonly string[];
  /** True where the provider's own socket just talks, like that of a `ws:` source. */
  raw?(): boolean;
  readonly credentials?: Credentials;
  /** Where one-use tickets come from; added to the address. */
  ticket?(): TicketSource | undefined;
  /** Milliseconds of silence before a reconnect where the server announces no heartbeat. Default 45 s. */
  silence?(): number | undefined;
  /** Shares the connection with the other tabs of the browser; asked when the first topic is listened to. False by default. */
  share?(): boolean;
  /** Tells of a changed address, token or user. Returns a function that stops listening. */
  onChange?(listener: () => void): () => void;
}

/** What may be asked of each kind: nothing that changes is ever read. */
const VERBS: Partial<Record<SourceKind, readonly Verb[]>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
  stream: ['subscribe'],
  subscribe: ['subscribe'],
};
const NO_HEADERS = {get: () => null};

/** Topics and calls over WebSocket: one socket an address. */
export class WebSocketTransport implements Provider {
  #options: WebSocketOptions;
  /** By address; the provider's own has none. */
  #channels = new Map<string | undefined, SocketChannel>();
  #stop: (() => void) | undefined;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    this.#stop = options.onChange?.(() => {
      for (const channel of this.#channels.values()) channel.restart();
    });
  }

  get tabRole(): TabRole | undefined {
    return this.#channels.get(undefined)?.role;
  }

  get label(): string {
    const address = this.#options.url()?.replace(/^wss?:(?!\/\/)/, '') ?? '';
    return `websocket ${plainUrl(address, this.#options.environment.location)}`.trim();
  }

  get identity(): string {
    return `${this.label} ${this.#options.credentials?.identity ?? ''}`.trim();
  }

  handles(source: Source, verb: Verb): boolean {
    if (source.kind === 'ws') return verb === 'subscribe';
    if (!this.#options.url() || !VERBS[source.kind]?.includes(verb)) return false;
    return verb === 'subscribe' || !this.#options.raw?.();
  }

  /** A server that can do more says so in its answer. */
  can(source: Source): Capabilities {
    return source.kind === 'ws' ? {} : {resume: true};
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    const address = request.source?.kind === 'ws' ? request.source.href : undefined;
    return this.#channel(address).subscribe(request, sink);
  }

  async read({source, view, load, signal}: ReadRequest): Promise<Snapshot> {
    const fields = {source: formatSource(source), view: plain(view), ...(load.length > 0 && {load})};
    const reply = await this.#channel(undefined).call('read', fields, signal);
    // The frame is the envelope, so what it holds is the answer itself.
    return {...toSnapshot(reply, NO_HEADERS), ...(Object.hasOwn(reply, 'data') && {data: reply['data']})};
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const reply = await this.#channel(undefined).call('describe', {source: formatSource(source)}, signal);
    return toDescription(reply);
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    const {source, intent, values, keys, touched, idempotencyKey, version, signal} = request;
    if (values && holdsFiles(values)) throw new DataFailure(noFiles);
    const fields = {
      source: formatSource(source),
      idempotencyKey,
      ...(values && {values: plain(values)}),
      ...(keys && {keys}),
      ...(touched && {touched}),
      ...(version !== undefined && {version}),
    };
    const reply = await this.#channel(undefined).call(intent, fields, signal);
    const body = Object.keys(reply).length > 0 ? reply : null;
    return toOutcome(body);
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#stop?.();
    for (const channel of this.#channels.values()) channel.close();
    this.#channels.clear();
  }

  #group(): string | undefined {
    const {url, environment, credentials, protocols} = this.#options;
    const text = [fullUrl(url(), environment.location), ...(protocols?.() ?? [])].join(' ');
    return tabGroup(this.identity, text, credentials);
  }

  #channel(address: string | undefined): SocketChannel {
    const known = this.#channels.get(address);
    if (known) return known;
    const {environment, credentials, protocols, ticket, silence, url, raw, share} = this.#options;
    // A server that names no topics can't serve many tabs at once.
    const shared = address === undefined && share?.() && !raw?.();
    const made: SocketChannel = new SocketChannel({
      environment,
      url: address === undefined ? url : () => address,
      raw: address !== undefined || Boolean(raw?.()),
      rested: () => address !== undefined && this.#channels.get(address) === made && this.#channels.delete(address),
      ...(credentials && {credentials}),
      ...(protocols && {protocols}),
      ...(ticket && {ticket}),
      ...(silence && {silence}),
      ...(shared && {group: () => this.#group()}),
    });
    this.#channels.set(address, made);
    return made;
  }
}

/** A value as JSON: what has no place in it is left out. */
function plain(value: object): JsonRecord {
  return JSON.parse(JSON.stringify(value)) as JsonRecord;
}

function holdsFiles(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Blob || Object.values(value).some(holdsFiles);
}

const noFiles = {
  code: 'invalid',
  message: 'Files can not be sent over a WebSocket.',
  hint: 'Put a <fetch-provider> around the form: it sends files by HTTP.',
  retryable: false,
} as const;
