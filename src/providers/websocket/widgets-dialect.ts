import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import type {Json, JsonRecord, Resumed} from '../../data/types.js';
import {decode} from '../live/decode.js';
import {serverError} from '../live/stream-errors.js';
import type {SocketDialect, SocketSide} from './socket-dialect.js';

/** So many frames in a row that can't be read mean that the two sides have lost each other. */
const PATIENCE = 3;
const ANSWERS: ReadonlySet<unknown> = new Set(['recovered', 'lost', 'new']);

type Frame = JsonRecord & {readonly t: string};

/** The protocol of `<websocket-provider>`: JSON objects, `t` is the type; hello, topics with positions, calls, pings. */
export class WidgetsDialect implements SocketDialect {
  #side: SocketSide;
  #reply: (frame: JsonRecord) => void;
  #welcome = false;
  #odd = 0;
  /** Topics that were asked for and are still carried. */
  #carried = new Set<string>();

  constructor(side: SocketSide, reply: (frame: JsonRecord) => void) {
    this.#side = side;
    this.#reply = reply;
  }

  opened(): void {
    const {token} = this.#side;
    this.#side.send({t: 'hello', v: 1, ...(token && {token})});
  }

  frame(text: string): void {
    const frame = readFrame(text);
    if (!frame) {
      this.odd();
      return;
    }
    this.#odd = 0;
    if (frame.t === 'welcome') this.#greeted(frame);
    else if (frame.t === 'error') this.#error(frame);
    else if (this.#welcome) this.#take(frame);
  }

  odd(): void {
    warn(undefined, 'A frame that can not be read came over the WebSocket; it is left out.');
    if (++this.#odd < PATIENCE) return;
    const message = 'The server sends what can not be read.';
    this.#side.end({error: {code: 'data', message, retryable: true}});
  }

  changed(_before: ReadonlySet<string>, again: ReadonlySet<string>): void {
    if (!this.#welcome) return;
    const wanted = this.#side.topics();
    const gone = [...this.#carried].filter((topic) => !wanted.has(topic));
    for (const topic of gone) this.#carried.delete(topic);
    if (gone.length > 0) this.#side.send({t: 'unsub', topics: gone});
    this.#ask([...wanted.keys()].filter((topic) => !this.#carried.has(topic) || again.has(topic)));
  }

  probe(): void {
    this.#side.send({t: 'ping'});
  }

  #ask(names: readonly string[]): void {
    if (names.length === 0) return;
    const wanted = this.#side.topics();
    const topics = names.map((topic): JsonRecord => {
      const since = wanted.get(topic);
      return since === undefined ? {topic} : {topic, since};
    });
    for (const topic of names) this.#carried.add(topic);
    this.#side.send({t: 'sub', topics});
  }

  #greeted(frame: Frame): void {
    if (this.#welcome) return;
    this.#welcome = true;
    if (typeof frame['heartbeat'] === 'number') this.#side.heartbeat(frame['heartbeat']);
    this.#side.up();
    this.#ask([...this.#side.topics().keys()]);
  }

  #error(frame: Frame): void {
    const error = serverError(frame['error'], 'closed');
    if (error.status === 401 || error.code === 'auth') this.#side.end({error, refresh: true});
    else if (frame['fatal'] === true) this.#side.end({error, final: true});
    else if (!this.#welcome) this.#side.end({error});
    else warn(undefined, `The live server says: ${error.message}`);
  }

  #take(frame: Frame): void {
    const topic = typeof frame['topic'] === 'string' ? frame['topic'] : undefined;
    if (frame.t === 'msg') this.#message(frame);
    else if (frame.t === 'reply') this.#reply(frame);
    else if (topic === undefined) return;
    else if (frame.t === 'sub') this.#answered(topic, frame);
    else if (frame.t === 'end') this.#ended(topic, frame);
  }

  #message(frame: Frame): void {
    const {t, ...message} = frame;
    void t;
    this.#side.message(decode(message));
  }

  #answered(topic: string, frame: Frame): void {
    if (!this.#carried.has(topic)) return;
    if (frame['error'] !== undefined) {
      this.#carried.delete(topic);
      this.#side.fail(topic, serverError(frame['error'], 'forbidden'));
      return;
    }
    const resumed = ANSWERS.has(frame['resumed']) ? (frame['resumed'] as Resumed) : this.#side.again ? 'lost' : 'new';
    this.#side.open(topic, resumed, typeof frame['position'] === 'string' ? frame['position'] : undefined);
  }

  /** The answer to an `unsub` comes for a topic that is carried no more. */
  #ended(topic: string, frame: Frame): void {
    if (!this.#carried.delete(topic)) return;
    if (frame['error'] !== undefined) this.#side.fail(topic, serverError(frame['error'], 'forbidden'));
    else this.#side.done(topic);
  }
}

function readFrame(text: string): Frame | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isRecord(value) && typeof value['t'] === 'string' ? (value as Frame) : undefined;
  } catch {
    return undefined;
  }
}
