import {DataFailure} from '../../data/failure.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  MutateRequest,
  Outcome,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
} from '../../data/types.js';
import {csrfToken} from '../fetch/csrf.js';
import {authorFailure} from '../fetch/failures.js';
import {Sender} from '../fetch/sender.js';
import {snapshotOf} from './answer.js';
import {Changes, usable} from './changes.js';
import {describeResource, fieldsOfInputs, planRecord, valuesOf} from './describe.js';
import type {GraphqlOptions} from './graphql-transport.js';
import {Poster} from './poster.js';
import {abilities, planDocument, planRead} from './reads.js';
import {SchemaSource} from './schema-source.js';
import type {GraphqlSettings} from './settings.js';
import {Subscriptions} from './subscriptions.js';
import {inputsOf, targetOf} from './targets.js';

/** All that a transport does once it is asked for something; loaded then. */
export class GraphqlWork {
  readonly #settings: () => GraphqlSettings;
  readonly #sender: Sender;
  readonly #poster: Poster;
  readonly #schema: SchemaSource;
  readonly #changes: Changes;
  readonly #subscriptions: Subscriptions;

  constructor(options: GraphqlOptions, identity: () => string) {
    const {environment, credentials, upload, csrf = csrfToken} = options;
    const settings = (this.#settings = () => options.settings());
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
  }

  /** What the server can do with a view; nothing before its schema is known. */
  abilities(source: Source): Capabilities {
    return abilities(source, this.#schema.known, this.#settings());
  }

  /** True where that is known, or asks for no schema, as a document of the page does. */
  knows(source: Source): boolean {
    const {documents, problem} = this.#settings();
    const isDocument = 'name' in source && documents.operations.has(source.name);
    return isDocument || problem !== undefined || this.#schema.known !== undefined;
  }

  /** Settles once that is known, or can't be: without a schema the read itself says what is wrong. */
  async prepare(source: Source): Promise<void> {
    if (!this.knows(source)) await this.#schema.get().catch(() => {});
  }

  /** Whether topics are this server's. */
  hears(topics: readonly string[]): boolean | Promise<boolean> {
    return this.#subscriptions.handles(topics);
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const {source, signal, batch = true} = request;
    const settings = usable(this.#settings(), signal);
    const known = planDocument(source, settings);
    const schema = known ? undefined : await this.#schema.get(signal);
    const plan = known ?? planRead(request, schema!, settings);
    return snapshotOf(await this.#poster.query(plan.call, signal, batch), plan, schema);
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#subscriptions.subscribe(request, sink);
  }

  mutate(request: MutateRequest): Promise<Outcome> {
    return this.#changes.mutate(request, this.#settings());
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const settings = usable(this.#settings(), signal);
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

  /** Another address, user or mapping: what is under way for the former is ended. */
  changed(identity: string): void {
    this.#schema.forget();
    this.#sender.abortAll(identity);
    this.#subscriptions.restart();
  }

  close(): void {
    this.#subscriptions.close();
    this.#sender.abortAll();
  }
}
