import type {Environment, TabChannel} from '../../data/types.js';
import {LeaderWatch} from './leader-watch.js';
import {isEnvelope, type Envelope, type Lead, type Word} from './tab-words.js';

/** What an election tells the tab that takes part. */
export interface ElectionHost {
  /** This tab leads from now on; `after` others that may have positions. */
  lead(after: boolean): void;
  /** This tab led, and another does now. */
  deposed(): void;
  /** Another tab leads. */
  follow(): void;
  /** A word that is about no election. */
  hear(from: string, word: Word): void;
  /** The browser refuses locks here. */
  refused(): void;
}

/**
 * Which tab of an origin leads, by Web Locks: who holds the lock does, and the next in the queue follows at once when it is
 * let go, by closing or by a crash. One that does not answer any more has the lock taken away.
 */
export class TabElection {
  readonly id: string;
  /** The leader that this tab follows. */
  leader: {readonly id: string; readonly term: number} | undefined;
  #environment: Environment;
  #name: string;
  #host: ElectionHost;
  #channel: TabChannel | undefined;
  #watch: LeaderWatch;
  /** Grows with every request for the lock, so that what comes of a former one is not heard. */
  #turn = 0;
  #waiting: AbortController | undefined;
  #release: (() => void) | undefined;
  #present: (() => void) | undefined;
  #term = 0;
  /** The lock is being taken away from another. */
  #taking = false;
  #left = false;
  #hiddenAt: number | undefined;
  #stops: (() => void)[] = [];

  constructor(environment: Environment, name: string, host: ElectionHost) {
    this.#environment = environment;
    this.#name = name;
    this.#host = host;
    this.id = environment.uuid();
    this.#watch = new LeaderWatch(
      environment,
      () => this.say({t: 'who'}),
      () => this.takeOver(),
    );
  }

  /** Whether this tab leads. */
  get leads(): boolean {
    return this.#release !== undefined;
  }

  /** What a leader's words are counted under. */
  get term(): number {
    return this.#term;
  }

  /** Takes part from now on. */
  join(): void {
    const {openChannel, locks} = this.#environment;
    const channel = openChannel?.call(this.#environment, this.#name, (message) => this.#receive(message));
    if (!channel || !locks) return queueMicrotask(() => this.#left || this.#host.refused());
    this.#channel = channel;
    this.#look();
    this.#stops = [
      this.#environment.listen('visibility', () => this.#look()),
      this.#environment.listen('online', () => this.leads && this.say(this.#state())),
    ];
    // Held for as long as this tab is there: a leader waits for it to know who has gone without a word.
    this.#request(
      presenceOf(this.#name, this.id),
      {},
      () => this.#enter(),
      () => this.#left || this.#host.refused(),
    );
  }

  /** Takes part no more; the next in the queue leads, if this tab did. */
  leave(): void {
    if (this.#left) return;
    this.say({t: 'bye'});
    this.#left = true;
    this.#turn++;
    this.#watch.stop();
    this.#waiting?.abort();
    this.#release?.();
    this.#release = undefined;
    this.#present?.();
    for (const stop of this.#stops) stop();
    this.#channel?.close();
  }

  /** Takes the lock away from whoever has it. */
  takeOver(): void {
    if (this.#left || this.leads || this.#taking) return;
    this.#taking = true;
    this.#watch.stop();
    this.#waiting?.abort();
    this.#apply({steal: true});
  }

  /** Says something to one tab, or to all. */
  say(word: Word, to?: string): void {
    if (!this.#left) this.#channel?.post({from: this.id, word, ...(to !== undefined && {to})} satisfies Envelope);
  }

  /** Calls back once a tab is gone, even without a word; `signal` ends the wait. */
  whenGone(id: string, signal: AbortSignal, gone: () => void): void {
    this.#request(presenceOf(this.#name, id), {signal}, gone);
  }

  #enter(): Promise<void> | undefined {
    if (this.#left) return undefined;
    this.#apply({});
    this.#watch.start(true);
    return new Promise((resolve) => (this.#present = resolve));
  }

  #apply(options: LockOptions): void {
    const turn = ++this.#turn;
    this.#waiting = options.steal ? undefined : new AbortController();
    const waiting = this.#waiting && {signal: this.#waiting.signal};
    const granted = (): Promise<void> | undefined => {
      if (turn !== this.#turn) return undefined;
      return new Promise((release) => {
        this.#release = release;
        this.#begin(Boolean(options.steal) || this.leader !== undefined);
      });
    };
    this.#request(this.#name, {...options, ...waiting}, granted, (why) => {
      if (turn === this.#turn) this.#lost(why);
    });
  }

  #request(
    name: string,
    options: LockOptions,
    granted: () => Promise<void> | void,
    over: (why: unknown) => void = () => {},
  ): void {
    this.#environment.locks!.request(name, options, granted).then(over, over);
  }

  #begin(after: boolean): void {
    this.#taking = false;
    this.#watch.stop();
    this.#term = Math.max(this.#term + 1, this.#environment.now());
    this.leader = undefined;
    this.say(this.#state());
    this.#host.lead(after);
  }

  /** The lock was taken away, maybe before it was given, or is given to nobody here. */
  #lost(why: unknown): void {
    const led = this.leads;
    this.#taking = false;
    this.#release = undefined;
    if (this.#left) return;
    const isTaken = why instanceof DOMException && why.name === 'AbortError';
    if (!led && !isTaken) return this.#host.refused();
    if (led) this.#host.deposed();
    this.#apply({});
    this.#watch.start(true);
  }

  #receive(message: unknown): void {
    if (isEnvelope(message)) this.#hear(message);
  }

  #hear({from, to, word}: Envelope): void {
    if (this.#left || (to !== undefined && to !== this.id)) return;
    if (word.t === 'who') {
      if (this.leads) this.say(this.#state(), from);
    } else if (word.t === 'lead') this.#led(from, word);
    else {
      if (from === this.leader?.id) this.#watch.alive();
      this.#host.hear(from, word);
    }
  }

  #led(from: string, word: Lead): void {
    if (word.term < this.#term || (this.leads && word.term === this.#term)) return;
    // It was taken away, and the browser has not come to say so.
    if (this.leads) return this.#depose(from, word);
    const known = this.leader?.id === from && this.leader.term === word.term;
    this.#term = word.term;
    this.leader = {id: from, term: word.term};
    if (!known) {
      this.#watch.start(false);
      this.#host.follow();
    }
    this.#watch.heard(word);
  }

  #depose(from: string, word: Lead): void {
    const release = this.#release!;
    this.#turn++;
    this.#lost(undefined);
    release();
    this.#led(from, word);
  }

  #state(): Lead {
    const {now, online} = {now: this.#environment.now(), online: this.#environment.online};
    return {t: 'lead', term: this.#term, hidden: this.#hiddenAt === undefined ? 0 : now - this.#hiddenAt, online};
  }

  #look(): void {
    const {visible} = this.#environment;
    this.#hiddenAt = visible ? undefined : (this.#hiddenAt ?? this.#environment.now());
    if (visible && this.leader) this.#watch.start(false);
  }
}

const presenceOf = (name: string, id: string): string => `${name} ${id}`;
