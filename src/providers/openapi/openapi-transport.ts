import {totalOf} from '../../data/envelope.js';
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
import {toSnapshot, unchanged} from '../answers.js';
import {answerBody} from '../fetch/answer-body.js';
import {readPairs, refuseSelection} from '../fetch/convention.js';
import {authorFailure} from '../fetch/failures.js';
import type {Incoming} from '../fetch/sender.js';
import {foreignProblem} from '../foreign-problem.js';
import {shortHash} from '../hash.js';
import {HttpExchange, type HttpOptions} from '../http-exchange.js';
import {plainUrl} from '../origins.js';
import type {Api, Operation} from './api.js';
import {ApiLoader, type Wanted} from './api-loader.js';
import {collectionOf, describeCollection, listIn, placeKey, readOperation, rowOf} from './collections.js';
import {isNode, own, textOf} from './nodes.js';
import {changeBy, describeForm} from './operation-forms.js';
import {withTokenHint} from './token-hint.js';
import {placeArguments, requestOf, type Given} from './request.js';
import type {OpenApiSettings} from './settings.js';
import {ViewParameters} from './view-parameters.js';

const VERBS: Readonly<Partial<Record<Source['kind'], readonly Verb[]>>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
};
const WORD = /^(?:filter\[|page\[|(?:sort|search|load|select)$)/;
const NEXT = ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'next'];

/** Operations of a document over HTTP. */
export class OpenApiTransport implements Provider {
  readonly #options: HttpOptions<OpenApiSettings>;
  readonly #exchange: HttpExchange;
  readonly #loader: ApiLoader;

  constructor(options: HttpOptions<OpenApiSettings>) {
    this.#options = options;
    this.#exchange = new HttpExchange(options, () => this.identity);
    this.#loader = new ApiLoader(this.#exchange, () => options.environment.now());
  }

  get timeout(): number {
    return this.#options.settings().timeout;
  }

  get label(): string {
    return `openapi ${plainUrl(this.#options.settings().src)}`;
  }

  get identity(): string {
    const {src, base, headers, credentials, problem} = this.#options.settings();
    const told = shortHash(JSON.stringify([headers, credentials, problem]));
    return `openapi ${src} ${base} ${told} ${this.#options.credentials.identity}`.trim();
  }

  get idempotent(): boolean {
    return this.#options.settings().idempotent;
  }

  handles(source: Source, verb: Verb): boolean | Promise<boolean> {
    if (!VERBS[source.kind]?.includes(verb)) return false;
    const {problem} = this.#options.settings();
    // What is wrong is told by the widget that asks.
    if (problem !== undefined) return true;
    const loaded = this.#loader.loaded(this.#wanted);
    if (loaded) return has(loaded, source);
    return this.#loader.load(this.#wanted).then(
      (api) => has(api, source),
      () => true,
    );
  }

  can(source: Source): Capabilities {
    const api = this.#loader.loaded(this.#wanted);
    const operation = api && operationOf(api, source);
    return operation?.method === 'GET' ? new ViewParameters(api!.documents, operation, rowOf(api!, operation)).can : {};
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const api = await this.#api();
    const {source, known} = request;
    refuseSelection(source);
    const operation = operationOf(api, source);
    if (!operation) throw unknown(source);
    if (operation.method !== 'GET')
      throw authorFailure(
        'source',
        `The operation ${operation.id} uses ${operation.method}, which may change something, so it is not read.`,
        'Use it as form: or action:.',
      );
    const {given, unplaced} = givenToRead(api, operation, request);
    const plan = requestOf(operation, given);
    const answer = await this.#hinted(operation, () => this.#exchange.read(plan, request));
    if (answer.status === 304) return unchanged(answer.headers, known);
    const snapshot = snapshotOf(this.#body(answer), answer, listIn(api, operation));
    return unplaced.length > 0
      ? {...snapshot, warnings: [...(snapshot.warnings ?? []), warningOf(operation, unplaced)]}
      : snapshot;
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    const api = await this.#api();
    const operation = operationOf(api, request.source);
    if (!operation) throw unknown(request.source);
    refuseSelection(request.source);
    const means = {api, operation, exchange: this.#exchange, body: this.#body};
    return this.#hinted(operation, () => changeBy(means, request));
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const api = await this.#api();
    if (source.kind === 'resource') {
      const collection = collectionOf(api, source.name);
      if (!collection) throw unknown(source);
      return describeCollection(api, collection);
    }
    const operation = operationOf(api, source);
    if (!operation || (source.kind !== 'form' && source.kind !== 'action')) throw unknown(source);
    const means = {api, operation, exchange: this.#exchange, body: this.#body};
    return this.#hinted(operation, () => describeForm(means, source, signal));
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#loader.close();
    this.#exchange.close();
  }

  get #wanted(): Wanted {
    const {src, base} = this.#options.settings();
    return {src, identity: this.identity, ...(base && {base})};
  }

  #hinted<Answer>({server}: Operation, work: () => Promise<Answer>): Promise<Answer> {
    return withTokenHint(this.#options.credentials, server, work);
  }

  async #api(): Promise<Api> {
    const {problem} = this.#options.settings();
    if (problem !== undefined) throw authorFailure('provider', problem);
    return this.#loader.load(this.#wanted);
  }

  readonly #body = (answer: Incoming): unknown => answerBody(answer, this.#options.environment.now(), foreignProblem);
}

function operationOf(api: Api, source: Source): Operation | undefined {
  if (source.kind === 'resource') return readOperation(api, source)?.operation;
  return 'name' in source ? api.operation(source.name) : undefined;
}

const has = (api: Api, source: Source): boolean =>
  source.kind === 'resource' ? collectionOf(api, source.name) !== undefined : operationOf(api, source) !== undefined;

function unknown(source: Source): Error {
  const name = 'name' in source ? source.name.slice(0, 60) : '';
  return authorFailure(
    'source',
    `The OpenAPI document has no ${source.kind === 'resource' ? 'collection' : 'operation'} "${name}".`,
  );
}

/** Parameters from the name and key of a resource or the arguments of a call, and from the view. */
function givenToRead(
  api: Api,
  operation: Operation,
  request: ReadRequest,
): {given: Given; unplaced: readonly string[]} {
  const {source} = request;
  const found = source.kind === 'resource' ? readOperation(api, source) : undefined;
  const isCall = source.kind === 'interface';
  const values =
    found && source.kind === 'resource'
      ? placeKey(operation, found.collection, source.key)
      : placeArguments(operation, {args: isCall ? source.args : [], query: []}).values;
  const parameters = new ViewParameters(api.documents, operation, rowOf(api, operation));
  const pairs = parameters.place(readPairs(request), values);
  const unplaced = pairs.map(([key]) => key).filter((key) => WORD.test(key));
  return {given: {values, body: {}, pairs}, unplaced};
}

const warningOf = ({id}: Operation, keys: readonly string[]) => ({
  code: 'source' as const,
  message: `The operation ${id} has no parameter for ${keys.join(', ')}; the server may ignore it.`,
  retryable: false,
});

/** The answer as a snapshot; the document tells which property is the list where no envelope does. */
function snapshotOf(body: unknown, {headers}: Incoming, list: string | undefined): Snapshot {
  const snapshot = toSnapshot(body, headers);
  const rows = list !== undefined && isNode(body) ? own(body, list) : undefined;
  if (!isNode(body) || !Array.isArray(rows)) return snapshot;
  const total = snapshot.total ?? totalOf(body);
  const next = snapshot.next ?? NEXT.map((name) => textOf(own(body, name))).find(Boolean);
  return {...snapshot, data: rows, ...(total !== undefined && {total}), ...(next !== undefined && {next})};
}
