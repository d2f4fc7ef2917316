import {once} from '../core/late.js';
import {limitOf} from './attempts.js';
import {PageClock} from './clock.js';
import {cannot, Descriptions} from './descriptions.js';
import {wayTo} from './detour.js';
import {Entry} from './entry.js';
import type {EntryHost, EntryPlan} from './entry-plan.js';
import {DataFailure, didNotLoad, toDataError} from './failure.js';
import {findStale, splitList} from './invalidation.js';
import type {Mutations, MutateOptions} from './mutations.js';
import {PageEvents} from './page-events.js';
import {redact} from './redact.js';
import type {Known, Reads} from './reads.js';
import {FrameScheduler} from './scheduler.js';
import {StatusNews, worstOf} from './status.js';
import {Tap, type TapListener} from './tap.js';
import type {
  Capabilities,
  Connection,
  DataError,
  Description,
  Environment,
  Intent,
  Outcome,
  Provider,
  Reason,
  Snapshot,
  Source,
} from './types.js';
import {cacheText} from './source.js';

/** How long data that nobody shows is kept, in milliseconds, and how much of it. */
const KEPT = {ms: 5 * 60_000, entries: 100};
/** What was read longer ago than this is read again when the page is looked at again. */
const FOCUS_AGE = 30_000;
/** A read for one of these must have been sent after it was asked for. */
const AFTER: ReadonlySet<Reason> = new Set(['action', 'gap', 'message']);

/**
 * The client: one a page. It holds the data of all sources by key, so that what many widgets ask for is read once and
 * pushed once, draws pushes at most once a frame, and carries changes out.
 */
export class Client {
  readonly environment: Environment;
  readonly #entries = new Map<string, Entry>();
  readonly #heard = new Set<Entry>();
  /** Entries that nobody hears, oldest first, and since when. */
  readonly #unheard = new Map<Entry, number>();
  readonly #learned = new Map<string, Capabilities>();
  readonly #descriptions: Descriptions;
  readonly #statusNews = new StatusNews();
  readonly #scheduler: FrameScheduler;
  readonly #clock: PageClock;
  readonly #tap: Tap;
  readonly #events: PageEvents;
  readonly #host: EntryHost;
  #reads?: Reads;
  #mutations?: Mutations;
  #moment = 0;

  readonly #loadReads = once(async () => {
    const {Reads: Loaded} = await import('./reads.js').catch(didNotLoad);
    return (this.#reads = new Loaded(this.environment));
  });
  readonly #loadMutations = once(async () => {
    const {Mutations: Loaded} = await import('./mutations.js').catch(didNotLoad);
    return (this.#mutations = new Loaded(this, this.#tap));
  });

  constructor(environment: Environment) {
    this.environment = environment;
    this.#scheduler = new FrameScheduler(environment);
    this.#clock = new PageClock(environment);
    this.#tap = new Tap(environment);
    this.#descriptions = new Descriptions(environment);
    this.#events = this.#listenToPage();
    this.#host = this.#entryHost();
  }

  /** Every entry there is, heard or not. */
  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** The entry of a plan: the one there is, or a new one. */
  entry(plan: EntryPlan): Entry {
    this.#sweep();
    const known = this.#entries.get(plan.key);
    if (known) return known;
    const entry = new Entry(this.#host, plan);
    this.#entries.set(plan.key, entry);
    const answer = plan.reader && this.#reads?.known(plan.readKey);
    if (answer) entry.adopt(answer);
    return entry;
  }

  /** What a provider can do for a source: what it says, and over it what its last answer said. */
  capabilities(provider: Provider | undefined, source: Source): Capabilities {
    if (!provider) return {};
    return {...provider.can?.(source), ...this.#learned.get(`${provider.identity}\n${cacheText(source)}`)};
  }

  /** The fields and rules of a form, an action or a resource. A failure is a value. */
  describe(provider: Provider, source: Source): Promise<Description | DataError> {
    return this.#descriptions.describe(provider, source);
  }

  /** Validates, submits or runs. Never rejects: a failure is a value. */
  async mutate(intent: Intent, options: MutateOptions): Promise<Outcome | DataError> {
    try {
      return await (this.#mutations ?? (await this.#loadMutations())).run(intent, options);
    } catch (thrown) {
      return toDataError(thrown);
    }
  }

  /** Takes back the last change that can be, or the one of a given outcome; undefined when there is none. */
  undo(given?: Outcome['undo']): Promise<Outcome | DataError> | undefined {
    return this.#mutations?.undo(given);
  }

  /** How many changes can be taken back. */
  get undoable(): number {
    return this.#mutations?.undoable ?? 0;
  }

  /**
   * Reads again what is old: sources, `kind:name` for any arguments, tags, or `none`, as a list or separated by commas.
   * What nobody shows is only marked.
   */
  invalidate(what: string | readonly string[]): void {
    this.refreshAll(findStale(this.entries, typeof what === 'string' ? splitList(what) : what));
  }

  /** Reads these again, after whatever is under way. */
  refreshAll(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.#moment++;
    for (const entry of entries) {
      this.#tap.tell(entry.plan.key, 'invalidate', undefined);
      if (!this.#heard.has(entry)) this.#reads?.forget(entry.plan.readKey);
      entry.refresh('action');
    }
  }

  /** Drops all that was read for an identity: another user is there. */
  dropIdentity(identity: string): void {
    for (const entry of [...this.#entries.values()]) {
      if (!entry.plan.identities.includes(identity)) continue;
      entry.dropped = true;
      entry.close();
    }
  }

  /** The worst connection of what is shown from a provider, or from all: its feeds, and reads that failed for the network. */
  status(provider?: Provider): Connection {
    return worstOf(this.#heard, provider);
  }

  /** Calls `fn`, at most once a frame, when `status()` may have changed; gives the function that stops it. */
  watchStatus(fn: () => void): () => void {
    return this.#statusNews.watch(fn);
  }

  /** Calls `fn` for all that enters and leaves the data layer, redacted; gives the function that stops it. */
  tap(fn: TapListener): () => void {
    return this.#tap.listen(fn);
  }

  /** A text without what could let somebody in, for messages, logs and overlays. */
  redact(text: string): string {
    return redact(text);
  }

  /** Loads what the first read and the first change need, so that they need not wait for it. Not needed, only quicker. */
  async preload(): Promise<void> {
    await Promise.all([this.#reads ?? this.#loadReads(), this.#loadMutations()]);
  }

  /** Ends everything. */
  close(): void {
    for (const entry of [...this.#entries.values()]) entry.close();
    this.#reads?.close();
    this.#events.stop();
  }

  #entryHost(): EntryHost {
    return {
      environment: this.environment,
      read: (entry, reason, signal) => this.#read(entry, reason, signal),
      mark: (entry, soon) => this.#mark(entry, soon),
      drop: (entry) => this.#drop(entry),
      every: (ms, fn) => this.#clock.every(ms, fn),
      heard: (entry, heard) => this.#setHeard(entry, heard),
      tell: (entry, type, payload) => this.#tap.tell(entry.plan.key, type, payload),
    };
  }

  async #read(entry: Entry, reason: Reason, signal: AbortSignal): Promise<Known> {
    const {plan} = entry;
    const after = reason === 'action' ? this.#moment : AFTER.has(reason) ? ++this.#moment : 0;
    this.#tap.tell(plan.key, 'read', {reason});
    try {
      const reads = this.#reads ?? (await this.#loadReads());
      const fetch = (inner: AbortSignal, known?: Snapshot) => this.#ask(entry, reason, inner, known);
      const answer = await reads.read(plan.readKey, fetch, {
        signal,
        after,
        moment: this.#moment,
        limit: limitOf(entry.reader ?? {}),
      });
      const {can} = answer.snapshot;
      if (can && plan.reader) this.#learned.set(`${plan.reader.identity}\n${cacheText(plan.source)}`, can);
      this.#tap.tell(plan.key, 'snapshot', answer.snapshot);
      return answer;
    } catch (thrown) {
      if (!signal.aborted) this.#tap.tell(plan.key, 'error', toDataError(thrown));
      throw thrown;
    }
  }

  #ask(
    {plan, source, reader}: Entry,
    reason: Reason,
    signal: AbortSignal,
    known?: Snapshot,
  ): Snapshot | Promise<Snapshot> {
    const {view, load} = plan;
    if (!reader?.read) throw new DataFailure(cannot(reader?.label ?? 'nobody', 'be read'));
    const etag = known?.etag;
    return wayTo(reader).read!({
      source,
      view,
      load: [...load],
      reason,
      signal,
      ...(etag === undefined ? {} : {known: {etag}}),
      ...(plan.alone && {batch: false as const}),
    });
  }

  #mark(entry: Entry, soon: boolean): void {
    if (soon) this.#scheduler.markSoon(entry);
    else this.#scheduler.mark(entry);
    if (this.#statusNews.wanted) this.#scheduler.mark(this.#statusNews);
  }

  #setHeard(entry: Entry, heard: boolean): void {
    if (heard) {
      this.#heard.add(entry);
      this.#unheard.delete(entry);
      this.#events.start();
    } else {
      this.#heard.delete(entry);
      if (!entry.closed) this.#unheard.set(entry, this.environment.now());
      if (this.#heard.size === 0) this.#events.stop();
      this.#sweep();
    }
    if (this.#statusNews.wanted) this.#scheduler.mark(this.#statusNews);
  }

  // Swept when something happens, not by a timer: a page at rest runs nothing.
  #sweep(): void {
    const now = this.environment.now();
    for (const [entry, since] of this.#unheard) {
      if (now - since <= KEPT.ms && this.#unheard.size <= KEPT.entries) return;
      entry.close();
    }
  }

  #drop(entry: Entry): void {
    this.#scheduler.drop(entry);
    this.#unheard.delete(entry);
    if (this.#entries.get(entry.plan.key) === entry) this.#entries.delete(entry.plan.key);
    const {readKey} = entry.plan;
    if (![...this.#entries.values()].some((other) => other.plan.readKey === readKey)) this.#reads?.forget(readKey);
  }

  #listenToPage(): PageEvents {
    const each = (fn: (entry: Entry) => void) => () => [...this.#heard].forEach(fn);
    return new PageEvents(this.environment, {
      shown: each((entry) => {
        if (entry.isOlder(FOCUS_AGE) && entry.connection !== 'live') entry.refreshSpread('focus');
      }),
      online: each((entry) => {
        if (entry.error || entry.isOlder(FOCUS_AGE)) entry.refreshSpread('online');
      }),
      hide: each((entry) => entry.suspend()),
      show: each((entry) => entry.resume()),
    });
  }
}
