import {DataFailure} from '../../data/failure.js';
import {isRecord} from '../../data/is-record.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  JsonRecord,
  MutateRequest,
  Outcome,
  Provider,
  Query,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SourceKind,
  SubscribeRequest,
  Verb,
} from '../../data/types.js';
import {toOutcome, toSnapshot} from '../answers.js';
import {toDescription} from '../description.js';
import {plainUrl} from '../origins.js';
import {PhoenixConnection, type PhoenixOptions} from './connection.js';
import {nested} from './nested.js';

type Named = Extract<Source, {readonly name: string}>;

/** What may be asked of each kind: nothing that changes is ever read. */
const VERBS: Partial<Record<SourceKind, readonly Verb[]>> = {
  interface: ['read'],
  resource: ['read', 'describe'],
  form: ['describe', 'mutate'],
  action: ['describe', 'mutate'],
  stream: ['subscribe'],
  subscribe: ['subscribe'],
};

/** Topics and calls over the channels of one Phoenix socket. */
export class PhoenixTransport implements Provider {
  #options: PhoenixOptions;
  #connection: PhoenixConnection;
  #stop: (() => void) | undefined;

  constructor(options: PhoenixOptions) {
    this.#options = options;
    this.#connection = new PhoenixConnection(options);
    this.#stop = options.onChange?.(() => this.#connection.restart());
  }

  get label(): string {
    const address = this.#options.url()?.replace(/^wss?:(?!\/\/)/, '') ?? '';
    return `phoenix ${plainUrl(address, this.#options.environment.location)}`.trim();
  }

  get identity(): string {
    return `${this.label} ${this.#options.credentials?.identity ?? ''}`.trim();
  }

  handles(source: Source, verb: Verb): boolean {
    return Boolean(this.#options.url() && VERBS[source.kind]?.includes(verb));
  }

  /** A server that can do more says so in its answer. */
  can(): Capabilities {
    return {resume: true};
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#connection.subscribe(request, sink);
  }

  async read({source, view, load, signal}: ReadRequest): Promise<Snapshot> {
    const named = source as Named;
    if ('selection' in named && named.selection !== undefined) throw new DataFailure(noSelection);
    const event = named.kind === 'resource' ? `${named.name}:read` : named.name;
    const payload = {
      ...aboutOf(named),
      ...(Object.keys(view).length > 0 && {view: plain(view)}),
      ...(load.length > 0 && {load}),
    };
    const reply = await this.#connection.call('read', event, payload, signal);
    const snapshot = toSnapshot(reply);
    // A reply is always a map, so a bare value comes inside one.
    const only = isRecord(reply) && Object.hasOwn(reply, 'data') && Object.keys(reply).length === 1;
    return only ? {...snapshot, data: reply['data']} : snapshot;
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const {name} = source as Named;
    const reply = await this.#connection.call('describe', `${name}:describe`, aboutOf(source as Named), signal);
    return toDescription(reply);
  }

  async mutate(request: MutateRequest): Promise<Outcome> {
    const {intent, values, keys, touched, idempotencyKey, version, signal} = request;
    const source = request.source as Named;
    if (values && holdsFiles(values)) throw new DataFailure(noFiles);
    const event = source.kind === 'form' ? `${source.name}:${intent}` : source.name;
    const payload = {
      ...aboutOf(source),
      ...(values && {values: plain(values)}),
      ...(keys && {keys}),
      ...(touched && {touched}),
      ...(version !== undefined && {version}),
      idempotencyKey,
    };
    const reply = await this.#connection.call(intent, event, payload, signal);
    return toOutcome(isRecord(reply) && Object.keys(reply).length === 0 ? null : reply);
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#stop?.();
    this.#connection.close();
  }
}

/** What a source is about: its arguments or key, and its query as nested maps. */
function aboutOf(source: Named): JsonRecord {
  const query: Query = source.query;
  return {
    ...('args' in source && {args: source.args as JsonRecord[string]}),
    ...('key' in source && source.key !== undefined && {key: source.key}),
    ...(query.length > 0 && {query: nested(query)}),
  };
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
  message: 'Files can not be sent over a Phoenix channel.',
  hint: 'Put a <fetch-provider> around the form: it sends files by HTTP.',
  retryable: false,
} as const;

const noSelection = {
  code: 'source',
  message: 'A Phoenix channel takes no selection of fields.',
  hint: 'Leave the braces out, or put the widget into a <graphql-provider>.',
  retryable: false,
} as const;
