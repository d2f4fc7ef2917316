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
  TabRole,
  Verb,
} from '../../data/types.js';
import type {Credentials} from '../credentials.js';
import {shortHash} from '../hash.js';
import {oneByOne} from '../one-by-one.js';
import {plainUrl} from '../origins.js';
import {RecordTypes} from '../record-types.js';
import {planChange, planDescribe, planDescribeResource, planRead} from './convention.js';
import {crudCall, describeCollection, describeRecord, planCrud, type CrudCall} from './crud.js';
import {csrfToken} from './csrf.js';
import {toDescription} from '../description.js';
import {EventStreams} from './event-streams.js';
import {authorFailure} from './failures.js';
import {answerBody} from './answer-body.js';
import {etagVersion, toOutcome, toSnapshot, unchanged} from '../answers.js';
import {splitFiles} from './multipart.js';
import {operationOf, planOperationChange, planOperationRead} from './operations.js';
import {Requester} from './requester.js';
import {Sender} from './sender.js';
import type {FetchSettings, RequestPlan} from './settings.js';
import type {Upload} from './upload.js';
import {readUrl} from './url-read.js';

/** What the transport stands on. */
export interface FetchOptions {
  readonly environment: Environment;
  readonly credentials: Credentials;
  /** Read again at every request, so that a changed attribute holds from then on. */
  settings(): FetchSettings;
  onChange?(listener: () => void): () => void;
  /** The page's CSRF token; `<meta name="csrf-token">` or the cookie by default. */
  csrf?(): string | undefined;
  /** Shares the event streams with the other tabs of the browser; false by default. */
  share?(): boolean;
  /** Sends files and tells how far they are; without it they go by `fetch` and tell nothing. */
  readonly upload?: Upload;
}

const VERBS: Readonly<Partial<Record<Source['kind'], readonly Verb[]>>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
  url: ['read'],
  stream: ['subscribe'],
  subscribe: ['subscribe'],
};

const NO_FILES: ReadonlyMap<string, File> = new Map();

/** What the REST convention asks of a server for its resources. */
const RESOURCE: Capabilities = {filter: true, sort: true, search: true, page: 'number', total: true, load: true};

/** The REST convention over HTTP. */
export class FetchTransport implements Provider {
  readonly #options: FetchOptions;
  readonly #sender: Sender;
  readonly #requester: Requester;
  readonly #streams: EventStreams;
  readonly #types = new RecordTypes();
  readonly #stop?: () => void;

  get timeout(): number {
    return this.#options.settings().timeout;
  }

  constructor(options: FetchOptions) {
    this.#options = options;
    const {environment, credentials, upload, csrf = csrfToken} = options;
    const settings = () => options.settings();
    const identity = () => this.identity;
    this.#sender = new Sender({environment, credentials, settings, csrf, identity, ...(upload && {upload})});
    this.#requester = new Requester(environment, this.#sender, settings);
    this.#streams = new EventStreams(options);
    this.#stop = options.onChange?.(() => this.#sender.abortAll(this.identity));
  }

  get tabRole(): TabRole | undefined {
    return this.#streams.tabRole;
  }

  get label(): string {
    return `fetch ${plainUrl(this.#options.settings().base)}`;
  }

  get identity(): string {
    const {base, headers, operations, crud, credentials} = this.#options.settings();
    const told = shortHash(JSON.stringify([headers, operations, crud, credentials]));
    return `fetch ${base} ${told} ${this.#options.credentials.identity}`.trim();
  }

  get idempotent(): boolean {
    return this.#options.settings().idempotent;
  }

  handles(source: Source, verb: Verb): boolean {
    if (!VERBS[source.kind]?.includes(verb)) return false;
    return verb !== 'subscribe' || this.#options.settings().events !== undefined;
  }

  can(source: Source): Capabilities {
    const {operations, batch} = this.#options.settings();
    if (source.kind === 'stream' || source.kind === 'subscribe') return {resume: true};
    const said = operationOf(source, operations)?.can ?? (source.kind === 'resource' ? RESOURCE : {});
    return batch && source.kind !== 'url' ? {...said, batch: true} : said;
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const {source, known} = request;
    const settings = this.#ready();
    const {environment} = this.#options;
    if (source.kind === 'url') return readUrl(request, this.#requester, environment);
    const operation = operationOf(source, settings.operations);
    const plan = operation ? planOperationRead(request, operation, settings) : planRead(request, settings);
    const answer = await this.#requester.read(plan, request);
    if (answer.status === 304) return unchanged(answer.headers, known);
    const snapshot = toSnapshot(answerBody(answer, environment.now()), answer.headers, plan.dataPath);
    if (source.kind === 'resource') this.#types.see(source.name, snapshot.data);
    return operation?.can ? {...snapshot, can: {...operation.can, ...snapshot.can}} : snapshot;
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#streams.subscribe(request, sink);
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    const settings = this.#ready();
    const {source, intent, keys = []} = request;
    const crud = crudCall(source, settings, keys);
    const operation = operationOf(source, settings.operations);
    // Neither a plain REST server nor an override has a place to ask; the server checks when it is sent.
    if (intent === 'validate' && (crud || operation)) return {status: 'done'};
    if (crud?.verb === 'delete' && keys.length > 1) {
      const plan = (one: MutateRequest) => planCrud(crudCall(source, settings, one.keys)!, undefined);
      return oneByOne(request, keys, (one) => this.#change(one, plan));
    }
    return this.#change(request, (plain) => {
      if (operation) return planOperationChange(plain, operation, settings);
      return crud
        ? planCrud(crud, this.#types.typed(crud.collection, plain.values ?? {}))
        : planChange(plain, settings);
    });
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const settings = this.#ready();
    if (source.kind !== 'form' && source.kind !== 'action' && source.kind !== 'resource')
      throw authorFailure('source', 'Only forms, actions and resources are described.');
    // An override says all that there is to say.
    if (operationOf(source, settings.operations)) return {fields: []};
    const collection = source.kind === 'resource' && describeCollection(source.name, settings);
    if (collection) return collection;
    const crud = crudCall(source, settings);
    if (crud) return this.#describeCrud(crud, signal);
    const plan = source.kind === 'resource' ? planDescribeResource(source, settings) : planDescribe(source, settings);
    const answer = await this.#requester.read(plan, {signal});
    // A form must be known; what has no fields a server has no reason to have a page for.
    if (source.kind !== 'form' && (answer.status === 404 || answer.status === 405)) return {fields: []};
    const description = toDescription(answerBody(answer, this.#options.environment.now()));
    const version = description.version ?? etagVersion(answer.headers);
    return {...description, ...(version !== undefined && {version})};
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#stop?.();
    this.#streams.close();
    this.#sender.abortAll();
  }

  async #change(request: MutateRequest, plan: (plain: MutateRequest) => RequestPlan): Promise<Outcome> {
    const {plain, files} = splitFiles(request.values ?? {});
    const {intent, idempotencyKey, version, progress, signal, values} = request;
    const asked = {...request, ...(values && {values: plain as MutateRequest['values'] & object})};
    const planned = plan(asked);
    const answer = await this.#requester.change(planned, {
      idempotencyKey,
      // A check is made with each change, and looks at no file: those come when the form is sent.
      files: intent === 'validate' ? NO_FILES : files,
      signal,
      ...(version !== undefined && {version}),
      ...(progress && {progress: (done: number, all: number) => progress(done, all)}),
    });
    return toOutcome(answerBody(answer, this.#options.environment.now()), answer, planned.plain);
  }

  async #describeCrud(call: CrudCall, signal: AbortSignal): Promise<Description> {
    if (call.verb !== 'update') return {fields: []};
    const answer = await this.#requester.read({method: 'GET', url: call.url}, {signal});
    const {data} = toOutcome(answerBody(answer, this.#options.environment.now()), answer, true);
    this.#types.see(call.collection, data);
    const version = etagVersion(answer.headers);
    return {...describeRecord(data), ...(version !== undefined && {version})};
  }

  /** The settings, where they can be used at all. */
  #ready(): FetchSettings {
    const settings = this.#options.settings();
    if (settings.problem !== undefined) throw authorFailure('provider', settings.problem);
    return settings;
  }
}
