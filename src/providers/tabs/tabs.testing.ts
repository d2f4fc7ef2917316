/** A browser with tabs that a test owns: locks, channels, clock, and pages that close, crash and freeze. */
import type {TabChannel} from '../../data/types.js';
import {FakeEnvironment} from '../../testing/fake-environment.js';

/** Tasks after which tabs talk in circles. */
const MOST = 20_000;

type Granted = (lock: Lock | null) => unknown;

interface LockRequest {
  readonly tab: FakeTab;
  readonly granted: Granted;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

const aborted = (): DOMException => new DOMException('The lock is gone.', 'AbortError');

/** Web Locks among the tabs of a fake browser. */
class FakeLocks {
  #held = new Map<string, LockRequest>();
  #queues = new Map<string, LockRequest[]>();

  of(tab: FakeTab): LockManager {
    const request = (name: string, options: LockOptions, granted: Granted): Promise<unknown> =>
      new Promise((resolve, reject) => this.#ask(name, options, {tab, granted, resolve, reject}));
    return {request, query: async () => ({})} as unknown as LockManager;
  }

  /** A tab is no more: what it holds and waits for is free. */
  forget(tab: FakeTab): void {
    for (const [name, queue] of this.#queues)
      this.#queues.set(
        name,
        queue.filter((one) => one.tab !== tab),
      );
    for (const [name, holder] of [...this.#held]) if (holder.tab === tab) this.#free(name);
  }

  holder(name: string): FakeTab | undefined {
    return this.#held.get(name)?.tab;
  }

  #ask(name: string, {steal, signal}: LockOptions, request: LockRequest): void {
    const former = this.#held.get(name);
    if (steal) {
      former?.tab.later(() => former.reject(aborted()));
      this.#grant(name, request);
      return;
    }
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, [...queue, request]);
    signal?.addEventListener('abort', () => {
      const waiting = this.#queues.get(name) ?? [];
      if (!waiting.includes(request)) return;
      this.#queues.set(
        name,
        waiting.filter((one) => one !== request),
      );
      request.reject(aborted());
    });
    if (!former) this.#next(name);
  }

  #free(name: string): void {
    this.#held.delete(name);
    this.#next(name);
  }

  #next(name: string): void {
    const [first, ...rest] = this.#queues.get(name) ?? [];
    this.#queues.set(name, rest);
    if (first) this.#grant(name, first);
  }

  #grant(name: string, request: LockRequest): void {
    this.#held.set(name, request);
    request.tab.later(() => {
      if (this.#held.get(name) !== request) return;
      void Promise.resolve(request.granted({name, mode: 'exclusive'} as Lock)).then((value) => {
        if (this.#held.get(name) !== request) return;
        this.#free(name);
        request.resolve(value);
      });
    });
  }
}

/** One tab: its time, its page, and what is still to reach it. */
export class FakeTab extends FakeEnvironment {
  state: 'running' | 'frozen' | 'gone' = 'running';
  readonly inbox: (() => void)[] = [];
  behind = 0;
  readonly #browser: FakeBrowser;

  constructor(browser: FakeBrowser, seed: number) {
    super({seed, now: browser.time});
    this.#browser = browser;
    this.locks = browser.locks.of(this);
    this.onChannel = (name, hear) => browser.channel(this, name, hear);
  }

  /** All tabs go by one clock, also one whose timers stand still. */
  override now(): number {
    return this.#browser?.time ?? super.now();
  }

  /** Runs in a task of this tab. */
  later(fn: () => void): void {
    if (this.state !== 'gone') this.inbox.push(fn);
  }

  /** The page is left: it may say goodbye. */
  leave(): void {
    this.emit('pagehide');
    this.crash();
  }

  /** The process of the tab is gone from one moment to the next. */
  crash(): void {
    this.state = 'gone';
    this.inbox.length = 0;
    this.#browser.locks.forget(this);
    this.#browser.forget(this);
  }

  /** Nothing of the page runs any more, and it was not told. */
  freeze(): void {
    if (this.state === 'running') this.state = 'frozen';
  }

  /** The page is kept aside, to be shown again. */
  putAside(): void {
    this.emit('pagehide');
    this.freeze();
  }

  thaw(): void {
    if (this.state !== 'frozen') return;
    this.state = 'running';
    this.emit('pageshow');
  }
}

interface FakeChannel {
  readonly tab: FakeTab;
  readonly name: string;
  readonly hear: (message: unknown) => void;
  open: boolean;
}

export class FakeBrowser {
  time = Date.UTC(2026, 0, 1);
  readonly locks: FakeLocks = new FakeLocks();
  readonly tabs: FakeTab[] = [];
  /** All that crossed a channel. */
  readonly said: unknown[] = [];
  /** Loses what a channel carries. */
  deaf: ((tab: FakeTab, message: unknown) => boolean) | undefined;
  #channels: FakeChannel[] = [];
  #chance: FakeEnvironment;

  constructor(seed = 1) {
    this.#chance = new FakeEnvironment({seed});
  }

  /** What the channels that are open are called. */
  get channelNames(): readonly string[] {
    return this.#channels.filter(({open}) => open).map(({name}) => name);
  }

  random(): number {
    return this.#chance.random();
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  open(): FakeTab {
    const tab = new FakeTab(this, Math.floor(this.random() * 1e9));
    this.tabs.push(tab);
    return tab;
  }

  forget(tab: FakeTab): void {
    this.#channels = this.#channels.filter((channel) => channel.tab !== tab);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  channel(tab: FakeTab, name: string, hear: (message: unknown) => void): TabChannel {
    const channel: FakeChannel = {tab, name, hear, open: true};
    this.#channels.push(channel);
    return {
      post: (message) => this.#post(channel, structuredClone(message)),
      close: () => {
        channel.open = false;
      },
    };
  }

  /** Lets everything that is under way arrive, tabs in any order, each in its own. */
  async settle(): Promise<void> {
    for (let tasks = 0; ; tasks++) {
      if (tasks > MOST) throw new Error(`The tabs never come to rest: ${JSON.stringify(this.said.slice(-6))}`);
      for (let turn = 0; turn < 12; turn++) await Promise.resolve();
      const tab = this.pick(this.tabs.filter(({state, inbox}) => state === 'running' && inbox.length > 0));
      if (!tab) return;
      tab.inbox.shift()!();
    }
  }

  /** Moves the clock of all tabs. */
  async advance(ms: number, step = 10): Promise<void> {
    await this.settle();
    for (let gone = 0; gone < ms; gone += step) {
      this.time += step;
      for (const tab of [...this.tabs]) {
        tab.behind += step;
        if (tab.state !== 'running') continue;
        tab.tick(tab.behind);
        tab.behind = 0;
      }
      await this.settle();
    }
  }

  #post(from: FakeChannel, message: unknown): void {
    if (!from.open) return;
    this.said.push(message);
    for (const channel of this.#channels) {
      if (channel === from || !channel.open || channel.name !== from.name || channel.tab === from.tab) continue;
      if (this.deaf?.(channel.tab, message)) continue;
      channel.tab.later(() => channel.open && channel.hear(message));
    }
  }
}
