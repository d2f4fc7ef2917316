import {warn} from '../../core/warn.js';
import {copyPlain} from '../../data/copy-plain.js';
import {toDataError} from '../../data/failure.js';
import {readMessage, readOps} from '../../data/messages.js';
import {redact} from '../../data/redact.js';
import {isPattern, matchesTopic} from '../../data/topics.js';
import type {DataError, Environment, Op, Sink, SubscribeRequest} from '../../data/types.js';
import {iterableOf} from './function-values.js';
import type {Feed, FeedSink, Feeds} from './function-types.js';
import {TopicLog, type Logged} from './topic-log.js';

/** Gives what a topic begins with, where a function of that name says it. */
export type Beginning = (topic: string, signal: AbortSignal) => Promise<readonly Op[]> | undefined;

interface Listener {
  readonly sink: Sink;
  readonly open: Set<string>;
  readonly topics: readonly string[];
  readonly abort: AbortController;
}

interface Running {
  readonly abort: AbortController;
  readonly listeners: Set<Listener>;
}

const isOps = (value: unknown): value is readonly {op: string}[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (one: unknown) => typeof one === 'object' && one !== null && typeof (one as {op?: unknown}).op === 'string',
  );

/** The topics of a function provider: its feeds, run while somebody listens, and what the page pushes. */
export class FunctionFeeds {
  readonly #log: TopicLog;
  readonly #feeds: () => Feeds;
  readonly #beginning: Beginning;
  readonly #listeners = new Set<Listener>();
  readonly #running = new Map<string, Running>();
  readonly #ran = new Set<string>();
  readonly #pushed = new Set<string>();

  constructor(environment: Environment, feeds: () => Feeds, beginning: Beginning) {
    this.#log = new TopicLog(environment.uuid().slice(0, 8));
    this.#feeds = feeds;
    this.#beginning = beginning;
  }

  /** Whether there is a feed for a topic, or something was pushed to it. */
  knows(topic: string): boolean {
    return this.#feedsFor(topic).length > 0 || [...this.#pushed].some((one) => matchesTopic(topic, one));
  }

  /** Pushes a message to a topic. True where the topic is new. */
  push(topic: string, message: unknown): boolean {
    const fresh = !this.#pushed.has(topic) && !this.knows(topic);
    this.#pushed.add(topic);
    this.#tell(topic, message);
    return fresh;
  }

  /** Listens to topics; gives the function that stops it. */
  subscribe({topics, since, signal}: SubscribeRequest, sink: Sink): () => void {
    const listener: Listener = {sink, topics, open: new Set(), abort: new AbortController()};
    const from = this.#log.offset;
    const stop = () => {
      signal.removeEventListener('abort', stop);
      this.#leave(listener);
    };
    signal.addEventListener('abort', stop, {once: true});
    this.#listeners.add(listener);
    // The caller has to have its stop function before it hears anything.
    queueMicrotask(() => {
      if (!this.#listeners.has(listener)) return;
      sink.status('live');
      for (const topic of topics) void this.#open(listener, topic, since.get(topic), from);
      for (const topic of topics) this.#start(listener, topic);
    });
    return stop;
  }

  /** Stops all feeds and forgets all listeners. */
  close(): void {
    for (const listener of [...this.#listeners]) this.#leave(listener);
  }

  async #open(listener: Listener, topic: string, since: string | undefined, from: number): Promise<void> {
    const resume = this.#log.resume(topic, since, from);
    const {sink, open} = listener;
    sink.open(topic, resume.resumed, this.#log.at(this.#log.offset));
    const needs = resume.resumed !== 'recovered' && resume.missed.length === 0 && !isPattern(topic);
    const beginning = needs ? this.#beginning(topic, listener.abort.signal) : undefined;
    if (!beginning) {
      open.add(topic);
      for (const entry of resume.missed) this.#send(listener, entry);
      return;
    }
    const asked = this.#log.offset;
    const ops = await beginning.catch((thrown: unknown) => toDataError(thrown));
    if (!this.#listeners.has(listener)) return;
    open.add(topic);
    if (isError(ops)) sink.fail(topic, ops);
    else sink.next(topic, ops, this.#log.at(asked));
    for (const entry of this.#log.resume(topic, this.#log.at(asked), asked).missed) this.#send(listener, entry);
  }

  #tell(topic: string, message: unknown): void {
    const ops = this.#read(topic, message);
    if (ops.length === 0) return;
    for (const op of ops) this.#log.add(topic, op);
    const position = this.#log.at(this.#log.offset);
    for (const {open, sink} of [...this.#listeners])
      if ([...open].some((asked) => matchesTopic(asked, topic))) sink.next(topic, ops, position);
  }

  #send({sink}: Listener, {topic, op, offset}: Logged): void {
    sink.next(topic, [op], this.#log.at(offset));
  }

  #leave(listener: Listener): void {
    if (!this.#listeners.delete(listener)) return;
    listener.abort.abort();
    for (const [name, running] of [...this.#running]) {
      if (!running.listeners.delete(listener) || running.listeners.size > 0) continue;
      this.#running.delete(name);
      running.abort.abort();
    }
  }

  #feedsFor(asked: string): [topic: string, feed: Feed][] {
    return Object.entries(this.#feeds()).flatMap(([name, feed]): [string, Feed][] => {
      if (matchesTopic(asked, name)) return [[name, feed]];
      // A feed for a pattern serves each topic that fits it.
      return isPattern(name) && matchesTopic(name, asked) ? [[asked, feed]] : [];
    });
  }

  #start(listener: Listener, asked: string): void {
    for (const [topic, feed] of this.#feedsFor(asked)) {
      const running = this.#running.get(topic);
      if (running) running.listeners.add(listener);
      else this.#run(topic, feed, listener);
    }
  }

  #run(topic: string, feed: Feed, listener: Listener): void {
    const abort = new AbortController();
    this.#running.set(topic, {abort, listeners: new Set([listener])});
    if (this.#ran.has(topic)) this.#log.markGap(topic);
    this.#ran.add(topic);
    const {signal} = abort;
    const sink: FeedSink = {
      next: (message) => {
        if (!signal.aborted) this.#tell(topic, message);
      },
      fail: (thrown) => this.#end(topic, abort, (one, asked) => one.fail(asked, toDataError(thrown))),
      done: () => this.#end(topic, abort, (one, asked) => one.done(asked)),
    };
    try {
      runFeed(feed, sink, topic, signal);
    } catch (thrown) {
      sink.fail(thrown);
    }
  }

  #end(topic: string, abort: AbortController, tell: (sink: Sink, asked: string) => void): void {
    const running = this.#running.get(topic);
    if (abort.signal.aborted || running?.abort !== abort) return;
    this.#running.delete(topic);
    abort.abort();
    for (const {sink, topics} of running.listeners) if (topics.includes(topic)) tell(sink, topic);
  }

  #read(topic: string, message: unknown): readonly Op[] {
    const {ops, warnings} = isOps(message) ? readOps(message) : readMessage(message);
    for (const warning of warnings) warn(undefined, `The topic ${topic}: ${warning}`);
    return structuredCloneOf(ops);
  }
}

const isError = (value: readonly Op[] | DataError): value is DataError => !Array.isArray(value);

function structuredCloneOf(ops: readonly Op[]): readonly Op[] {
  try {
    return copyPlain(ops) ?? structuredClone(ops);
  } catch {
    return ops;
  }
}

function runFeed(feed: Feed, sink: FeedSink, topic: string, signal: AbortSignal): void {
  const given: unknown = typeof feed === 'function' ? feed(sink, {topic, signal}) : feed;
  if (typeof given === 'function') {
    signal.addEventListener('abort', () => stopQuietly(given as () => void), {once: true});
    return;
  }
  const items = iterableOf(given);
  if (items) void iterate(items, sink, signal);
  else if (given instanceof Promise) given.then((stop: unknown) => afterwards(stop, signal), sink.fail);
}

/** An async feed that gave its stop function late. */
function afterwards(stop: unknown, signal: AbortSignal): void {
  if (typeof stop !== 'function') return;
  if (signal.aborted) stopQuietly(stop as () => void);
  else signal.addEventListener('abort', () => stopQuietly(stop as () => void), {once: true});
}

function stopQuietly(stop: () => void): void {
  try {
    stop();
  } catch (thrown) {
    // The page's own mistake: it is told, and breaks nothing here.
    warn(undefined, `A feed can't be stopped: ${redact(thrown instanceof Error ? thrown.message : String(thrown))}`);
  }
}

async function iterate(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  sink: FeedSink,
  signal: AbortSignal,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  // One that waits for its next item learns here that nobody waits with it.
  const stop = () => void Promise.resolve(iterator.return?.()).catch(() => {});
  signal.addEventListener('abort', stop, {once: true});
  try {
    for (let step = await iterator.next(); !step.done && !signal.aborted; step = await iterator.next()) {
      sink.next(step.value);
    }
    sink.done();
  } catch (thrown) {
    sink.fail(thrown);
  }
}
