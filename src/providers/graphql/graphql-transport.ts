import {abortError} from '../../data/attempts.js';
import {didNotLoad, isAbort, toDataError} from '../../data/failure.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  Environment,
  MutateRequest,
  Outcome,
  Provider,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
  Verb,
} from '../../data/types.js';
import type {Credentials} from '../credentials.js';
import type {Upload} from '../fetch/upload.js';
import {shortHash} from '../hash.js';
import {plainUrl} from '../origins.js';
import type {GraphqlWork} from './graphql-work.js';
import type {GraphqlSettings} from './settings.js';
import type {ConnectionParams} from './subscriptions.js';

/** What the transport stands on. */
export interface GraphqlOptions {
  readonly environment: Environment;
  readonly credentials: Credentials;
  /** Read again at every request, so that a changed attribute holds from then on. */
  settings(): GraphqlSettings;
  /** What the first message of a socket carries beside the token. */
  connectionParams?(): ConnectionParams | undefined;
  /** Milliseconds of silence before a reconnect over server-sent events. */
  silence?(): number | undefined;
  onChange?(listener: () => void): () => void;
  csrf?(): string | undefined;
  /** Sends files and tells how far they are; without it they go by `fetch` and tell nothing. */
  readonly upload?: Upload;
}

const VERBS: Readonly<Partial<Record<Source['kind'], readonly Verb[]>>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
  stream: ['subscribe'],
  subscribe: ['subscribe'],
};

/** Queries, mutations and subscriptions of a GraphQL server. What does the work is loaded with the first of them. */
export class GraphqlTransport implements Provider {
  readonly #options: GraphqlOptions;
  readonly #stop?: () => void;
  #loading?: Promise<GraphqlWork>;
  #work?: GraphqlWork;
  #closed = false;

  constructor(options: GraphqlOptions) {
    this.#options = options;
    this.#stop = options.onChange?.(() => this.#work?.changed(this.identity));
  }

  get label(): string {
    return `graphql ${plainUrl(this.#options.settings().url)}`;
  }

  get identity(): string {
    const {url, headers, mapping, credentials, documents} = this.#options.settings();
    const texts = [...documents.operations.values()].map(({text}) => text);
    const told = shortHash(JSON.stringify([headers, mapping, credentials, texts]));
    return `graphql ${url} ${told} ${this.#options.credentials.identity}`.trim();
  }

  get timeout(): number {
    return this.#options.settings().timeout;
  }

  get idempotent(): boolean {
    return this.#options.settings().idempotent;
  }

  handles(source: Source, verb: Verb): boolean | Promise<boolean> {
    if (!VERBS[source.kind]?.includes(verb)) return false;
    if (source.kind === 'stream' || source.kind === 'subscribe') return this.#hears(source.topics);
    if (verb !== 'read' || this.#work?.knows(source)) return true;
    // What the server can do with a view stands in its schema.
    const ready = this.#load().then((work) => work.prepare(source));
    return ready.then(
      () => true,
      () => true,
    );
  }

  can(source: Source): Capabilities {
    if (source.kind === 'stream' || source.kind === 'subscribe') return {resume: true};
    const can = this.#work?.abilities(source) ?? {};
    return this.#options.settings().batch ? {...can, batch: true} : can;
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    return (await this.#for(request)).read(request);
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    this.#load().then(
      (work) => {
        if (!stopped && !this.#closed) stop = work.subscribe(request, sink);
      },
      (thrown: unknown) => {
        if (!stopped && !isAbort(thrown)) sink.fail(undefined, toDataError(thrown));
      },
    );
    return () => {
      stopped = true;
      stop?.();
    };
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    return (await this.#for(request)).mutate(request);
  }

  async describe(request: DescribeRequest): Promise<Description> {
    return (await this.#for(request)).describe(request);
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#closed = true;
    this.#stop?.();
    this.#work?.close();
  }

  #hears(topics: readonly string[]): boolean | Promise<boolean> {
    if (this.#options.settings().wsUrl === undefined) return false;
    return this.#load().then(
      (work) => work.hears(topics),
      () => true,
    );
  }

  async #for({signal}: {readonly signal: AbortSignal}): Promise<GraphqlWork> {
    if (signal.aborted) throw abortError();
    const work = await this.#load();
    if (signal.aborted) throw abortError();
    return work;
  }

  #load(): Promise<GraphqlWork> {
    return (this.#loading ??= import('./graphql-work.js').then(
      ({GraphqlWork: Work}) => (this.#work = new Work(this.#options, () => this.identity)),
      (thrown: unknown) => {
        // The next request tries again.
        this.#loading = undefined;
        throw thrown;
      },
    )).catch(didNotLoad);
  }
}
