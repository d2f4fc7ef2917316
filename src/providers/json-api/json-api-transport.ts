import type {
  Capabilities,
  DescribeRequest,
  Description,
  MutateRequest,
  Outcome,
  Provider,
  ReadRequest,
  Snapshot,
  Source,
  Verb,
} from '../../data/types.js';
import {unchanged} from '../answers.js';
import {answerBody} from '../fetch/answer-body.js';
import {readPairs, refuseSelection, withQuery} from '../fetch/convention.js';
import {authorFailure} from '../fetch/failures.js';
import {operationOf, planOperationRead} from '../fetch/operations.js';
import type {Incoming} from '../fetch/sender.js';
import type {RequestPlan} from '../fetch/settings.js';
import {shortHash} from '../hash.js';
import {HttpExchange, type HttpOptions} from '../http-exchange.js';
import {plainUrl} from '../origins.js';
import {addressOf, asJsonApi, planCall} from './calls.js';
import {Changes} from './changes.js';
import {snapshotOf} from './json-api-reads.js';
import {KnownTypes} from './known-types.js';
import {jsonApiProblem} from './problem.js';
import {capabilitiesIn, includesIn, jsonApiPairs} from './query.js';
import {isDocument} from './resources.js';
import type {JsonApiSettings} from './settings.js';

const VERBS: Readonly<Partial<Record<Source['kind'], readonly Verb[]>>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
};

/** JSON:API over HTTP. */
export class JsonApiTransport implements Provider {
  readonly #options: HttpOptions<JsonApiSettings>;
  readonly #exchange: HttpExchange;
  readonly #types = new KnownTypes();
  readonly #changes: Changes;

  constructor(options: HttpOptions<JsonApiSettings>) {
    this.#options = options;
    this.#exchange = new HttpExchange(options, () => this.identity);
    this.#changes = new Changes({
      exchange: this.#exchange,
      types: this.#types,
      settings: () => this.#ready(),
      identity: () => this.identity,
      now: () => options.environment.now(),
      body: this.#body,
    });
  }

  get timeout(): number {
    return this.#options.settings().timeout;
  }

  get label(): string {
    return `json-api ${plainUrl(this.#options.settings().base)}`;
  }

  get identity(): string {
    const {base, headers, credentials, operations, crud, types, paging, dialect, schema, problem} =
      this.#options.settings();
    const told = shortHash(
      JSON.stringify([headers, credentials, operations, crud, types, paging, dialect, schema, problem]),
    );
    return `json-api ${base} ${told} ${this.#options.credentials.identity}`.trim();
  }

  get idempotent(): boolean {
    return this.#options.settings().idempotent;
  }

  handles(source: Source, verb: Verb): boolean {
    return VERBS[source.kind]?.includes(verb) === true;
  }

  can(source: Source): Capabilities {
    const settings = this.#options.settings();
    const said = operationOf(source, settings.operations)?.can;
    return said ?? (source.kind === 'resource' ? capabilitiesIn(settings) : {});
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const settings = this.#ready();
    const {source, known} = request;
    refuseSelection(source);
    const pairs = readPairs(request);
    const plan = asJsonApi(this.#plan(request, settings));
    const answer = await this.#exchange.read(plan, request);
    if (answer.status === 304) return unchanged(answer.headers, known);
    const body = this.#body(answer);
    const isResource = source.kind === 'resource';
    if (isDocument(body, isResource)) this.#types.see(body, isResource ? source.name : undefined);
    return snapshotOf(body, answer, includesIn(pairs), plan.url, isResource);
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    refuseSelection(request.source);
    return this.#changes.change(request);
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    if (source.kind === 'resource') return this.#changes.describeResource(source.name, signal);
    if (source.kind === 'form' || source.kind === 'action') return this.#changes.describe(source, signal);
    throw authorFailure('source', 'Only forms, actions and resources are described.');
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#changes.close();
    this.#exchange.close();
  }

  #plan(request: ReadRequest, settings: JsonApiSettings): RequestPlan {
    const {source, view} = request;
    const operation = operationOf(source, settings.operations);
    if (operation) return planOperationRead(request, operation, settings);
    const pairs = readPairs(request);
    if (source.kind === 'interface') return planCall(source, pairs, settings);
    if (source.kind !== 'resource') throw authorFailure('source', 'Only functions and resources are read here.');
    const link = view.page?.after;
    if (link !== undefined && this.#leadsOn(link, settings)) return {method: 'GET', url: link};
    const type = this.#types.typeOf(source.name) ?? typeIn(source.name, settings);
    const url = addressOf(settings.base, source.name, source.key);
    return {method: 'GET', url: withQuery(url, jsonApiPairs(pairs, type, settings))};
  }

  /** Whether a position is the server's own link to the next page, which it knows best how to read. */
  #leadsOn(link: string, {base}: JsonApiSettings): boolean {
    if (!URL.canParse(link) || !URL.canParse(base)) return false;
    return new URL(link).origin === new URL(base).origin;
  }

  /** The settings, where they can be used at all. */
  #ready(): JsonApiSettings {
    const settings = this.#options.settings();
    if (settings.problem !== undefined) throw authorFailure('provider', settings.problem);
    return settings;
  }

  readonly #body = (answer: Incoming): unknown => answerBody(answer, this.#options.environment.now(), jsonApiProblem);
}

/** The type of a collection: as the page says, else its own name. */
const typeIn = (collection: string, {types}: JsonApiSettings): string =>
  (Object.hasOwn(types, collection) ? types[collection] : undefined) ?? collection.split('/').at(-1) ?? collection;
