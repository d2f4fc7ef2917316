/** What a provider does, and what it is asked and answers when it reads and listens. */
import type {DescribeRequest, Description, MutateRequest, Outcome} from './change.js';
import type {DataError} from './failure.js';
import type {Json, Source} from './source.js';
import type {Capabilities, Condition, View} from './view.js';

export type Verb = 'read' | 'subscribe' | 'mutate' | 'describe';

/** One file a transport; it knows nothing of Lit, elements or widgets. */
export interface Provider {
  /** For messages and the overlay, redacted. */
  readonly label: string;
  /** Part of every cache key: kind, base URL, user; the same in every tab. */
  readonly identity: string;
  /** The longest a request may take, in milliseconds, where the author has set it; 30,000 by default. */
  readonly timeout?: number;
  /** Where the tabs of a browser share one connection: what this one is among them, while it listens; for the overlay. */
  readonly tabRole?: TabRole | undefined;
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

/** What a tab is among those that share a connection: it holds it, is served by the tab that does, or has one of its own. */
export type TabRole = 'leader' | 'follower' | 'alone';

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
  /** False where the author wants this read to go alone, though the provider could send several as one. */
  batch?: false;
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
