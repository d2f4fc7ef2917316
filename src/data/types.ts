/**
 * The words that the data layer speaks: sources, views, providers, operations, errors.
 * Everything that crosses these interfaces, apart from a signal and `progress`, survives `structuredClone`.
 */

/** Any value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** One row or record: a plain object. */
export type JsonRecord = {readonly [key: string]: Json};

/** Ordered query pairs; the values are text. */
export type Query = readonly (readonly [key: string, value: string])[];

/** What to read, with no holes left: what the client and the providers see. */
export type Source =
  | {
      readonly kind: 'interface' | 'form' | 'action';
      readonly name: string;
      readonly args: readonly Json[] | Readonly<Record<string, Json>>;
      readonly query: Query;
      readonly selection?: string;
    }
  | {readonly kind: 'resource'; readonly name: string; readonly key?: string; readonly query: Query}
  | {readonly kind: 'stream' | 'subscribe'; readonly topics: readonly string[]; readonly query: Query}
  | {readonly kind: 'sse' | 'ws'; readonly href: string; readonly topics: readonly string[]}
  | {readonly kind: 'url'; readonly href: string; readonly pointer?: string}
  | {readonly kind: 'value'; readonly value: unknown};

export type SourceKind = Source['kind'];

/** The operators a filter condition may use. */
export const FILTER_OPS = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'range',
  'contains',
  'starts',
  'ends',
  'null',
] as const;
export type FilterOp = (typeof FILTER_OPS)[number];

/** One condition of a view. `origin` is `'user'` or the name of a filter group. */
export interface Condition {
  field: string;
  op: FilterOp;
  value: Json;
  origin?: string;
}

/** What a user asked on top of a source. */
export interface View {
  filter?: Condition[];
  search?: string;
  sort?: {field: string; desc?: boolean}[];
  page?: {size: number; number?: number; after?: string};
}

export type Verb = 'read' | 'subscribe' | 'mutate' | 'describe';

/** What a source can do by itself; what it can't is done in the widget. */
export interface Capabilities {
  filter?: boolean | FilterOp[];
  sort?: boolean;
  search?: boolean;
  page?: 'number' | 'after';
  total?: boolean;
  load?: boolean;
  batch?: boolean;
  resume?: boolean;
  undo?: boolean;
}

/** One file a transport; it knows nothing of Lit, elements or widgets. */
export interface Provider {
  /** For messages and the overlay, redacted. */
  readonly label: string;
  /** Part of every cache key: kind, base URL, user; the same in every tab. */
  readonly identity: string;
  /** The longest a request may take, in milliseconds, where the author has set it; 30,000 by default. */
  readonly timeout?: number;
  /** True where a change that is sent twice with one idempotency key is made once: the client may repeat it by itself. */
  readonly idempotent?: boolean;
  /** False passes the source up. A promise where a document must be loaded first. */
  handles(source: Source, verb: Verb): boolean | Promise<boolean>;
  can?(source: Source): Capabilities;
  read?(request: ReadRequest): Promise<Snapshot>;
  subscribe?(request: SubscribeRequest, sink: Sink): () => void;
  mutate?(request: MutateRequest): Promise<Outcome>;
  describe?(request: DescribeRequest): Promise<Description>;
  /** Identity or configuration changed: entries move to the new identity. Returns a function that stops listening. */
  onChange?(listener: () => void): () => void;
  close(): void;
}

/** Why a read is made. */
export type Reason =
  | 'mount'
  | 'source'
  | 'view'
  | 'interval'
  | 'focus'
  | 'online'
  | 'message'
  | 'gap'
  | 'action'
  | 'manual';

export interface ReadRequest {
  source: Source;
  view: View;
  load: string[];
  reason: Reason;
  known?: {etag?: string};
  signal: AbortSignal;
}

export interface Snapshot {
  data: unknown;
  total?: number;
  next?: string;
  position?: string;
  etag?: string;
  notModified?: true;
  can?: Capabilities;
  tags?: string[];
  warnings?: DataError[];
}

export interface SubscribeRequest {
  /** The source that is listened to; the address of an `sse:` or `ws:` source is here. */
  source: Source;
  topics: readonly string[];
  since: ReadonlyMap<string, string>;
  filter?: Condition[];
  signal: AbortSignal;
}

/** The three answers to a resume. */
export type Resumed = 'recovered' | 'lost' | 'new';

/** What a transport may say; nothing after its stop. `open` names the topic as asked, `next` the concrete one. */
export interface Sink {
  /** The topic is open; said again after every reconnect. */
  open(topic: string, resumed: Resumed, position?: string): void;
  next(topic: string, ops: readonly Op[], position?: string, after?: string): void;
  /** `cause` says, where it is known, why the connection is not live. */
  status(status: 'connecting' | 'live' | 'reconnecting' | 'offline', until?: number, cause?: DataError): void;
  /** Final: no further attempt by itself. */
  fail(topic: string | undefined, error: DataError): void;
  /** The server ended it: data stays, no error. */
  done(topic: string): void;
}

/** One change of a keyed list, a record or a value. */
export type Op =
  | {op: 'insert'; record: Json; at?: number; event?: string}
  | {op: 'update'; record: Json; key?: string; at?: number; event?: string}
  | {op: 'delete'; key: string; event?: string}
  | {op: 'reset'; records: Json[]; total?: number; position?: string}
  | {op: 'limit'; limit: number}
  /** `bare`: the message named no operation, so lists and records work out what it means. */
  | {op: 'value'; value: Json; event?: string; bare?: true};

export type Intent = 'validate' | 'submit' | 'run' | 'undo';

export type Values = {[name: string]: Json | File | Values | Values[]};

export interface MutateRequest {
  source: Source;
  intent: Intent;
  values?: Values;
  keys?: string[];
  touched?: string[];
  idempotencyKey: string;
  version?: string;
  progress?(done: number, all: number): void;
  signal: AbortSignal;
}

export interface Outcome {
  status: 'done' | 'queued';
  data?: unknown;
  ops?: Record<string, Op[]>;
  invalidates?: string[];
  errors?: FieldError[];
  message?: string;
  navigate?: string;
  version?: string;
  undo?: {source: string; values?: Values};
}

/** A path of '' means the whole form. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** Asks for the description of a form, an action or a resource. */
export interface DescribeRequest {
  source: Source;
  signal: AbortSignal;
}

/** A JSON Schema, kept as data. */
export type JsonSchema = {readonly [key: string]: Json};

export interface Description {
  fields: Field[];
  values?: Values;
  schema?: JsonSchema;
  version?: string;
  key?: string;
  can?: Capabilities;
  forms?: {create?: string; update?: string};
  actions?: Record<string, {allowed: boolean; label?: string; confirm?: string}>;
}

export interface Field {
  name: string;
  type: string;
  label?: string;
  required?: boolean;
  readonly?: boolean;
  sensitive?: boolean;
  format?: string;
  default?: Json;
  options?: {label: string; value: Json}[];
  optionsSource?: string;
  many?: boolean;
  /** Fields of a nested form. */
  fields?: Field[];
  /** Fields by `_union_type`. */
  union?: Record<string, Field[]>;
}

export type DataErrorCode =
  | 'source'
  | 'provider'
  | 'network'
  | 'cors'
  | 'timeout'
  | 'http'
  | 'auth'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'invalid'
  | 'limit'
  | 'data'
  | 'closed';

/** A failure as a value. `message` is plain words, shown as text. */
export interface DataError {
  code: DataErrorCode;
  message: string;
  hint?: string;
  status?: number;
  retryable: boolean;
  retryAt?: number;
  fields?: FieldError[];
  partial?: true;
  current?: unknown;
}

/** Exactly one of these holds for a connected widget. */
export type DataState = 'idle' | 'loading' | 'refreshing' | 'ready' | 'empty' | 'stale' | 'error';

/** The state of the feeds beside it. */
export type Connection = 'none' | 'connecting' | 'live' | 'reconnecting' | 'offline' | 'closed';

/** How an answer becomes properties of a widget. */
export interface DataShape {
  /** The property that takes a bare value. */
  readonly value?: string;
  /** The property that takes a list. */
  readonly list?: string;
  /** The only properties that data may set. */
  readonly accepts: readonly string[];
  /** Keys of the data under another property's name, such as `{title: 'heading'}`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** True where the answer is the main value as a whole, like a chart's `{labels, datasets}`. */
  readonly takes?: (answer: unknown) => boolean;
}

/** A keyed, bounded, ordered list. `toArray()` is cached until the next change. */
export interface LiveList extends Iterable<Json> {
  readonly size: number;
  at(index: number): Json;
  get(key: string): Json | undefined;
  key(index: number): string;
  toArray(): readonly Json[];
}

/** What a delivery changed. The set holds the changed fields, where they are known. */
export type Change =
  | {type: 'replace'}
  | {
      type: 'patch';
      inserted: string[];
      updated: Map<string, ReadonlySet<string> | undefined>;
      removed: string[];
      moved: boolean;
    };

/** What a widget gets, at most once a frame. */
export interface Delivery {
  data: unknown;
  list?: LiveList;
  record?: Json;
  total?: number;
  partial?: true;
  /** The steps of the view that the source could not do: the widget does them. */
  rest: View;
  change: Change;
  /** Puts the data over the widget's own properties. */
  merge(): void;
}

/** Every source of time, chance and network, so that tests and replay can own them. */
export interface Environment {
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  clearTimeout(id: number): void;
  random(): number;
  requestFrame(fn: () => void): number;
  cancelFrame(id: number): void;
  fetch(input: string, init?: RequestInit): Promise<Response>;
  openSocket(url: string, protocols?: string[]): WebSocket;
  readonly visible: boolean;
  readonly online: boolean;
  /** Visibility, online, page show and hide. Returns a function that stops listening. */
  listen(event: 'visibility' | 'online' | 'pagehide' | 'pageshow', fn: () => void): () => void;
  /** The page's address, against which relative URLs are resolved. */
  readonly location: string;
  readonly storage?: Storage;
  readonly locks?: LockManager;
  uuid(): string;
}
