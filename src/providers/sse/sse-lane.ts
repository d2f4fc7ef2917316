import type {Environment} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {LinkEnd} from '../live/link.js';
import {EventStream} from './event-stream.js';
import {SseReader, type ReaderListener} from './sse-reader.js';
import type {StreamMemory} from './stream-memory.js';

export interface SseContext {
  readonly environment: Environment;
  readonly memory: StreamMemory;
  readonly credentials?: Credentials;
  /** The address for a list of topics. */
  url(topics: readonly string[]): string | Promise<string>;
  leased?(lease: Lease): void;
}

export interface LaneListener extends Omit<ReaderListener, 'open'> {
  open(lane: SseLane, ...answer: Parameters<ReaderListener['open']>): void;
  opened(lane: SseLane): void;
  /** Every topic has its answer. */
  settled(lane: SseLane): void;
  alive(): void;
  retry(ms: number): void;
  down(lane: SseLane, end: LinkEnd): void;
}

export interface LaneRequest {
  readonly topics: readonly string[];
  readonly lastEventId: string | undefined;
  readonly again: boolean;
}

/** One event stream with the list of topics that it was opened for. */
export class SseLane {
  /** The topics it still carries: those refused or ended are gone. */
  readonly topics: Set<string>;
  up = false;
  #stream: EventStream;
  #reader: SseReader;
  #held: (() => void)[] | undefined;

  constructor(context: SseContext, request: LaneRequest, listener: LaneListener) {
    const {environment, memory, credentials} = context;
    this.topics = new Set(request.topics);
    this.#reader = new SseReader({
      environment,
      memory,
      asked: request.topics,
      resumedFrom: request.lastEventId,
      again: request.again,
      listener: this.#tell(listener),
      settled: () => listener.settled(this),
    });
    this.#stream = new EventStream(
      {
        environment,
        url: context.url(request.topics),
        ...(request.lastEventId && {lastEventId: request.lastEventId}),
        ...(credentials && {credentials}),
        leased: (lease) => context.leased?.(lease),
      },
      {
        opened: () => {
          this.up = true;
          this.#reader.opened();
          listener.opened(this);
        },
        alive: () => listener.alive(),
        event: (event) => this.#reader.event(event),
        retry: (ms) => listener.retry(ms),
        done: () => listener.done(undefined),
        down: (end) => listener.down(this, end),
      },
    );
  }

  /** Keeps back what it has to say until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const say of held) say();
  }

  close(): void {
    this.#held = undefined;
    this.#reader.stop();
    this.#stream.close();
  }

  #tell(listener: LaneListener): ReaderListener {
    const say = (word: () => void): void => {
      if (this.#held) this.#held.push(word);
      else word();
    };
    return {
      heartbeat: (ms) => listener.heartbeat(ms),
      open: (...answer) => listener.open(this, ...answer),
      message: (message) => say(() => listener.message(message)),
      reached: (position) => say(() => listener.reached(position)),
      fail: (topic, error) => {
        if (topic !== undefined) this.topics.delete(topic);
        say(() => listener.fail(topic, error));
      },
      done: (topic) => {
        if (topic !== undefined) this.topics.delete(topic);
        say(() => listener.done(topic));
      },
    };
  }
}
