import type {
  Capabilities,
  Environment,
  Provider,
  Sink,
  Source,
  SubscribeRequest,
  TabRole,
  Verb,
} from '../../data/types.js';
import type {Credentials} from '../credentials.js';
import {tabGroup} from '../live/tab-group.js';
import {fullUrl, plainUrl} from '../origins.js';
import type {TicketSource} from '../ticket.js';
import {SseChannel} from './sse-channel.js';

export interface SseOptions {
  readonly environment: Environment;
  /** The address of the stream, relative to the page; without one, only `sse:` sources are handled, which bring theirs. */
  url(): string | undefined;
  readonly credentials?: Credentials;
  /** Where one-use tickets come from, for proxies that let no header through. */
  ticket?(): TicketSource | undefined;
  /** Milliseconds of silence before a reconnect where the server announces no heartbeat. Default 45 s. */
  silence?(): number | undefined;
  /** Shares the connection with the other tabs of the browser; asked when the first topic is listened to. False by default. */
  share?(): boolean;
  /** Tells of a changed address, token or user. Returns a function that stops listening. */
  onChange?(listener: () => void): () => void;
}

/** Topics over server-sent events, read through `fetch`: one stream an address. */
export class SseTransport implements Provider {
  #options: SseOptions;
  /** By address; the provider's own has none. */
  #channels = new Map<string | undefined, SseChannel>();
  #stop: (() => void) | undefined;

  constructor(options: SseOptions) {
    this.#options = options;
    this.#stop = options.onChange?.(() => {
      for (const channel of this.#channels.values()) channel.restart();
    });
  }

  get tabRole(): TabRole | undefined {
    return this.#channels.get(undefined)?.role;
  }

  get label(): string {
    return `sse ${plainUrl(this.#options.url() ?? '', this.#options.environment.location)}`.trim();
  }

  get identity(): string {
    return `${this.label} ${this.#options.credentials?.identity ?? ''}`.trim();
  }

  handles(source: Source, verb: Verb): boolean {
    if (verb !== 'subscribe') return false;
    if (source.kind === 'sse') return true;
    return (source.kind === 'stream' || source.kind === 'subscribe') && Boolean(this.#options.url());
  }

  can(): Capabilities {
    return {resume: true};
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    const address = request.source?.kind === 'sse' ? request.source.href : undefined;
    return this.#channel(address).subscribe(request, sink);
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
    const {url, environment, credentials} = this.#options;
    const text = fullUrl(url(), environment.location);
    return tabGroup(this.identity, text, credentials);
  }

  #channel(address: string | undefined): SseChannel {
    const known = this.#channels.get(address);
    if (known) return known;
    const {environment, credentials, ticket, silence, url, share} = this.#options;
    const shared = address === undefined && share?.();
    const made: SseChannel = new SseChannel({
      environment,
      url: address === undefined ? url : () => address,
      // One that is shared rests whenever another tab takes the lead.
      rested: () => !shared && this.#channels.get(address) === made && this.#channels.delete(address),
      ...(credentials && {credentials}),
      ...(ticket && {ticket}),
      ...(silence && {silence}),
      ...(shared && {group: () => this.#group()}),
    });
    this.#channels.set(address, made);
    return made;
  }
}
