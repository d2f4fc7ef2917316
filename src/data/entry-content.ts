import {EntryData} from './entry-data.js';
import {EntryFeeds, type FeedsHost} from './entry-feeds.js';
import type {EntryPlan} from './entry-plan.js';
import {EntryRead} from './entry-read.js';
import {verbOf} from './message-meaning.js';
import type {Known} from './reads.js';
import {Seam} from './seam.js';
import {Timers} from './timers.js';
import type {Change, DataError, DataState, Environment, Op, Reason} from './types.js';

/** After so many milliseconds without an answer or a message, a feed without a snapshot is no longer loading. */
const FIRST_MESSAGE = 30_000;
/** How long `refresh-on-message` gathers messages, in milliseconds. */
const GATHER = 250;
const NO_MESSAGE: DataError = {code: 'timeout', message: 'The feed does not answer.', retryable: true};

/** What the content of an entry tells the entry. */
export interface ContentHost {
  readonly environment: Environment;
  /** True as long as somebody shows it; else nothing is sent. */
  isHeard(): boolean;
  ask(reason: Reason, signal: AbortSignal): Promise<Known>;
  /** What shows has changed. */
  changed(change: Change): void;
  /** The state has changed, or may have; `soon`: it need not wait for a frame. */
  stateChanged(soon: boolean): void;
  tell(type: 'open' | 'ops' | 'status', payload: unknown): void;
}

const isOfRecord = (op: Op, topic: string): boolean =>
  /^(?:insert|update|delete)$/.test(op.op) || (op.op === 'value' && verbOf(topic, op.event) !== undefined);

/** Why data is as it is: the reason of its last read, or the topic and position of its last message. */
export interface DataCause {
  readonly reason?: Reason;
  readonly topic?: string;
  readonly position?: string;
}

/** The data of an entry and the ways by which it comes: a read and feeds, joined by the seam. */
export class EntryContent {
  readonly data: EntryData;
  readonly feeds: EntryFeeds;
  readonly read: EntryRead;
  /** When the last message came, in milliseconds since 1970. */
  messageAt?: number;
  cause: DataCause = {};

  readonly #host: ContentHost;
  readonly #reads: boolean;
  readonly #seam: Seam;
  readonly #timers: Timers;
  #noMessage?: DataError;
  #behind = false;
  #waited = false;

  constructor(host: ContentHost, plan: EntryPlan) {
    this.#host = host;
    this.#reads = plan.reader !== undefined;
    this.#timers = new Timers(host.environment);
    this.data = new EntryData(plan.mode, plan.list, plan.path);
    this.feeds = new EntryFeeds(this.#feedsHost(), plan.feeds);
    this.read = this.#makeRead();
    this.#seam = this.#makeSeam(plan.feeds.flatMap((feed) => feed.topics));
  }

  get state(): DataState {
    const isBroken = this.error !== undefined || this.feeds.error !== undefined;
    if (!this.data.has) {
      if (this.read.running) return 'loading';
      return isBroken ? 'error' : this.#waited ? 'empty' : 'loading';
    }
    // What asks by itself again and again is not up to date before it has an answer.
    if (this.read.running && !(this.read.error && this.cause.reason === 'interval')) return 'refreshing';
    if (isBroken || this.#behind || this.#isCutOff()) return 'stale';
    return this.data.empty ? 'empty' : 'ready';
  }

  /** Why the last read failed, or a feed that never spoke is given up. */
  get error(): DataError | undefined {
    return this.read.error ?? this.#noMessage;
  }

  /** What is wrong, whatever the state shows. */
  get problem(): DataError | undefined {
    return this.error ?? this.feeds.error ?? (this.#isCutOff() ? this.feeds.cause : this.data.partial);
  }

  /** Begins to listen. */
  start(): void {
    this.feeds.start();
    if (!this.#reads && !this.data.has) this.#timers.set('first', FIRST_MESSAGE, () => this.#giveUpWaiting());
  }

  /** Nobody shows it for now: what is gathered and waited for is forgotten. */
  rest(): void {
    if (this.#timers.has('gather')) this.read.makeOld();
    this.#timers.clear();
  }

  /** Whether it is time to read: nothing keeps the data up to date, and the last try is longer ago than `ms`. */
  isDue(ms: number): boolean {
    const isKept = this.data.has && this.feeds.connection === 'live' && !this.read.old;
    return this.#reads && !isKept && this.read.isDue(ms);
  }

  /** Ends an overlay; operations that come with it are the truth until the source says otherwise. */
  settle(intent: string, ops: readonly Op[]): Change | undefined {
    if (ops.length === 0 || !this.data.has) return this.data.uncover(intent);
    this.#seam.altered();
    return this.data.apply(ops, undefined, intent);
  }

  /** Asks for a read; where feeds are to open first, they go before it. */
  ask(reason: Reason): void {
    this.#seam.read(reason);
  }

  stop(): void {
    this.#timers.clear();
    this.read.end();
    this.feeds.stop();
    this.#seam.stop();
  }

  #giveUpWaiting(): void {
    this.#waited = true;
    if (this.feeds.connection !== 'live' && !this.feeds.error) this.#noMessage = this.feeds.cause ?? NO_MESSAGE;
    this.#host.stateChanged(true);
  }

  #isCutOff(): boolean {
    const {connection} = this.feeds;
    return connection === 'reconnecting' || connection === 'offline';
  }

  #makeSeam(topics: readonly string[]): Seam {
    const host = {
      read: (reason: Reason) => this.#send(reason),
      replace: (snapshot: Known['snapshot']) => this.#put(() => this.data.replace(snapshot)),
      apply: (ops: readonly Op[], topic: string) => this.#put(() => this.data.apply(ops, topic)),
      changed: (change: Change) => this.#host.changed(change),
      stale: (stale: boolean) => {
        this.#behind = stale;
        this.#host.stateChanged(true);
      },
    };
    return new Seam(this.#host.environment, host, {topics, reads: this.#reads});
  }

  #makeRead(): EntryRead {
    return new EntryRead({
      environment: this.#host.environment,
      ask: (reason, signal) => this.#host.ask(reason, signal),
      answered: ({snapshot}) => {
        this.#host.stateChanged(!this.data.has);
        this.#seam.snapshot(snapshot);
      },
      failed: (error) => {
        this.#seam.failed();
        if (error) this.#host.stateChanged(true);
      },
    });
  }

  #feedsHost(): FeedsHost {
    return {
      since: () => this.#seam.since,
      rows: () => this.data.list,
      open: (topic, resumed, position) => {
        this.#host.tell('open', {topic, resumed, position});
        this.#seam.open(topic, resumed, position);
        this.#host.stateChanged(true);
      },
      next: (topic, ops, position, after) => this.#next(topic, ops, position, after),
      asked: () => this.#gather(),
      closed: (topic) => this.#seam.closed(topic),
      connectionChanged: () => {
        this.#host.tell('status', {connection: this.feeds.connection});
        this.#host.stateChanged(true);
      },
    };
  }

  #next(topic: string, ops: readonly Op[], position?: string, after?: string): void {
    this.messageAt = this.#host.environment.now();
    this.cause = {topic, ...(position === undefined ? {} : {position})};
    this.#host.tell('ops', {topic, ops, position, after});
    // A record that comes or goes changes a count or a sum, which only the source knows.
    const isNewsOfOthers = this.#reads && this.data.isPlain && ops.some((op) => isOfRecord(op, topic));
    this.#seam.next(topic, isNewsOfOthers ? [] : ops, position, after);
    if (isNewsOfOthers) this.#gather();
  }

  #gather(): void {
    if (this.#timers.has('gather')) return;
    this.#timers.set('gather', GATHER, () => {
      this.read.makeOld();
      this.ask('message');
    });
  }

  #send(reason: Reason): void {
    if (!this.#host.isHeard()) return this.#seam.failed();
    this.cause = {reason};
    this.#host.stateChanged(true);
    this.read.start(reason);
  }

  #put(work: () => Change | undefined): Change | undefined {
    if (this.data.has) return work();
    this.#noMessage = undefined;
    this.#timers.clear('first');
    // What was waited for need not wait for a frame.
    this.#host.stateChanged(true);
    return work();
  }
}
