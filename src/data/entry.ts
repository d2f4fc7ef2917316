import {openAnswer} from './answer.js';
import {Audience} from './audience.js';
import {EntryData} from './entry-data.js';
import {EntryFeeds, type Feed, type FeedsHost} from './entry-feeds.js';
import {isAbort, toDataError} from './failure.js';
import type {EntryHost, EntryListener, EntryPlan} from './entry-plan.js';
import {filterOps} from './feed-filter.js';
import type {KeyedList} from './live-list.js';
import type {Known} from './reads.js';
import {Seam} from './seam.js';
import {Timers} from './timers.js';
import type {
  Capabilities,
  Change,
  Connection,
  DataError,
  DataState,
  Op,
  Provider,
  Reason,
  Snapshot,
  Source,
} from './types.js';

/** How long an entry that nobody hears keeps its read and its feeds, in milliseconds: a move is over by then. */
const GRACE = {read: 100, feeds: 1000};
/** After so many milliseconds without an answer or a message, a feed without a snapshot is no longer loading. */
const FIRST_MESSAGE = 30_000;
/** How long `refresh-on-message` gathers messages, in milliseconds. */
const GATHER = 250;
/** Within how many milliseconds the reads of a page that woke up are spread. */
const SPREAD = 2000;
const NO_MESSAGE: DataError = {code: 'timeout', message: 'The feed does not answer.', retryable: true};

/** The client's one copy of a source's data, shared by all who ask for the same. */
export class Entry {
  readonly plan: EntryPlan;
  /** What is read: the plan's source, or its newest form where a function is made anew at every render. */
  source: Source;
  /** Names by which outcomes say that this is old, as the last answer gave them. */
  tags: readonly string[] = [];
  /** What the last answer said that the source can do. */
  can?: Capabilities;
  /** How many records there are, those included that were not sent. */
  total?: number;
  /** When the last answer came, in milliseconds since 1970. */
  answeredAt?: number;
  /** When the last message came, in milliseconds since 1970. */
  messageAt?: number;
  /** What could not be used of the last answer, in plain words. */
  warnings: readonly string[] = [];
  /** Why the data is as it is: for recorders and the debug overlay. */
  cause: {reason?: Reason; topic?: string; position?: string} = {};
  /** How many snapshots were taken; each is a `data-load`. */
  loads = 0;
  /** True once the data was dropped because another user is there. */
  dropped = false;
  /** Why the last read failed; undefined after one that did not. */
  error?: DataError;

  readonly #host: EntryHost;
  readonly #data: EntryData;
  readonly #feeds: EntryFeeds;
  readonly #seam: Seam;
  readonly #timers: Timers;
  readonly #audience: Audience;
  #reading?: AbortController;
  #has = false;
  #behind = false;
  #old = false;
  #waited = false;
  #closed = false;
  #triedAt = -Infinity;

  constructor(host: EntryHost, plan: EntryPlan) {
    this.#host = host;
    this.plan = plan;
    this.source = plan.source;
    this.#timers = new Timers(host.environment);
    this.#audience = new Audience(host.every, () => this.#tick());
    this.#data = new EntryData(plan.mode, plan.list);
    this.#feeds = new EntryFeeds(this.#feedsHost(), plan.feeds);
    this.#seam = this.#makeSeam();
  }

  /** How many show this data. */
  get size(): number {
    return this.#audience.size;
  }

  get list(): KeyedList | undefined {
    return this.#data.list;
  }

  get value(): unknown {
    return this.#data.value;
  }

  /** Grows with each change of what shows. */
  get version(): number {
    return this.#audience.version;
  }

  /** Who is read: a provider of somebody who is still there. */
  get reader(): Provider | undefined {
    return this.#audience.plan?.reader ?? this.plan.reader;
  }

  get hasData(): boolean {
    return this.#has;
  }

  get reading(): boolean {
    return this.#reading !== undefined;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get connection(): Connection {
    return this.plan.feeds.length > 0 ? this.#feeds.connection : 'none';
  }

  /** Identities that its providers had when it was made and have no more. */
  get goneIdentities(): readonly string[] {
    const {identities, reader, feeds} = this.plan;
    const now = [reader, ...feeds.map((feed) => feed.provider)].map((provider) => provider?.identity);
    return identities.filter((identity) => !now.includes(identity));
  }

  /** What is wrong, whatever the state shows. */
  get problem(): DataError | undefined {
    return this.error ?? this.#feeds.error ?? (this.#isCutOff() ? this.#feeds.cause : undefined);
  }

  get state(): DataState {
    const broken = this.error ?? this.#feeds.error;
    if (!this.#has) {
      if (this.reading) return 'loading';
      return broken ? 'error' : this.#waited ? 'empty' : 'loading';
    }
    if (this.reading) return 'refreshing';
    if (broken || this.#behind || this.#isCutOff()) return 'stale';
    return this.#data.empty ? 'empty' : 'ready';
  }

  /** Joins: begins what has not begun, delivers what is there, reads if it is old. */
  join(listener: EntryListener, reason: Reason, plan = this.plan): void {
    this.source = plan.source;
    this.#audience.add(listener, plan);
    if (this.size === 1) this.#wake();
    if (this.#wantsRead(listener.freshFor)) this.#seam.read(reason);
    this.#host.mark(this, true);
  }

  /** Leaves. `now` ends at once what nobody hears any more; else a grace lets a move in the page pass. */
  leave(listener: EntryListener, now = false): void {
    if (!this.#audience.delete(listener)) return;
    if (this.size > 0) return this.#feeds.use(this.#audience.plan?.feeds ?? []);
    this.#host.heard(this, false);
    this.#timers.clear('gather', 'spread', 'first');
    if (now) this.#settleUnheard();
    else {
      this.#timers.set('read', GRACE.read, () => this.#endRead());
      if (this.plan.feeds.length > 0) this.#timers.set('feeds', GRACE.feeds, () => this.close());
    }
  }

  /** Reads again. A read under way is joined, or followed by another where it can't be the answer. */
  refresh(reason: Reason): void {
    if (!this.plan.reader || this.#closed) return;
    this.#old = true;
    if (this.size > 0) this.#seam.read(reason);
  }

  /** A user asks: reads again, and opens again what had ended. */
  retry(): void {
    if (this.#feeds.error) {
      this.#feeds.stop();
      this.#feeds.start();
    }
    this.refresh('manual');
    this.#host.mark(this, true);
  }

  /** Reads again within two seconds, so that fifty widgets don't do it in one instant. */
  refreshSpread(reason: Reason): void {
    if (this.#timers.has('spread') || this.reading) return;
    this.#timers.set('spread', SPREAD * this.#host.environment.random(), () => this.refresh(reason));
  }

  /** Whether the last answer is older than `ms`, or there is none. */
  isOlder(ms: number): boolean {
    return this.#old || this.answeredAt === undefined || this.#host.environment.now() - this.answeredAt > ms;
  }

  /** Takes an answer that was there before this entry. */
  adopt(known: Known): void {
    if (!this.#has && this.plan.feeds.length === 0) this.#answer(known);
  }

  /** Shows operations before the server has answered; false where there is nothing to lay them over. */
  overlay(intent: string, ops: readonly Op[]): boolean {
    if (!this.#has) return false;
    this.#changed(this.#data.overlay(intent, ops));
    return true;
  }

  /** Ends an overlay, together with the outcome's operations where there are some. */
  settle(intent: string, ops: readonly Op[] = []): void {
    if (ops.length > 0 && this.#has) this.#changed(this.#data.apply(ops, undefined, intent));
    else this.#changed(this.#data.uncover(intent));
  }

  /** The page goes into the back-forward cache, which open sockets would keep it out of. */
  suspend(): void {
    this.#feeds.stop();
  }

  /** The page is back: the feeds go on where they were. */
  resume(): void {
    if (!this.#closed && this.size > 0) this.#feeds.start();
  }

  /** Hands out what is new. Called by the frame. */
  flush(): void {
    this.#audience.flush(this.#has);
  }

  /** Ends everything. An entry that was closed is never used again. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.size > 0) this.#host.heard(this, false);
    this.#audience.clear();
    this.#endRead();
    this.#feeds.stop();
    this.#seam.stop();
    this.#timers.clear();
    this.#host.tell(this, 'leave', undefined);
    this.#host.drop(this);
  }

  #wake(): void {
    this.#timers.clear('read', 'feeds');
    this.#host.heard(this, true);
    this.#feeds.start();
    if (!this.plan.reader && !this.#has) this.#timers.set('first', FIRST_MESSAGE, () => this.#giveUpWaiting());
  }

  #wantsRead(freshFor: number): boolean {
    if (!this.plan.reader || this.reading) return false;
    if (this.#has && this.#feeds.connection === 'live' && !this.#old) return false;
    return this.#old || this.#host.environment.now() - this.#triedAt > freshFor;
  }

  #settleUnheard(): void {
    this.#endRead();
    if (this.plan.feeds.length > 0 || !this.#has) this.close();
  }

  #tick(): void {
    if (!this.reading && this.size > 0) this.#seam.read('interval');
  }

  #giveUpWaiting(): void {
    this.#waited = true;
    if (this.#feeds.connection !== 'live' && !this.#feeds.error) this.error = this.#feeds.cause ?? NO_MESSAGE;
    this.#host.mark(this, true);
  }

  #isCutOff(): boolean {
    const {connection} = this.#feeds;
    return connection === 'reconnecting' || connection === 'offline';
  }

  #makeSeam(): Seam {
    const {feeds, reader} = this.plan;
    return new Seam(
      this.#host.environment,
      {
        read: (reason) => this.#send(reason),
        replace: (snapshot) => this.#replace(snapshot),
        apply: (ops, topic) => this.#apply(ops, topic),
        changed: (change) => this.#changed(change),
        stale: (stale) => this.#setBehind(stale),
      },
      {topics: feeds.flatMap((feed) => feed.topics), reads: reader !== undefined},
    );
  }

  #feedsHost(): FeedsHost {
    const entry = this;
    return {
      get since() {
        return entry.#seam.since;
      },
      open(topic, resumed, position) {
        entry.#host.tell(entry, 'open', {topic, resumed, position});
        entry.#seam.open(topic, resumed, position);
        entry.#host.mark(entry, true);
      },
      next: (topic, ops, feed, position, after) => entry.#next(topic, ops, feed, position, after),
      closed: (topic) => entry.#seam.closed(topic),
      connectionChanged() {
        entry.#host.tell(entry, 'status', {connection: entry.connection});
        entry.#host.mark(entry, true);
      },
    };
  }

  #next(topic: string, ops: readonly Op[], feed: Feed, position?: string, after?: string): void {
    this.messageAt = this.#host.environment.now();
    this.cause = {topic, ...(position === undefined ? {} : {position})};
    this.#host.tell(this, 'ops', {topic, ops, position, after});
    if (feed.refresh) {
      // The position counts, what it says does not.
      this.#seam.next(topic, [], position, after);
      if (!this.#timers.has('gather')) this.#timers.set('gather', GATHER, () => this.refresh('message'));
      return;
    }
    this.#seam.next(topic, feed.filter ? filterOps(ops, feed.filter, this.list) : ops, position, after);
  }

  #send(reason: Reason): void {
    if (this.size === 0) return this.#seam.failed();
    const reading = new AbortController();
    this.#reading = reading;
    this.cause = {reason};
    this.#host.mark(this, true);
    const isOurs = () => this.#reading === reading;
    this.#host.read(this, reason, reading.signal).then(
      (known) => isOurs() && this.#answer(known),
      (thrown: unknown) => isOurs() && this.#fail(thrown),
    );
  }

  #answer(known: Known): void {
    const {snapshot} = known;
    this.#reading = undefined;
    this.#old = false;
    this.error = undefined;
    this.answeredAt = this.#triedAt = known.at;
    this.tags = snapshot.tags ?? [];
    this.can = snapshot.can ?? this.can;
    this.#host.mark(this, !this.#has);
    this.#seam.snapshot(snapshot);
  }

  #fail(thrown: unknown): void {
    this.#reading = undefined;
    this.#triedAt = this.#host.environment.now();
    this.#seam.failed();
    if (isAbort(thrown)) return;
    this.error = toDataError(thrown);
    this.#host.mark(this, true);
  }

  #endRead(): void {
    if (!this.#reading) return;
    this.#reading.abort();
    this.#reading = undefined;
    this.#triedAt = -Infinity;
    this.#seam.failed();
  }

  #replace(snapshot: Snapshot): Change | undefined {
    const opened = openAnswer(snapshot, this.plan.path);
    this.loads++;
    this.warnings = opened.warnings;
    this.total = opened.total;
    return this.#hold(this.#data.replace(opened.data, opened.total));
  }

  #apply(ops: readonly Op[], topic: string): Change | undefined {
    if (!this.#has) this.loads++;
    return this.#hold(this.#data.apply(ops, topic));
  }

  /** The first data is a change even where it says nothing: an empty list is an answer. */
  #hold(change: Change | undefined): Change | undefined {
    if (this.#has) return change;
    this.#has = true;
    this.#timers.clear('first');
    if (this.error === NO_MESSAGE) this.error = undefined;
    this.#host.mark(this, true);
    return change ?? {type: 'replace'};
  }

  #changed(change: Change | undefined): void {
    if (!change) return;
    this.#audience.note(change);
    this.#host.mark(this, false);
  }

  #setBehind(behind: boolean): void {
    this.#behind = behind;
    this.#host.mark(this, true);
  }
}
