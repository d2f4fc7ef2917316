import {warn} from '../../core/warn.js';
import {comparePositions} from '../../data/positions.js';
import type {DataError, Environment, Resumed, Sink, SubscribeRequest} from '../../data/types.js';
import {STREAM_LIMITS} from '../topic-connection.js';
import type {ConnectionListener, ConnectionStatus, TopicConnection, TopicMessage} from '../topic-connection.js';
import {Subscription} from './subscription.js';
import {TopicState} from './topic-state.js';

type Connect = (listener: ConnectionListener) => TopicConnection;

/**
 * Shares one connection among all who listen: topics are asked for once, changes of one task are made at once, patterns
 * are matched here, and what was told already is not told again.
 */
export class TopicHub {
  #environment: Environment;
  #connection: TopicConnection;
  #states = new Map<string, TopicState>();
  #patterns = new Set<TopicState>();
  /** What the connection reads at every attempt: each topic, and where to go on. */
  #wanted = new Map<string, string | undefined>();
  /** Open topics that a newcomer needs from the beginning: to be asked for, and asked for. */
  #again = new Set<string>();
  #renewing = new Set<string>();
  #flush: number | undefined;
  #status: {status: ConnectionStatus; until?: number; cause?: DataError} | undefined;

  constructor(environment: Environment, connect: Connect) {
    this.#environment = environment;
    this.#connection = connect({
      open: (topic, resumed, position) => this.#open(topic, resumed, position),
      message: (message) => this.#message(message),
      reached: (position) => this.#reached(position),
      status: (status, until, cause, topic) => this.#tellStatus(status, until, cause, topic),
      fail: (topic, error) => this.#end(topic, (sink, asked) => sink.fail(asked, error)),
      done: (topic) => this.#end(topic, (sink, asked) => sink.done(asked)),
    });
  }

  /** Listens to topics; gives the function that stops it. */
  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    if (request.signal.aborted) return () => {};
    const subscription = new Subscription(request, sink);
    for (const topic of [...subscription.topics]) this.#join(subscription, topic);
    queueMicrotask(() => this.#greet(subscription));
    const stop = (): void => {
      request.signal.removeEventListener('abort', stop);
      subscription.stop();
      for (const topic of [...subscription.topics]) this.#leave(subscription, topic);
    };
    request.signal.addEventListener('abort', stop, {once: true});
    return stop;
  }

  /** The position from which a topic would go on; undefined where there is none. */
  position(topic: string): string | undefined {
    return this.#wanted.get(topic);
  }

  /** Whether the answer to the question for a topic, a first or a further one, is still to come. */
  awaits(topic: string): boolean {
    return this.#states.get(topic)?.awaited !== false || this.#again.has(topic) || this.#renewing.has(topic);
  }

  close(): void {
    if (this.#flush !== undefined) this.#environment.clearTimeout(this.#flush);
    this.#flush = undefined;
    this.#states.clear();
    this.#patterns.clear();
    this.#wanted.clear();
    this.#connection.close();
  }

  #join(subscription: Subscription, topic: string): void {
    const since = subscription.since(topic);
    const state = this.#states.get(topic);
    if (state) {
      state.listeners.add(subscription);
      // Not asked for yet: the question can still cover both.
      if (!state.answer) this.#wanted.set(topic, earlier(this.#wanted.get(topic), since));
      return;
    }
    if (this.#states.size >= STREAM_LIMITS.topics) {
      subscription.leave(topic);
      queueMicrotask(() => subscription.sink.fail(topic, tooMany()));
      return;
    }
    const made = new TopicState(topic);
    made.listeners.add(subscription);
    this.#states.set(topic, made);
    if (made.pattern) this.#patterns.add(made);
    this.#wanted.set(topic, since);
    this.#schedule();
  }

  /** Tells a newcomer what the others know already. */
  #greet(subscription: Subscription): void {
    const known = this.#status;
    if (known && subscription.topics.size > 0 && this.#flush === undefined) {
      subscription.sink.status(known.status, known.until, known.cause);
    }
    for (const topic of subscription.topics) {
      const state = this.#states.get(topic);
      if (state?.answer && !subscription.isOpen(topic)) this.#admit(subscription, state);
    }
  }

  #admit(subscription: Subscription, state: TopicState): void {
    const topic = state.asked;
    const here = this.#wanted.get(topic);
    if (subscription.feedOnly && state.beginsWithReset && subscription.since(topic) !== here) {
      this.#again.add(topic);
      this.#schedule();
      return;
    }
    subscription.open(topic, subscription.since(topic) === undefined ? 'new' : 'recovered', here, here);
    const {lastValue} = state;
    if (lastValue) subscription.sink.next(lastValue.topic, lastValue.ops, lastValue.position);
  }

  #leave(subscription: Subscription, topic: string): void {
    subscription.leave(topic);
    const state = this.#states.get(topic);
    state?.listeners.delete(subscription);
    // What is known of the topic is kept for the task, since somebody who joins within it has no new answer to wait for.
    if (state && state.listeners.size === 0) this.#schedule();
  }

  #forget(state: TopicState): void {
    this.#drop(state);
    this.#schedule();
  }

  #drop(state: TopicState): void {
    this.#states.delete(state.asked);
    this.#patterns.delete(state);
    this.#wanted.delete(state.asked);
    this.#again.delete(state.asked);
    this.#renewing.delete(state.asked);
  }

  /** Everything that changes within one task is one change of the connection. */
  #schedule(): void {
    this.#flush ??= this.#environment.setTimeout(() => {
      this.#flush = undefined;
      for (const state of [...this.#states.values()]) if (state.listeners.size === 0) this.#drop(state);
      const again = new Set(this.#again);
      this.#again.clear();
      for (const topic of again) {
        this.#wanted.set(topic, undefined);
        this.#renewing.add(topic);
      }
      this.#connection.set(this.#wanted, again);
      if (this.#wanted.size === 0) this.#status = undefined;
    }, 0);
  }

  #open(topic: string, resumed: Resumed, position?: string): void {
    const state = this.#states.get(topic);
    if (!state) return;
    const askedWith = this.#wanted.get(topic);
    const renewed = this.#renewing.delete(topic);
    state.opened(resumed, position);
    if (resumed !== 'recovered') this.#wanted.set(topic, position);
    for (const listener of [...state.listeners]) {
      // A topic opened anew for a newcomer was no break for the others.
      if (!renewed || !listener.isOpen(topic)) listener.open(topic, resumed, position, askedWith);
    }
  }

  #message(message: TopicMessage): void {
    const topic = message.topic ?? this.#onlyTopic();
    if (topic === undefined) {
      warn(undefined, 'A live message names no topic, and several are listened to: it is left out.');
      return;
    }
    const states = this.#meaning(topic).filter((state) => state.isNews(topic, message.id));
    if (states.length === 0) return;
    const {ops} = message;
    const told = {topic, ops, ...(message.id !== undefined && {position: message.id})};
    const listeners = new Set<Subscription>();
    for (const state of states) {
      state.remember(told);
      if (message.id !== undefined && !state.awaited) this.#wanted.set(state.asked, message.id);
      for (const listener of state.listeners) listeners.add(listener);
    }
    if (ops.length === 0) return;
    for (const listener of listeners) listener.sink.next(topic, ops, message.id, message.after);
  }

  #onlyTopic(): string | undefined {
    if (this.#states.size !== 1) return undefined;
    for (const topic of this.#states.keys()) return topic;
    return undefined;
  }

  #meaning(topic: string): TopicState[] {
    const exact = this.#states.get(topic);
    const found = exact && !exact.pattern ? [exact] : [];
    for (const state of this.#patterns) if (state.means(topic)) found.push(state);
    // What is asked for in two ways comes for each of them, from where it goes on: none has it from the other before.
    const open = found.filter((state) => !state.awaited);
    return open.length > 0 ? open : found;
  }

  #reached(position: string): void {
    for (const state of this.#states.values()) if (!state.awaited) this.#wanted.set(state.asked, position);
  }

  #tellStatus(status: ConnectionStatus, until?: number, cause?: DataError, topic?: string): void {
    if (topic !== undefined) {
      for (const listener of this.#states.get(topic)?.listeners ?? []) listener.sink.status(status, until, cause);
      return;
    }
    // A break is a break for all, also for those whom a topic opened anew would not have concerned.
    if (status !== 'live') this.#break();
    this.#status = {status, ...(until !== undefined && {until}), ...(cause && {cause})};
    const listeners = new Set([...this.#states.values()].flatMap((state) => [...state.listeners]));
    for (const listener of listeners) listener.sink.status(status, until, cause);
  }

  #break(): void {
    this.#renewing.clear();
    for (const state of this.#states.values()) state.awaited = true;
  }

  /** One topic, or all, are over: those who listened are told once and are not held any longer. */
  #end(topic: string | undefined, tell: (sink: Sink, asked: string) => void): void {
    const ended = topic === undefined ? [...this.#states.values()] : [this.#states.get(topic)];
    for (const state of ended) {
      if (!state) continue;
      this.#forget(state);
      for (const listener of [...state.listeners]) {
        if (listener.leave(state.asked)) tell(listener.sink, state.asked);
      }
    }
  }
}

/** A position that covers both; none if they can't be compared. */
function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b) return a;
  const order = comparePositions(a, b);
  return order === undefined ? undefined : order < 0 ? a : b;
}

function tooMany(): DataError {
  return {
    code: 'limit',
    message: `One connection carries ${STREAM_LIMITS.topics} topics at most.`,
    hint: 'Ask for a pattern such as users:* instead of many single topics.',
    retryable: false,
  };
}
