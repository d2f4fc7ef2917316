import {Audience} from './audience.js';
import type {Around} from './envelope.js';
import {EntryContent, type ContentHost, type DataCause} from './entry-content.js';
import type {EntryHost, EntryListener, EntryPlan} from './entry-plan.js';
import type {KeyedList} from './live-list.js';
import type {Known} from './reads.js';
import {Timers} from './timers.js';
import type {Capabilities, Change, Connection, DataError, DataState, Op, Provider, Reason, Source} from './types.js';

/** How long an entry that nobody hears keeps its read and its feeds, in milliseconds: a move is over by then. */
const GRACE = {read: 100, feeds: 1000};
/** Within how many milliseconds the reads of a page that woke up are spread. */
const SPREAD = 2000;

/** The client's one copy of a source's data, shared by all who ask for the same. */
export class Entry {
  readonly plan: EntryPlan;
  /** What is read: the plan's source, or its newest form where a function is made anew at every render. */
  source: Source;
  /** True once the data was dropped because another user is there. */
  dropped = false;

  readonly #host: EntryHost;
  readonly #content: EntryContent;
  readonly #timers: Timers;
  readonly #audience: Audience;
  #closed = false;

  constructor(host: EntryHost, plan: EntryPlan) {
    this.#host = host;
    this.plan = plan;
    this.source = plan.source;
    this.#timers = new Timers(host.environment);
    this.#audience = new Audience(host.every, () => this.#tick());
    this.#content = this.#makeContent();
  }

  /** How many show this data. */
  get size(): number {
    return this.#audience.size;
  }

  /** The rows, where the data is a list. */
  get list(): KeyedList | undefined {
    return this.#content.data.list;
  }

  /** The data as a plain value: rows, a record, or a value. */
  get value(): unknown {
    return this.#content.data.value;
  }

  /** What stood around the list in the answer. */
  get around(): Around | undefined {
    return this.#content.data.around;
  }

  /** True once anything was said, be it that there is nothing. */
  get hasData(): boolean {
    return this.#content.data.has;
  }

  /** How many records there are, those included that were not sent. */
  get total(): number | undefined {
    return this.#content.data.total;
  }

  /** What could not be used of the last answer, in plain words. */
  get warnings(): readonly string[] {
    return this.#content.data.warnings;
  }

  /** How many snapshots were taken; each is a `data-load`. */
  get loads(): number {
    return this.#content.data.loads;
  }

  get state(): DataState {
    return this.#content.state;
  }

  /** The worst connection of its feeds; `none` where nothing pushes. */
  get connection(): Connection {
    return this.plan.feeds.length > 0 ? this.#content.feeds.connection : 'none';
  }

  /** Why the last read failed; undefined after one that did not. */
  get error(): DataError | undefined {
    return this.#content.error;
  }

  /** What is wrong, whatever the state shows. */
  get problem(): DataError | undefined {
    return this.#content.problem;
  }

  /** True while a read is under way. */
  get reading(): boolean {
    return this.#content.read.running;
  }

  /** Names by which outcomes say that this is old, as the last answer gave them. */
  get tags(): readonly string[] {
    return this.#content.read.tags;
  }

  /** What the last answer said that the source can do. */
  get can(): Capabilities | undefined {
    return this.#content.read.can;
  }

  /** When the last answer came, in milliseconds since 1970. */
  get answeredAt(): number | undefined {
    return this.#content.read.answeredAt;
  }

  /** When the last message came, in milliseconds since 1970. */
  get messageAt(): number | undefined {
    return this.#content.messageAt;
  }

  /** Why the data is as it is: for recorders and the debug overlay. */
  get cause(): DataCause {
    return this.#content.cause;
  }

  /** An entry that was closed is never used again. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Who is read: a provider of somebody who is still there. */
  get reader(): Provider | undefined {
    return this.#audience.plan?.reader ?? this.plan.reader;
  }

  /** Identities that its providers had when it was made and have no more. */
  get goneIdentities(): readonly string[] {
    const {identities, reader, feeds} = this.plan;
    const now = [reader, ...feeds.map((feed) => feed.provider)].map((provider) => provider?.identity);
    return identities.filter((identity) => !now.includes(identity));
  }

  /** Joins: begins what has not begun, delivers what is there, reads if it is old. */
  join(listener: EntryListener, reason: Reason, plan = this.plan): void {
    if (this.#closed) return;
    this.source = plan.source;
    this.#audience.add(listener, plan);
    if (this.size === 1) this.#wake();
    if (this.#content.isDue(listener.freshFor)) this.#content.ask(reason);
    this.#host.mark(this, true);
  }

  /** Leaves. `now` ends at once what nobody hears any more; else a grace lets a move in the page pass. */
  leave(listener: EntryListener, now = false): void {
    if (!this.#audience.delete(listener, now)) return;
    if (this.size > 0) return this.#content.feeds.use(this.#audience.plan?.feeds ?? []);
    this.#host.heard(this, false);
    this.#timers.clear('spread');
    this.#content.rest();
    const hasFeeds = this.plan.feeds.length > 0;
    if (now) {
      this.#content.read.end();
      if (hasFeeds || !this.hasData) this.close();
      return;
    }
    this.#timers.set('read', GRACE.read, () => this.#content.read.end());
    if (hasFeeds) this.#timers.set('feeds', GRACE.feeds, () => this.close());
  }

  /** Reads again. A read under way is joined, or followed by another where it can't be the answer. */
  refresh(reason: Reason): void {
    if (!this.plan.reader || this.#closed) return;
    this.#content.read.makeOld();
    if (this.size > 0) this.#content.ask(reason);
  }

  /** A user asks: reads again, and opens again what had ended. */
  retry(): void {
    const {feeds} = this.#content;
    if (feeds.error) {
      feeds.stop();
      feeds.start();
    }
    this.refresh('manual');
    this.#stateChanged(true);
  }

  /** Reads again within two seconds, so that fifty widgets don't do it in one instant. */
  refreshSpread(reason: Reason): void {
    if (this.#timers.has('spread') || this.reading) return;
    this.#timers.set('spread', SPREAD * this.#host.environment.random(), () => this.refresh(reason));
  }

  /** Whether the last answer is older than `ms`, or there is none. */
  isOlder(ms: number): boolean {
    return this.#content.read.isOlder(ms);
  }

  /** Takes an answer that was there before this entry. */
  adopt(known: Known): void {
    if (!this.hasData && this.plan.feeds.length === 0) this.#content.read.accept(known);
  }

  /** Shows operations before the server has answered; false where there is nothing to lay them over. */
  overlay(intent: string, ops: readonly Op[]): boolean {
    if (!this.hasData) return false;
    this.#changed(this.#content.data.overlay(intent, ops));
    return true;
  }

  /** Ends an overlay, together with the outcome's operations where there are some. */
  settle(intent: string, ops: readonly Op[] = []): void {
    this.#changed(this.#content.settle(intent, ops));
  }

  /** The page goes into the back-forward cache, which open sockets would keep it out of. */
  suspend(): void {
    this.#content.feeds.stop();
  }

  /** The page is back: the feeds go on where they were. */
  resume(): void {
    if (!this.#closed && this.size > 0) this.#content.feeds.start();
  }

  /** Hands out what is new. Called by the frame. */
  flush(): void {
    this.#audience.flush(this.hasData);
  }

  /** Ends everything. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.size > 0) this.#host.heard(this, false);
    this.#audience.clear();
    this.#content.stop();
    this.#timers.clear();
    this.#host.tell(this, 'leave', undefined);
    this.#host.drop(this);
  }

  #wake(): void {
    this.#timers.clear('read', 'feeds');
    this.#host.heard(this, true);
    this.#content.start();
  }

  #tick(): void {
    if (!this.reading && this.size > 0) this.#content.ask('interval');
  }

  #makeContent(): EntryContent {
    const host: ContentHost = {
      environment: this.#host.environment,
      isHeard: () => this.size > 0,
      ask: (reason, signal) => this.#host.read(this, reason, signal),
      changed: (change) => this.#changed(change),
      stateChanged: (soon) => this.#stateChanged(soon),
      tell: (type, payload) => this.#host.tell(this, type, payload),
    };
    return new EntryContent(host, this.plan);
  }

  #stateChanged(soon: boolean): void {
    this.#audience.touch();
    this.#host.mark(this, soon);
  }

  #changed(change: Change | undefined): void {
    if (!change) return;
    this.#audience.note(change);
    this.#host.mark(this, false);
  }
}
