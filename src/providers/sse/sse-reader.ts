import type {EventSourceMessage} from 'eventsource-parser';
import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import type {Environment, Json, JsonRecord, Resumed} from '../../data/types.js';
import {decode, parseLoosely} from '../live/decode.js';
import type {LinkListener} from '../live/link.js';
import {serverError} from '../live/stream-errors.js';
import type {StreamMemory} from './stream-memory.js';

/** Milliseconds that a server has to say `ready` before it is taken for one that doesn't. */
const READY_WITHIN = 250;
const ANSWERS: ReadonlySet<unknown> = new Set(['recovered', 'lost', 'new']);

export type ReaderListener = Pick<LinkListener, 'open' | 'message' | 'reached' | 'heartbeat' | 'fail' | 'done'>;

export interface ReaderOptions {
  readonly environment: Environment;
  readonly asked: readonly string[];
  /** The id that was sent to resume from. */
  readonly resumedFrom: string | undefined;
  /** False on the first connection: then nothing can be lost. */
  readonly again: boolean;
  readonly memory: StreamMemory;
  readonly listener: ReaderListener;
  /** All topics have their answer; what follows are their messages. */
  settled(): void;
}

/** Understands the events of one stream: of a server that speaks of topics, or of any other. */
export class SseReader {
  #options: ReaderOptions;
  #state: 'unknown' | 'ours' | 'foreign' = 'unknown';
  #timer: number | undefined;
  #messages = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** The stream is open; a server of ours says `ready` next. */
  opened(): void {
    const {environment, memory} = this.#options;
    // One of ours may need a while to find what was missed; the watch for silence is enough.
    if (memory.ours) return;
    this.#timer = environment.setTimeout(() => this.#beForeign(), READY_WITHIN);
  }

  stop(): void {
    if (this.#timer !== undefined) this.#options.environment.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  event(event: EventSourceMessage): void {
    const first = this.#messages++ === 0;
    if (first && event.event === 'ready' && this.#ready(parseLoosely(event.data))) return;
    if (this.#state === 'unknown') this.#beForeign();
    if (this.#state === 'ours') this.#ours(event);
    else this.#foreign(event);
  }

  #ready(said: Json): boolean {
    if (!isRecord(said)) return false;
    this.stop();
    const {asked, listener, memory} = this.#options;
    this.#state = 'ours';
    memory.ours = true;
    if (typeof said['heartbeat'] === 'number') listener.heartbeat(said['heartbeat']);
    const topics = isRecord(said['topics']) ? said['topics'] : undefined;
    // What a list leaves out is about to be refused.
    for (const topic of asked) if (!topics || Object.hasOwn(topics, topic)) this.#open(topic, topics?.[topic]);
    this.#options.settled();
    return true;
  }

  #open(topic: string, answer: Json | undefined): void {
    const said: JsonRecord = isRecord(answer) ? answer : {};
    const resumed = ANSWERS.has(said['resumed']) ? (said['resumed'] as Resumed) : this.#guess();
    const position = typeof said['position'] === 'string' ? said['position'] : undefined;
    this.#options.listener.open(topic, resumed, position);
  }

  /** What a resume came to where the server doesn't say. */
  #guess(): Resumed {
    if (this.#options.resumedFrom) return 'recovered';
    return this.#options.again ? 'lost' : 'new';
  }

  #beForeign(): void {
    this.stop();
    if (this.#state !== 'unknown') return;
    const {asked, listener, memory, settled} = this.#options;
    this.#state = 'foreign';
    memory.ours = false;
    for (const topic of asked) listener.open(topic, this.#guess(), this.#options.resumedFrom);
    settled();
  }

  #ours({event, data, id}: EventSourceMessage): void {
    const said = parseLoosely(data);
    if (event === 'refused') this.#refused(said);
    else if (event === 'end') this.#options.listener.done(topicOf(said));
    else if (typeof said === 'string') warn(undefined, 'An event of the live stream is not JSON; it is left out.');
    else this.#message(said, {...(id && {id}), ...(event && event !== 'message' && {event})});
    this.#reached(id);
  }

  #refused(said: Json): void {
    const topic = topicOf(said);
    if (topic !== undefined) this.#options.listener.fail(topic, serverError(said, 'forbidden'));
  }

  #foreign({event, data, id}: EventSourceMessage): void {
    if (id && this.#options.memory.take(id) && this.#messages === 1 && this.#options.again) this.#lost();
    const topic = event && event !== 'message' ? event : undefined;
    this.#message(parseLoosely(data), {...(id && {id}), ...(topic && {topic})});
    this.#reached(id);
  }

  /** The server counts, and began after a hole: what it lost is lost. */
  #lost(): void {
    for (const topic of this.#options.asked) this.#options.listener.open(topic, 'lost');
  }

  #message(data: Json, envelope: {id?: string; topic?: string; event?: string}): void {
    this.#options.listener.message(decode(data, envelope));
  }

  #reached(id: string | undefined): void {
    if (id === undefined) return;
    this.#options.memory.lastId = id;
    if (id) this.#options.listener.reached(id);
  }
}

function topicOf(said: Json): string | undefined {
  return isRecord(said) && typeof said['topic'] === 'string' ? said['topic'] : undefined;
}
