import {withTimeout} from '../../data/attempts.js';
import {DataFailure} from '../../data/failure.js';
import {keyOf} from '../../data/records.js';
import {applyView, joinViews, viewOfQuery} from '../../data/view.js';
import type {
  Capabilities,
  DescribeRequest,
  Description,
  Environment,
  Intent,
  Json,
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
import {openEnvelope} from '../../data/envelope.js';
import {toDescription} from '../description.js';
import {toOutcome, toSnapshot} from '../answers.js';
import {FunctionFeeds} from './function-feeds.js';
import type {Feeds, FunctionContext, FunctionParts, Functions, PageFunction} from './function-types.js';
import {asFailure, plainValue} from './function-values.js';

/** The client has its own, shorter limits; this is for whoever has none. */
const LONGEST = 10 * 60_000;
/** How many outcomes are remembered by their idempotency key. */
const REMEMBERED = 200;

/** What the transport stands on. */
export interface FunctionOptions {
  readonly environment: Environment;
  readonly identity: string;
  functions(): Functions;
  feeds(): Feeds;
  onChange?(listener: () => void): () => void;
}

type Named = Extract<Source, {name: string}>;

const WAYS: Readonly<Record<Intent, readonly (keyof FunctionParts)[]>> = {
  validate: ['validate'],
  submit: ['submit', 'run'],
  run: ['run', 'submit'],
  undo: ['undo', 'run'],
};

const SNAPSHOT: ReadonlySet<string> = new Set([
  'data',
  'total',
  'next',
  'position',
  'etag',
  'notModified',
  'can',
  'tags',
  'warnings',
]);

/** An object of functions as a provider: it keeps the rules that a server keeps. */
export class FunctionTransport implements Provider {
  readonly label = 'functions';
  /** A repeated key gets the first outcome. */
  readonly idempotent = true;
  readonly #options: FunctionOptions;
  readonly #feeds: FunctionFeeds;
  readonly #outcomes = new Map<string, Promise<Outcome>>();

  constructor(options: FunctionOptions) {
    this.#options = options;
    this.#feeds = new FunctionFeeds(
      options.environment,
      () => options.feeds(),
      (topic, signal) => this.#beginning(topic, signal),
    );
  }

  get identity(): string {
    return this.#options.identity;
  }

  handles(source: Source, verb: Verb): boolean {
    if (source.kind === 'stream' || source.kind === 'subscribe')
      return (
        verb === 'subscribe' && source.topics.every((topic) => this.#feeds.knows(topic) || this.#has(topic, 'read'))
      );
    if (!('name' in source)) return false;
    const reads = source.kind === 'interface' || source.kind === 'resource';
    if (verb === 'read') return reads && this.#has(source.name, 'read');
    if (verb === 'describe')
      return source.kind === 'resource'
        ? this.#parts(source.name).describe !== undefined
        : !reads && this.#changes(source.name);
    return verb === 'mutate' && !reads && this.#changes(source.name);
  }

  can(source: Source): Capabilities {
    if (source.kind === 'stream' || source.kind === 'subscribe') return {resume: true};
    return 'name' in source ? (this.#parts(source.name).can ?? {}) : {};
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const {source, signal, view, load, reason} = request;
    if (!('name' in source)) throw missing('');
    refuseSelection(source);
    const parts = this.#parts(source.name);
    const own = viewOfQuery(source.query).view;
    const key = source.kind === 'resource' ? source.key : undefined;
    const context = {...contextOf(source, signal), view: joinViews(own, view), load, reason};
    const {value} = await this.#call(source, parts.read, {...context, ...(key !== undefined && {key})}, signal);
    if (source.kind !== 'resource') return snapshotOf(value);
    if (key !== undefined) return snapshotOf(recordOf(value, key, source.name));
    return parts.can ? snapshotOf(value) : viewed(value, own);
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    return this.#feeds.subscribe(request, sink);
  }

  /** Pushes a message to all who listen to a topic. True where the topic is new, so that nobody could know it. */
  push(topic: string, message: unknown): boolean {
    return this.#feeds.push(topic, message);
  }

  mutate(request: MutateRequest): Promise<Outcome> {
    const {idempotencyKey, intent} = request;
    if (intent === 'validate') return this.#change(request);
    const known = this.#outcomes.get(idempotencyKey);
    if (known) return known;
    const outcome = this.#change(request);
    this.#outcomes.set(idempotencyKey, outcome);
    // What failed has not been done: it may be tried again.
    outcome.catch(() => this.#outcomes.delete(idempotencyKey));
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > REMEMBERED && oldest !== undefined) this.#outcomes.delete(oldest);
    return outcome;
  }

  async describe({source, signal}: DescribeRequest): Promise<Description> {
    if (!('name' in source)) throw missing('');
    const {describe} = this.#parts(source.name);
    if (!describe) return {fields: []};
    return toDescription((await this.#call(source, describe, contextOf(source, signal), signal)).value);
  }

  onChange(listener: () => void): () => void {
    return this.#options.onChange?.(listener) ?? (() => {});
  }

  close(): void {
    this.#feeds.close();
    this.#outcomes.clear();
  }

  async #change(request: MutateRequest): Promise<Outcome> {
    const {source, intent, signal, values, keys, touched, idempotencyKey, version, progress} = request;
    if (!('name' in source)) throw missing('');
    const parts = this.#parts(source.name);
    const way = WAYS[intent].find((name) => parts[name]);
    // Nothing to ask: what is wrong shows when it is sent.
    if (!way && intent === 'validate') return {status: 'done'};
    const context = {
      ...contextOf(source, signal),
      ...{intent, idempotencyKey, values: values ?? {}, keys: keys ?? []},
      ...(touched && {touched}),
      ...(version !== undefined && {version}),
      ...(progress && {progress: (done: number, all: number) => progress(done, all)}),
    };
    const {value} = await this.#call(source, way && (parts[way] as PageFunction), context, signal);
    return toOutcome(value);
  }

  /** Calls a function of the page; whatever it does ends as a value in a box, a failure, or an abort. */
  async #call(
    source: Named,
    fn: PageFunction | undefined,
    context: FunctionContext,
    signal: AbortSignal,
  ): Promise<{value: unknown}> {
    if (!fn) throw missing(source.name);
    const args = source.kind === 'resource' ? [] : Array.isArray(source.args) ? source.args : named(source.args);
    try {
      const work = (inner: AbortSignal) =>
        (fn as (...all: unknown[]) => unknown)(...(structuredClone(args) as Json[]), {...context, signal: inner});
      const given = await withTimeout(this.#options.environment, signal, work, LONGEST);
      return await plainValue(given.value, signal);
    } catch (thrown) {
      throw asFailure(thrown);
    }
  }

  /** A stream whose name is a function's begins with what that gives. */
  #beginning(
    topic: string,
    signal: AbortSignal,
  ): Promise<readonly [{op: 'reset'; records: Json[]; total?: number}]> | undefined {
    if (!this.#has(topic, 'read')) return undefined;
    const source: Source = {kind: 'resource', name: topic, query: []};
    return this.read({source, view: {}, load: [], reason: 'mount', signal}).then((snapshot) => {
      const {data, total = snapshot.total} = openEnvelope(snapshot.data);
      const records = Array.isArray(data) ? (data as Json[]) : data === null ? [] : [data as Json];
      return [{op: 'reset', records, ...(total !== undefined && {total})}];
    });
  }

  #parts(name: string): FunctionParts {
    const functions = this.#options.functions();
    const given = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (typeof given === 'function') return {read: given, submit: given, run: given, undo: given};
    return typeof given === 'object' && given !== null ? given : {};
  }

  #has(name: string, part: keyof FunctionParts): boolean {
    return typeof this.#parts(name)[part] === 'function';
  }

  #changes(name: string): boolean {
    return this.#has(name, 'submit') || this.#has(name, 'run');
  }
}

/** Named arguments are one object; none at all is no argument. */
const named = (args: object): readonly unknown[] => (Object.keys(args).length ? [args] : []);

const contextOf = (source: Named, signal: AbortSignal): FunctionContext => ({
  query: Object.fromEntries(source.query),
  pairs: source.query,
  view: {},
  load: [],
  signal,
});

const missing = (name: string): DataFailure =>
  new DataFailure({code: 'missing', message: `There is no function "${name}".`, retryable: false});

function refuseSelection(source: Source): void {
  if (!('selection' in source) || source.selection === undefined) return;
  const message = 'A selection of fields needs a GraphQL server.';
  throw new DataFailure({code: 'source', message, hint: 'Leave the braces out.', retryable: false});
}

function snapshotOf(value: unknown): Snapshot {
  const whole =
    typeof value === 'object' &&
    value !== null &&
    ['etag', 'notModified', 'warnings'].some((key) => Object.hasOwn(value, key)) &&
    (Object.hasOwn(value, 'data') || Object.hasOwn(value, 'notModified')) &&
    Object.keys(value).every((key) => SNAPSHOT.has(key));
  return whole ? (value as Snapshot) : toSnapshot(value);
}

/** A function for a whole resource may leave it to us to find the one record. */
function recordOf(value: unknown, key: string, name: string): unknown {
  const {data} = openEnvelope(value);
  if (!Array.isArray(data)) {
    if (data !== null) return value;
    throw new DataFailure({
      code: 'missing',
      message: `There is no record ${key} in ${name}.`,
      status: 404,
      retryable: false,
    });
  }
  const found = (data as Json[]).find((record) => keyOf(record, undefined) === key);
  if (found !== undefined) return found;
  throw new DataFailure({
    code: 'missing',
    message: `There is no record ${key} in ${name}.`,
    status: 404,
    retryable: false,
  });
}

/** A function that says nothing of what it can do gives all: what the source itself asks for is done here. */
function viewed(value: unknown, view: ReturnType<typeof viewOfQuery>['view']): Snapshot {
  const snapshot = snapshotOf(value);
  const {data} = openEnvelope(snapshot.data);
  if (!Array.isArray(data) || Object.keys(view).length === 0) return snapshot;
  const {records, total} = applyView(data as Json[], view);
  return {...snapshot, data: records, total};
}
