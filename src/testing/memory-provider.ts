import type {
  Capabilities,
  Description,
  MutateRequest,
  Op,
  Outcome,
  Provider,
  ReadRequest,
  Resumed,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
} from '../data/types.js';

/** A read that a test has to answer. */
export interface PendingRead {
  readonly request: ReadRequest;
  /** Answers with data, or with a whole snapshot. */
  answer(data: unknown, more?: Omit<Snapshot, 'data'>): void;
  /** Fails with anything that a provider may throw. */
  fail(thrown: unknown): void;
  readonly aborted: boolean;
}

/** A change that a test has to answer. */
export interface PendingChange {
  readonly request: MutateRequest;
  done(outcome?: Partial<Outcome>): void;
  fail(thrown: unknown): void;
}

/** A feed that is listened to. */
export interface OpenFeed {
  readonly request: SubscribeRequest;
  readonly sink: Sink;
  readonly stopped: boolean;
}

/**
 * A provider in memory: it remembers what it was asked, and answers what and when the test says. With `data` set, reads
 * are answered at once; with `feedsOpen` set, feeds open at once.
 */
export class MemoryProvider implements Provider {
  label = 'memory';
  idempotent?: boolean;
  /** The kinds that it takes; every one by default. */
  kinds?: readonly string[];
  /** Answers reads at once, by the name or address of what is read. */
  data?: Readonly<Record<string, unknown>>;
  capabilities: Capabilities = {};
  feedsOpen: Resumed | undefined = 'new';
  description?: Description;
  closed = false;

  readonly reads: PendingRead[] = [];
  readonly changes: PendingChange[] = [];
  readonly feeds: OpenFeed[] = [];

  #identity: string;
  readonly #listeners = new Set<() => void>();

  constructor(identity = 'memory') {
    this.#identity = identity;
  }

  get identity(): string {
    return this.#identity;
  }

  /** Another user is there: says so, as providers do. */
  set identity(identity: string) {
    this.#identity = identity;
    this.change();
  }

  /** Reads that wait for an answer. */
  get waiting(): PendingRead[] {
    return this.reads.filter((read) => !this.#answered.has(read) && !read.aborted);
  }

  /** Feeds that are listened to. */
  get live(): OpenFeed[] {
    return this.feeds.filter((feed) => !feed.stopped);
  }

  /** How many listen to changes of this provider. */
  get listeners(): number {
    return this.#listeners.size;
  }

  readonly #answered = new WeakSet<PendingRead>();

  handles(source: Source): boolean {
    return !this.kinds || this.kinds.includes(source.kind);
  }

  can(): Capabilities {
    return this.capabilities;
  }

  read(request: ReadRequest): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const pending: PendingRead = {
        request,
        answer: (data, more = {}) => {
          this.#answered.add(pending);
          resolve({...more, data});
        },
        fail: (thrown) => {
          this.#answered.add(pending);
          reject(thrown);
        },
        get aborted() {
          return request.signal.aborted;
        },
      };
      this.reads.push(pending);
      request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const known = this.data?.[nameOf(request.source)];
      if (known !== undefined) pending.answer(known);
    });
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    const feed = {request, sink, stopped: false};
    this.feeds.push(feed);
    const {feedsOpen} = this;
    if (feedsOpen) {
      queueMicrotask(() => {
        if (!feed.stopped) this.open(feedsOpen);
      });
    }
    return () => void (feed.stopped = true);
  }

  mutate(request: MutateRequest): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      this.changes.push({request, done: (outcome) => resolve({status: 'done', ...outcome}), fail: reject});
    });
  }

  describe(): Promise<Description> {
    const {description} = this;
    return description ? Promise.resolve(description) : Promise.reject(new Error('No description.'));
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
  }

  /** Tells that the identity or the configuration is another. */
  change(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Opens every topic of every live feed. */
  open(resumed: Resumed, position?: string): void {
    for (const {request, sink} of this.live) {
      sink.status('live');
      for (const topic of request.topics) sink.open(topic, resumed, position);
    }
  }

  /** Pushes operations on a topic to those who listen to it. */
  push(topic: string, ops: readonly Op[], position?: string, after?: string): void {
    for (const {sink} of this.live) sink.next(topic, ops, position, after);
  }
}

function nameOf(source: Source): string {
  if ('name' in source) return source.name;
  return 'href' in source ? source.href : '';
}
