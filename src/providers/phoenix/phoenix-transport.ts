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
import type {PhoenixConnection, PhoenixOptions} from './connection.js';
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
  /** Loaded with the first source. */
  #connection: Promise<PhoenixConnection> | undefined;
  #isClosed = false;
  #stop: (() => void) | undefined;

  constructor(options: PhoenixOptions) {
    this.#options = options;
    this.#stop = options.onChange?.(() => void this.#connection?.then((known) => known.restart()));
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
    let stop: (() => void) | undefined;
    let isOver = false;
    const begin = (connection: PhoenixConnection): void => {
      if (!isOver && !this.#isClosed) stop = connection.subscribe(request, sink);
    };
    this.#connect().then(begin, () => isOver || sink.fail(undefined, notLoaded));
    return () => {
      isOver = true;
      stop?.();
    };
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
    const reply = await this.#call('read', event, payload, signal);
    const snapshot = toSnapshot(reply);
    // A reply is always a map, so a bare value comes inside one.
    const only = isRecord(reply) && Object.hasOwn(reply, 'data') && Object.keys(reply).length === 1;
    return only ? {...snapshot, data: reply['data']} : snapshot;
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    const {name} = source as Named;
    const reply = await this.#call('describe', `${name}:describe`, aboutOf(source as Named), signal);
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
    const reply = await this.#call(intent, event, payload, signal);
    return toOutcome(isRecord(reply) && Object.keys(reply).length === 0 ? null : reply);
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#stop?.();
    this.#isClosed = true;
    void this.#connection?.then((known) => known.close());
  }

  #connect(): Promise<PhoenixConnection> {
    if (this.#connection) return this.#connection;
    const made = import('./connection.js').then((late) => new late.PhoenixConnection(this.#options));
    this.#connection = made;
    // Out of reach now, it may be there the next time.
    made.catch(() => (this.#connection = undefined));
    return made;
  }

  async #call(...call: Parameters<PhoenixConnection['call']>): ReturnType<PhoenixConnection['call']> {
    const connection = await this.#connect().catch(() => undefined);
    call[3].throwIfAborted();
    if (!connection) throw new DataFailure(notLoaded);
    return connection.call(...call);
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

const notLoaded = {code: 'network', message: 'A part of the page did not load.', retryable: true} as const;

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
