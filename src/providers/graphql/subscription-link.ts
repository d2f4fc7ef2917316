import {isDataError, toDataError} from '../../data/failure.js';
import type {DataError, Environment} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {Link, LinkEnd, LinkListener} from '../live/link.js';
import type {Topics} from '../topic-connection.js';
import type {GraphqlCall} from './call.js';
import {ANSWER_WITHIN, TopicFeed} from './topic-feed.js';
import type {TopicPlan} from './topic-plan.js';

/** What a link stands on. */
export interface LinkContext {
  readonly environment: Environment;
  readonly credentials: Credentials;
  /** The address, absolute; throws a `DataError` where it is none. */
  url(): string;
  /** How to subscribe to a topic; may have to ask for the schema. */
  plan(topic: string, since: string | undefined): Promise<TopicPlan>;
  /** Headers of the page's author, for servers that may see them. */
  headers(): Readonly<Record<string, string>>;
  /** What the first message of a socket carries. */
  params(token: string | undefined): Promise<Readonly<Record<string, unknown>> | undefined>;
  leased(lease: Lease): void;
  /** True where the topic has been open before: what was sent meanwhile is lost. */
  wasOpen(topic: string): boolean;
}

/** What a subscription tells. */
export interface FeedSink {
  next(result: unknown): void;
  /** It is over by an error of its own. */
  fail(error: DataError): void;
  done(): void;
}

interface Running {
  readonly feed: TopicFeed;
  stop(): void;
}

/** One attempt at a connection that carries subscriptions, each of one topic; how they travel is the subclass's affair. */
export abstract class SubscriptionLink implements Link {
  protected readonly context: LinkContext;
  protected readonly listener: LinkListener;
  #topics: Topics;
  /** Undefined while a topic is being planned. */
  #running = new Map<string, Running | undefined>();
  /** Those that wait for the answer to a position. */
  #timers = new Map<string, number>();
  #ready = false;
  #over = false;

  constructor(context: LinkContext, topics: Topics, listener: LinkListener) {
    this.context = context;
    this.listener = listener;
    this.#topics = topics;
    // Not at once: whoever made this has to be ready to listen.
    queueMicrotask(() => void this.#begin());
  }

  /** Prepares what all subscriptions share; resolves when they can be sent. */
  protected abstract prepare(): Promise<void>;

  /** Sends one subscription; gives the function that ends it. */
  protected abstract ask(call: GraphqlCall, topic: string, sink: FeedSink): () => void;

  /** Ends what all subscriptions share. */
  protected abstract end(): void;

  set(topics: Topics, again: ReadonlySet<string>): void {
    this.#topics = topics;
    for (const topic of [...this.#running.keys()]) if (!topics.has(topic) || again.has(topic)) this.#stop(topic);
    this.#sendAll();
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    for (const topic of [...this.#running.keys()]) this.#stop(topic);
    this.end();
  }

  /** True once it was closed, or has ended by itself. */
  protected get over(): boolean {
    return this.#over;
  }

  /** It is over by itself. */
  protected down(end: LinkEnd): void {
    if (this.#over) return;
    this.close();
    this.listener.down(end);
  }

  /** The server was asked for a topic. */
  protected asked(topic: string): void {
    const feed = this.#running.get(topic)?.feed;
    feed?.asked(this.context.wasOpen(topic));
    if (!feed?.waits) return;
    const timer = this.context.environment.setTimeout(() => {
      this.#timers.delete(topic);
      if (feed.waits) feed.unanswered();
    }, ANSWER_WITHIN);
    this.#timers.set(topic, timer);
  }

  /** A token for the address; the server's refusal renews it. */
  protected async lease(url: string): Promise<string | undefined> {
    const lease = await this.context.credentials.lease(url);
    this.context.leased(lease);
    return lease.token;
  }

  async #begin(): Promise<void> {
    try {
      await this.prepare();
      this.#ready = true;
      this.#sendAll();
    } catch (thrown) {
      this.down({error: isDataError(thrown) ? thrown : toDataError(thrown), final: true});
    }
  }

  #sendAll(): void {
    if (!this.#ready || this.#over) return;
    for (const topic of this.#topics.keys()) if (!this.#running.has(topic)) void this.#start(topic);
  }

  async #start(topic: string): Promise<void> {
    this.#running.set(topic, undefined);
    const running = this.#running;
    let plan: TopicPlan;
    try {
      plan = await this.context.plan(topic, this.#topics.get(topic));
    } catch (thrown) {
      const error = toDataError(thrown);
      if (this.#over || !running.delete(topic)) return;
      if (error.retryable) this.down({error});
      else this.listener.fail(topic, error);
      return;
    }
    if (this.#over || !running.has(topic)) return;
    const feed = new TopicFeed(topic, plan, this.listener);
    const made: {feed: TopicFeed; stop(): void} = {feed, stop: () => {}};
    running.set(topic, made);
    made.stop = this.ask(plan.call, topic, this.#sink(topic, feed));
  }

  #sink(topic: string, feed: TopicFeed): FeedSink {
    const isMine = (): boolean => !this.#over && this.#running.get(topic)?.feed === feed;
    return {
      next: (result) => {
        if (isMine()) feed.next(result);
      },
      fail: (error) => {
        if (!isMine()) return;
        this.#forget(topic);
        if (error.code === 'auth') this.down({error, refresh: true});
        else this.listener.fail(topic, error);
      },
      done: () => {
        if (!isMine()) return;
        this.#forget(topic);
        this.listener.done(topic);
      },
    };
  }

  #forget(topic: string): void {
    this.#running.delete(topic);
    const timer = this.#timers.get(topic);
    if (timer !== undefined) this.context.environment.clearTimeout(timer);
    this.#timers.delete(topic);
  }

  #stop(topic: string): void {
    const running = this.#running.get(topic);
    this.#forget(topic);
    running?.stop();
  }
}
