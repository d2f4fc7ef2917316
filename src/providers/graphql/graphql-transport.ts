import {DataFailure} from '../../data/failure.js';
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
import {csrfToken} from '../fetch/csrf.js';
import {authorFailure} from '../fetch/failures.js';
import {Sender} from '../fetch/sender.js';
import type {Upload} from '../fetch/upload.js';
import {shortHash} from '../hash.js';
import {plainUrl} from '../origins.js';
import {snapshotOf} from './answer.js';
import {Changes, usable} from './changes.js';
import {describeResource, fieldsOfInputs, planRecord, valuesOf} from './describe.js';
import {Poster} from './poster.js';
import {abilities, planDocument, planRead} from './reads.js';
import {SchemaSource} from './schema-source.js';
import type {GraphqlSettings} from './settings.js';
import type {ConnectionParams} from './subscriptions.js';
import {Subscriptions} from './subscriptions.js';
import {inputsOf, targetOf} from './targets.js';

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

/** Queries, mutations and subscriptions of a GraphQL server. */
export class GraphqlTransport implements Provider {
  readonly #options: GraphqlOptions;
  readonly #sender: Sender;
  readonly #poster: Poster;
  readonly #schema: SchemaSource;
  readonly #changes: Changes;
  readonly #subscriptions: Subscriptions;
  readonly #stop?: () => void;

  constructor(options: GraphqlOptions) {
    this.#options = options;
    const {environment, credentials, upload, csrf = csrfToken} = options;
    const settings = () => options.settings();
    const identity = () => this.identity;
    this.#sender = new Sender({environment, credentials, settings, csrf, identity, ...(upload && {upload})});
    this.#poster = new Poster(environment, this.#sender, credentials, settings);
    this.#schema = new SchemaSource({environment, sender: this.#sender, poster: this.#poster, settings});
    this.#changes = new Changes(environment, this.#poster, this.#schema);
    this.#subscriptions = new Subscriptions({
      environment,
      credentials,
      settings,
      schema: this.#schema,
      params: () => options.connectionParams?.(),
      silence: () => options.silence?.(),
    });
    this.#stop = options.onChange?.(() => this.#changed());
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
    if (source.kind === 'stream' || source.kind === 'subscribe') return this.#subscriptions.handles(source.topics);
    const isKnown = this.#schema.known !== undefined || this.#options.settings().problem !== undefined;
    const isNamed = 'name' in source && this.#options.settings().documents.operations.has(source.name);
    if (verb !== 'read' || isKnown || isNamed) return true;
    // What the server can do with a view stands in its schema; without one the read itself says what is wrong.
    return this.#schema.get().then(
      () => true,
      () => true,
    );
  }

  can(source: Source): Capabilities {
    if (source.kind === 'stream' || source.kind === 'subscribe') return {resume: true};
    const settings = this.#options.settings();
    const can = abilities(source, this.#schema.known, settings);
    return settings.batch ? {...can, batch: true} : can;
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const settings = usable(this.#options.settings(), request.signal);
    const schema = planDocument(request.source, settings) ? undefined : await this.#schema.get(request.signal);
    const plan = planDocument(request.source, settings) ?? planRead(request, schema!, settings);
    return snapshotOf(await this.#poster.query(plan.call, request.signal, request.batch ?? true), plan, schema);
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#subscriptions.subscribe(request, sink);
  }

  mutate(request: MutateRequest): Promise<Outcome> {
    return this.#changes.mutate(request, this.#options.settings());
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const settings = usable(this.#options.settings(), signal);
    const schema = await this.#schema.get(signal);
    if (source.kind === 'resource') return describeResource(source, schema, settings);
    if (source.kind !== 'form' && source.kind !== 'action') throw authorFailure('source', 'This can’t be described.');
    const target = targetOf(source, schema, settings);
    const fields = fieldsOfInputs(schema, inputsOf(target, schema));
    const plan = source.kind === 'form' ? planRecord(target, source, schema) : undefined;
    if (!plan) return {fields};
    const {data, error} = await this.#poster.query(plan.call, signal);
    const record = data?.[plan.field];
    if (error && !record) throw new DataFailure(error);
    if (!record) throw authorFailure('missing', 'This was not found.');
    return {fields, ...valuesOf(record, plan)};
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#stop?.();
    this.#subscriptions.close();
    this.#sender.abortAll();
  }

  /** Another address, user or mapping: what is under way for the former is ended. */
  #changed(): void {
    this.#schema.forget();
    this.#sender.abortAll(this.identity);
    this.#subscriptions.restart();
  }
}
