import {Barriers} from './barriers.js';
import {mergeChanges} from './changes.js';
import {FeedPositions} from './feed-positions.js';
import {comparePositions, epochsDiffer, reaches} from './positions.js';
import {SeamRead} from './seam-read.js';
import {askedFor} from './topics.js';
import type {Change, Environment, Op, Reason, Resumed, Snapshot} from './types.js';

/** How long a read waits for its feeds to open, in milliseconds. */
const OPEN_WAIT = 300;
/** The most operations kept aside while a read is under way. */
const KEPT = 10_000;
/** The waits between repeated reads, in milliseconds. The first goes out at once, and so does one after a quiet while. */
const PACE = {first: 1000, most: 30_000, forgotten: 10_000};
/** After so many snapshots in a row that lag behind the feed, their positions are taken for another scale. */
const LAGS = 5;
/** A read under way may have begun too early to answer these. */
const AFTER: ReadonlySet<Reason> = new Set(['gap', 'message', 'action']);

/** What the seam needs of its owner. Nothing of it is called after `stop()`. */
export interface SeamHost {
  /** Send a read now. It ends in `snapshot()` or `failed()`. */
  read(reason: Reason): void;
  /** Put a snapshot in place of the base. */
  replace(snapshot: Snapshot): Change | undefined;
  /** Apply operations to the base; undefined when nothing changed. */
  apply(ops: readonly Op[], topic: string): Change | undefined;
  /** What shows has changed. */
  changed(change: Change): void;
  /** Whether what shows may lack something that the server has. */
  stale(stale: boolean): void;
  /** Whether an operation alone says all there is. Default: a `reset`, or a `value` that is no bare message. */
  whole?(op: Op): boolean;
}

export interface SeamOptions {
  /** The topics as asked for, patterns included. */
  readonly topics: readonly string[];
  /** False where the feed is the only source: it is expected to begin with a `reset`. Default true. */
  readonly reads?: boolean;
  /** The most operations kept while a read is under way. Default 10,000. */
  readonly keep?: number;
}

/**
 * Joins snapshots and feeds to one state. With comparable positions the outcome is the server's, exactly. Without them
 * the content always converges, since every operation after the subscription still comes; the order of rows may differ
 * until the next read.
 */
export class Seam {
  #environment: Environment;
  #host: SeamHost;
  #topics: readonly string[];
  #reads: boolean;
  #keep: number;
  #positions: FeedPositions;
  #opened = new Set<string>();
  #unopened: Set<string>;
  #barriers = new Barriers();
  /** The position of the base: what lies at or below it is in it. */
  #floor: string | undefined;
  #read: SeamRead | undefined;
  #sent = 0;
  /** The last read that was sent before the page itself changed what the base says. */
  #alteredAt?: number;
  #again: Reason | undefined;
  #timer: number | undefined;
  #timed: Reason | undefined;
  #waited = false;
  #loaded = false;
  #stale = false;
  #stopped = false;
  #tries = 0;
  #triedAt = Number.NEGATIVE_INFINITY;
  #lags = 0;
  /** Topics that have told all there is by themselves, and are expected to do so again. */
  #tellsAll = new Set<string>();

  constructor(environment: Environment, host: SeamHost, options: SeamOptions) {
    this.#environment = environment;
    this.#host = host;
    this.#topics = options.topics;
    this.#reads = options.reads ?? true;
    this.#keep = options.keep ?? KEPT;
    this.#positions = new FeedPositions(options.topics);
    this.#unopened = new Set(options.topics);
  }

  /** Where each topic goes on after a break: `since` of a subscription. */
  get since(): ReadonlyMap<string, string> {
    return this.#positions.since;
  }

  /** True while a read is under way. */
  get reading(): boolean {
    return this.#read !== undefined;
  }

  /** Asks for a read: at once, or when the feeds are open, 300 ms at most. One is under way at a time. */
  read(reason: Reason): void {
    if (this.#stopped || !this.#reads) return;
    if (this.#read) {
      if (AFTER.has(reason)) this.#again ??= reason;
      return;
    }
    if (this.#waited || this.#unopened.size === 0) return this.#send(reason);
    if (this.#timer === undefined) this.#sendIn(OPEN_WAIT, reason);
  }

  /** The answer to the read under way; without one, data that was there before. */
  snapshot(snapshot: Snapshot): void {
    if (this.#stopped) return;
    const read = this.#read ?? new SeamRead(this.#sent, [], this.#keep);
    this.#read = undefined;
    const position = this.#lags < LAGS ? snapshot.position : undefined;
    const late = read.startedAfter(position);
    const taken = !this.#loaded || !(late || read.incomplete(position));
    if (taken) this.#take(snapshot, position, read);
    const lags = (taken && this.#barriers.lower(position, read.number)) || late;
    if (this.#lags < LAGS) this.#lags = lags ? this.#lags + 1 : 0;
    // Better than nothing to show, but not all there is.
    if (taken && (late || read.incomplete(position)))
      this.#barriers.raise(this.#topics[0] ?? '', undefined, read.number);
    if (!taken) this.#again = 'gap';
    this.#settle();
  }

  /** The read under way has failed for good. What was pushed meanwhile is shown already. */
  failed(): void {
    this.#read = undefined;
    this.#again = undefined;
  }

  /** The page itself has changed the base: an answer of "not modified" to a later read takes that back. */
  altered(): void {
    this.#alteredAt = this.#sent;
  }

  /** A feed is open: `Sink.open`. */
  open(topic: string, resumed: Resumed, position?: string): void {
    if (this.#stopped) return;
    const first = !this.#opened.has(topic);
    const goesOn = resumed === 'recovered' && !first && !epochsDiffer(this.since.get(topic), position);
    this.#opened.add(topic);
    this.#unopened.delete(topic);
    if (!goesOn) this.#begin(topic, position, first);
    if (this.#firstReadDue()) this.#send(this.#timed ?? 'mount');
    else if (this.#lacks()) this.#send('gap');
  }

  /** Operations of a concrete topic: `Sink.next`. */
  next(topic: string, ops: readonly Op[], position?: string, after?: string): void {
    if (this.#stopped) return;
    const reset = ops.findLast((op) => op.op === 'reset');
    const at = position ?? reset?.position;
    if (this.#positions.seen(topic, at)) return;
    const asked = askedFor(this.#topics, topic)[0] ?? topic;
    if (!reset && this.#positions.skipped(topic, after, this.#floor)) this.#raise(asked, after);
    this.#positions.note(topic, at);
    this.#read?.keep({topic, ops, position: at});
    if (reaches(this.#floor, at)) return;
    const whole = ops.some((op) => this.#isWhole(op));
    if (!this.#loaded && this.#reads && !whole) return;
    this.#loaded = true;
    if (whole) this.#floor = at ?? this.#floor;
    this.#tell(this.#host.apply(ops, topic));
    this.#lowerByFeed(asked, whole);
  }

  /** A feed that ended or was refused: `Sink.done` and `Sink.fail`. Nothing waits for it any longer; none means all. */
  closed(topic?: string): void {
    if (topic === undefined) this.#unopened.clear();
    else this.#unopened.delete(topic);
    if (this.#firstReadDue()) this.#send(this.#timed ?? 'mount');
  }

  /** Leaves no timer, and calls nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#read = undefined;
    this.#clearTimer();
  }

  #send(reason: Reason): void {
    this.#clearTimer();
    this.#waited = true;
    this.#again = undefined;
    this.#sent++;
    const reached = [...this.#positions.reached(), ...(this.#floor === undefined ? [] : [this.#floor])];
    this.#read = new SeamRead(this.#sent, reached, this.#keep);
    this.#host.read(reason);
  }

  #sendIn(ms: number, reason: Reason): void {
    this.#timed = reason;
    this.#timer = this.#environment.setTimeout(() => {
      this.#timer = undefined;
      this.#send(reason);
    }, ms);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) this.#environment.clearTimeout(this.#timer);
    this.#timer = this.#timed = undefined;
  }

  #firstReadDue(): boolean {
    return !this.#stopped && !this.#waited && this.#timer !== undefined && this.#unopened.size === 0;
  }

  /** True when a read is needed and none is on its way: one has failed before. */
  #lacks(): boolean {
    if (!this.#reads || !this.#waited || this.#read || this.#timer !== undefined) return false;
    return !this.#loaded || this.#barriers.size > 0;
  }

  /** The feed does not go on from where it was. */
  #begin(topic: string, position: string | undefined, first: boolean): void {
    this.#positions.restart(topic, position);
    this.#read?.restart(topic, position);
    if (first && this.#loaded && reaches(this.#floor, position)) return;
    if ((comparePositions(position, this.#floor) ?? 0) < 0) this.#floor = undefined;
    this.#raise(topic, position);
  }

  /** From here on only a snapshot of this moment or later tells everything. */
  #raise(topic: string, position: string | undefined): void {
    this.#barriers.raise(topic, position, this.#sent);
    this.#refreshStale();
    if (this.#lacks()) this.#repeat();
  }

  #take(snapshot: Snapshot, position: string | undefined, read: SeamRead): void {
    const isAltered = this.#alteredAt !== undefined && read.number > this.#alteredAt;
    // What shows may lack something that has been taken back meanwhile: then the former answer is put in its place.
    const isRight = (this.#barriers.size === 0 && !isAltered) || snapshot.data === undefined;
    if (snapshot.notModified && this.#loaded && isRight) return void (this.#floor = position ?? this.#floor);
    this.#alteredAt = undefined;
    this.#loaded = true;
    this.#floor = position;
    let change = this.#host.replace(snapshot);
    for (const {topic, ops} of read.newerThan(position)) {
      const further = this.#host.apply(ops, topic);
      if (further) change = mergeChanges(change, further);
    }
    this.#tell(change);
  }

  /** A feed that told everything is whole again; one that never does can't be waited for where it is the only source. */
  #lowerByFeed(asked: string, whole: boolean): void {
    if (whole) this.#tellsAll.add(asked);
    if (whole || (!this.#reads && !this.#tellsAll.has(asked))) this.#barriers.drop(asked);
    this.#refreshStale();
  }

  /** After an answer: one more read where something is still lacking, or was asked for meanwhile. */
  #settle(): void {
    const again = this.#again;
    this.#again = undefined;
    this.#refreshStale();
    if (this.#barriers.size > 0 || again === 'gap') return this.#repeat();
    if (again) this.#send(again);
  }

  #repeat(): void {
    const now = this.#environment.now();
    if (now - this.#triedAt > PACE.forgotten) this.#tries = 0;
    const wait = this.#tries === 0 ? 0 : Math.min(PACE.most, PACE.first * 2 ** (this.#tries - 1));
    this.#tries++;
    this.#triedAt = now + wait;
    if (wait === 0) this.#send('gap');
    else this.#sendIn(wait, 'gap');
  }

  #isWhole(op: Op): boolean {
    if (this.#host.whole) return this.#host.whole(op);
    return op.op === 'reset' || (op.op === 'value' && !op.bare);
  }

  #refreshStale(): void {
    const stale = this.#loaded && this.#barriers.size > 0;
    if (stale === this.#stale) return;
    this.#stale = stale;
    this.#host.stale(stale);
  }

  #tell(change: Change | undefined): void {
    if (change) this.#host.changed(change);
  }
}
