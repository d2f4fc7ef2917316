import {comparePositions, reaches} from '../../data/positions.js';
import type {DataError, Resumed} from '../../data/types.js';
import type {Link, LinkEnd, LinkListener} from '../live/link.js';
import {STREAM_LIMITS, type Topics} from '../topic-connection.js';
import {SseLane, type LaneListener, type SseContext} from './sse-lane.js';

/** Milliseconds that the former stream has to deliver what the new one takes for told. */
const DRAIN = 300;
/**
 * Milliseconds that further topics wait for the answer to a stream that has been asked for: the widgets of a page come one
 * after the other, and a stream that is taken back before it has answered was asked for in vain.
 */
const GATHER = 100;

interface Answer {
  readonly topic: string;
  readonly resumed: Resumed;
  readonly position: string | undefined;
}

/**
 * Event streams can't change their topics: another list is another request. The former stream is kept until the new one
 * has answered for every topic (make before break), so that a topic that stays does not notice.
 */
export class SseLink implements Link {
  #context: SseContext;
  #listener: LinkListener;
  #topics: Topics;
  #current: SseLane;
  #next: SseLane | undefined;
  /** The answers of the new stream, until it takes over. */
  #answers: Answer[] = [];
  #timer: number | undefined;
  /** Topics that are to begin anew with the next change, while one is gathered. */
  #gathered: Set<string> | undefined;
  #gathering: number | undefined;
  #up = false;
  #again: boolean;

  /** `again` is false for the first link of a connection: nothing can be lost then. */
  constructor(context: SseContext, topics: Topics, listener: LinkListener, again: boolean) {
    this.#context = context;
    this.#listener = listener;
    this.#topics = topics;
    this.#again = again;
    this.#current = this.#lane(again);
  }

  set(topics: Topics, again: ReadonlySet<string>): void {
    this.#topics = topics;
    this.#gathered = new Set([...(this.#gathered ?? []), ...again]);
    if (this.#latest.up) this.#change();
    else this.#gathering ??= this.#context.environment.setTimeout(() => this.#change(), GATHER);
  }

  get #latest(): SseLane {
    return this.#next ?? this.#current;
  }

  /** Asks for the list of topics as it is now, where it is another. */
  #change(): void {
    const again = this.#gathered ?? new Set();
    this.#stopGathering();
    const {topics} = this.#latest;
    const same = topics.size === this.#topics.size && [...this.#topics.keys()].every((topic) => topics.has(topic));
    if (same && again.size === 0) return;
    this.#dropNext();
    if (!this.#current.up) {
      this.#current.close();
      this.#current = this.#lane(this.#again);
      return;
    }
    for (const topic of again) this.#current.topics.delete(topic);
    this.#next = this.#lane(true);
    this.#setTimer(STREAM_LIMITS.handshake, () => this.#listener.down({error: late}));
  }

  #stopGathering(): void {
    if (this.#gathering !== undefined) this.#context.environment.clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#gathered = undefined;
  }

  close(): void {
    this.#stopGathering();
    this.#dropNext();
    this.#current.close();
  }

  #lane(again: boolean): SseLane {
    const topics = [...this.#topics.keys()];
    return new SseLane(this.#context, {topics, again, lastEventId: this.#since()}, this.#hear());
  }

  /**
   * One id stands for all topics. A plain server knows ids only. One of ours is asked to resume where one id is right
   * for every topic; with a topic that has none it starts anew, so that this topic is given its beginning.
   */
  #since(): string | undefined {
    const {memory} = this.#context;
    if (memory.ours === false) return memory.lastId;
    return common([...this.#topics.values()]);
  }

  #hear(): LaneListener {
    const listener = this.#listener;
    return {
      opened: () => this.#opened(),
      settled: (lane) => lane === this.#next && this.#settle(lane),
      open: (lane, topic, resumed, position) => this.#answer(lane, {topic, resumed, position}),
      alive: () => listener.alive(),
      retry: (ms) => listener.retry(ms),
      heartbeat: (ms) => listener.heartbeat(ms),
      message: (message) => listener.message(message),
      reached: (position) => {
        listener.reached(position);
        if (this.#answers.length > 0 && this.#unreached().length === 0) this.#takeOver();
      },
      fail: (topic, error) => listener.fail(topic, error),
      done: (topic) => listener.done(topic),
      down: (lane, end) => this.#lost(lane, end),
    };
  }

  #opened(): void {
    if (!this.#up) {
      this.#up = true;
      this.#listener.up();
    }
    if (this.#gathered) this.#change();
  }

  /** The answers of a successor wait until it has given them all. */
  #answer(lane: SseLane, answer: Answer): void {
    if (lane === this.#next) this.#answers.push(answer);
    else this.#listener.open(answer.topic, answer.resumed, answer.position);
  }

  #settle(lane: SseLane): void {
    lane.hold();
    if (this.#unreached().length === 0) this.#takeOver();
    else this.#setTimer(DRAIN, () => this.#takeOver());
  }

  /** Topics that began anew although they were open here, and may still be behind the new beginning. */
  #unreached(): Answer[] {
    return this.#answers.filter(
      (answer) => answer.resumed === 'new' && answer.position && this.#stays(answer) && !this.#isSeamless(answer),
    );
  }

  #stays({topic}: Answer): boolean {
    return this.#current.topics.has(topic);
  }

  #isSeamless({topic, resumed, position}: Answer): boolean {
    if (resumed === 'recovered') return true;
    return resumed === 'new' && reaches(this.#topics.get(topic), position);
  }

  #takeOver(): void {
    const former = this.#current;
    const answers = this.#answers;
    const seamless = new Set(answers.filter((answer) => this.#stays(answer) && this.#isSeamless(answer)));
    const lane = this.#next!;
    this.#answers = [];
    this.#next = undefined;
    this.#clearTimer();
    former.close();
    this.#current = lane;
    for (const answer of answers) if (!seamless.has(answer)) this.#answer(lane, answer);
    lane.release();
  }

  #lost(lane: SseLane, end: LinkEnd): void {
    if (lane === this.#current && this.#next && !end.final) {
      // The successor is under way already; it resumes where this one stopped.
      lane.topics.clear();
      if (this.#answers.length > 0) this.#takeOver();
      return;
    }
    this.#listener.down(end);
  }

  #dropNext(): void {
    this.#clearTimer();
    this.#answers = [];
    this.#next?.close();
    this.#next = undefined;
  }

  #setTimer(ms: number, fn: () => void): void {
    this.#clearTimer();
    this.#timer = this.#context.environment.setTimeout(() => {
      this.#timer = undefined;
      fn();
    }, ms);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) this.#context.environment.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** The earliest of some positions: one that is right for all. None where one is missing or they can't be compared. */
function common(positions: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = positions;
  let least = first;
  for (const position of others) {
    if (position === least) continue;
    const order = comparePositions(position, least);
    if (order === undefined) return undefined;
    if (order < 0) least = position;
  }
  return least;
}

const late: DataError = {code: 'timeout', message: 'The live connection took too long to change.', retryable: true};
