import {reaches} from '../../data/positions.js';
import type {Resumed, Sink, SubscribeRequest} from '../../data/types.js';

/** Sources that have nothing but their feed. */
const FEED_ONLY: ReadonlySet<string> = new Set(['stream', 'subscribe', 'sse', 'ws']);

/** One listener of some topics. It says nothing more once it is stopped. */
export class Subscription {
  readonly sink: Sink;
  readonly topics: Set<string>;
  readonly feedOnly: boolean;
  /** What the listener had before it came; forgotten topic by topic as they open. */
  #since: Map<string, string>;
  #opened = new Set<string>();
  #stopped = false;

  constructor(request: SubscribeRequest, sink: Sink) {
    this.sink = guarded(sink, () => this.#stopped);
    this.topics = new Set(request.topics.length > 0 ? request.topics : ['*']);
    this.feedOnly = FEED_ONLY.has(request.source?.kind);
    this.#since = new Map(request.since);
  }

  since(topic: string): string | undefined {
    return this.#since.get(topic);
  }

  isOpen(topic: string): boolean {
    return this.#opened.has(topic);
  }

  /**
   * Passes on the server's answer. The server answered for the position that it was asked with, which may be another
   * than this listener's own, if several joined.
   */
  open(topic: string, resumed: Resumed, position: string | undefined, askedWith: string | undefined): void {
    const own = this.#since.get(topic);
    const first = !this.#opened.has(topic);
    this.#opened.add(topic);
    this.#since.delete(topic);
    const said = first ? answerFor(own, resumed, resumed === 'recovered' ? askedWith : position) : resumed;
    this.sink.open(topic, said, position);
  }

  /** It is told nothing more, not even what is being told now. */
  stop(): void {
    this.#stopped = true;
  }

  /** Takes a topic away from it; true when it had it. */
  leave(topic: string): boolean {
    this.#opened.delete(topic);
    return this.topics.delete(topic);
  }
}

/** A listener's own fault is reported, and harms neither the connection nor the other listeners. */
function guarded(sink: Sink, isStopped: () => boolean): Sink {
  const guard = (tell: () => void): void => {
    if (isStopped()) return;
    try {
      tell();
    } catch (error) {
      globalThis.reportError(error);
    }
  };
  return {
    open: (topic, resumed, position) => guard(() => sink.open(topic, resumed, position)),
    next: (topic, ops, position, after) => guard(() => sink.next(topic, ops, position, after)),
    status: (status, until, cause) => guard(() => sink.status(status, until, cause)),
    fail: (topic, error) => guard(() => sink.fail(topic, error)),
    done: (topic) => guard(() => sink.done(topic)),
  };
}

function answerFor(own: string | undefined, resumed: Resumed, from: string | undefined): Resumed {
  // Who had nothing has lost nothing.
  if (own === undefined) return 'new';
  return own === from || reaches(own, from) ? 'recovered' : 'lost';
}
