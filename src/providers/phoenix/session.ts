import {warn} from '../../core/warn.js';
import {isDataError} from '../../data/failure.js';
import type {DataError, Environment} from '../../data/types.js';
import type {Lease} from '../credentials.js';
import type {Link, LinkEnd, LinkListener} from '../live/link.js';
import {cutError, tooBig} from '../live/stream-errors.js';
import {STREAM_LIMITS, type Topics} from '../topic-connection.js';
import {closeMeaning} from '../websocket/close-codes.js';
import {loadClient, type PhoenixModule, type PhoenixSocket} from './client.js';
import {readFrame} from './frames.js';
import {ChannelSlot, type SlotHost, type Uses} from './slot.js';

/** So many frames in a row that can't be read mean that the two sides have lost each other. */
const PATIENCE = 3;
/** The client never connects again by itself: that is done with a new token, and not while nobody listens. */
const NEVER = 2 ** 31 - 1;

/** Where to connect, and as whom. */
export interface SessionPlan {
  /** Absolute, without `/websocket`. */
  readonly endpoint: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly lease?: Lease;
}

export interface SessionOptions {
  readonly environment: Environment;
  readonly timeout: number;
  readonly heartbeat: number;
  /** Reads address, parameters and token anew; rejects with a `DataError`. */
  plan(): Promise<SessionPlan>;
  /** Finds out why a handshake failed. */
  diagnose(plan: SessionPlan): Promise<LinkEnd | undefined>;
  /** The topic of the channel that takes calls. */
  callsTopic(): string;
  /** The channel's topic whose presence is meant by a topic as asked; undefined for an ordinary one. */
  presenceOf(asked: string): string | undefined;
}

interface Attempt {
  topics: Topics;
  readonly listener: LinkListener;
  opened: boolean;
  over: boolean;
}

/** The official client's socket over many attempts at a connection, and its channels. */
export class PhoenixSession {
  #options: SessionOptions;
  #slotHost: SlotHost;
  #module: PhoenixModule | undefined;
  #socket: PhoenixSocket | undefined;
  #socketKey = '';
  #plan: SessionPlan | undefined;
  #attempt: Attempt | undefined;
  #slots = new Map<string, ChannelSlot>();
  #calls = false;
  #odd = 0;

  constructor(options: SessionOptions, slotHost: SlotHost) {
    this.#options = options;
    this.#slotHost = slotHost;
  }

  /** One attempt at a connection. */
  open(topics: Topics, listener: LinkListener): Link {
    const attempt: Attempt = {topics, listener, opened: false, over: false};
    this.#attempt = attempt;
    // Not at once: whoever made this has to be ready to listen.
    queueMicrotask(() => void this.#connect(attempt));
    return {
      set: (wanted, again) => {
        attempt.topics = wanted;
        this.#sync(again);
      },
      close: () => this.#close(attempt),
    };
  }

  /** What is being told of. */
  get listener(): LinkListener | undefined {
    return this.#attempt?.over ? undefined : this.#attempt?.listener;
  }

  /** The position to go on from. */
  since(asked: string): string | undefined {
    return this.#attempt?.topics.get(asked);
  }

  /** Joins the channel for calls, or leaves it. */
  useCalls(wanted: boolean): void {
    this.#calls = wanted;
    this.#sync();
  }

  /** The channel for calls, once it is joined. */
  get callsSlot(): ChannelSlot | undefined {
    const slot = this.#slots.get(this.#options.callsTopic());
    return slot?.uses.calls && slot.joined ? slot : undefined;
  }

  /** Takes a channel out that is over. */
  drop(slot: ChannelSlot): void {
    this.#slots.delete(slot.topic);
    slot.leave();
  }

  /** Nobody listens any more: the next connection begins from nothing. */
  rest(): void {
    for (const slot of [...this.#slots.values()]) this.drop(slot);
    this.#calls = false;
  }

  async #connect(attempt: Attempt): Promise<void> {
    const {listener} = attempt;
    try {
      this.#plan = await this.#options.plan();
      this.#module ??= await loadClient().catch(() => undefined);
      if (attempt.over) return;
      if (!this.#module) this.#end(attempt, {error: notLoaded});
      else this.#socketFor(this.#module, this.#plan).connect();
    } catch (error) {
      if (!attempt.over) listener.down({error: isDataError(error) ? error : notPossible, final: true});
    }
  }

  /** The client listens to the page for as long as the page lives, so there is one socket for each address. */
  #socketFor(module: PhoenixModule, plan: SessionPlan): PhoenixSocket {
    const key = `${plan.endpoint} ${plan.lease?.token ? 'token' : ''}`;
    if (this.#socket && this.#socketKey === key) return this.#socket;
    this.#socket?.disconnect();
    this.#slots.clear();
    this.#socketKey = key;
    this.#socket = this.#makeSocket(module, plan);
    return this.#socket;
  }

  #makeSocket(module: PhoenixModule, plan: SessionPlan): PhoenixSocket {
    const {environment, timeout, heartbeat} = this.#options;
    const socket = new module.Socket(plan.endpoint, {
      transport: transportOf(environment),
      params: () => this.#plan?.params ?? {},
      ...(plan.lease?.token && {authToken: () => this.#plan?.lease?.token ?? ''}),
      ...{timeout, heartbeatIntervalMs: heartbeat},
      reconnectAfterMs: () => NEVER,
      rejoinAfterMs: this.#slotHost.rejoinAfter,
      decode: (raw, take) => this.#decode(raw, take),
      // A page in a sandbox may not have one, and no fallback is to be remembered.
      sessionStorage: {getItem: () => null, setItem: () => {}},
    });
    socket.onOpen(() => this.#opened());
    socket.onMessage(() => this.listener?.alive());
    socket.onClose(({code, reason}) => this.#closed(code, reason));
    return socket;
  }

  #opened(): void {
    const attempt = this.#attempt;
    if (!attempt || attempt.over) return;
    attempt.opened = true;
    this.#odd = 0;
    attempt.listener.heartbeat(this.#options.heartbeat);
    attempt.listener.up();
    this.#sync();
  }

  #closed(code: number, reason: string): void {
    const attempt = this.#attempt;
    if (!attempt || attempt.over) return;
    if (attempt.opened) this.#end(attempt, endOf(code, reason));
    else void this.#failed(attempt);
  }

  async #failed(attempt: Attempt): Promise<void> {
    const found = this.#plan && (await this.#options.diagnose(this.#plan).catch(() => undefined));
    this.#end(attempt, found ?? {error: {...cutError, message: 'The live connection could not be opened.'}});
  }

  #end(attempt: Attempt, end: LinkEnd): void {
    if (attempt.over) return;
    this.#close(attempt);
    attempt.listener.down(end);
  }

  #close(attempt: Attempt): void {
    if (attempt.over) return;
    attempt.over = true;
    this.#socket?.disconnect();
  }

  #decode(raw: unknown, take: (message: object) => void): void {
    if (typeof raw === 'string' && raw.length > STREAM_LIMITS.event) {
      if (this.#attempt) this.#end(this.#attempt, {error: tooBig, final: true});
      return;
    }
    const frame = readFrame(raw);
    if (frame) {
      this.#odd = 0;
      take(frame);
      return;
    }
    warn(undefined, 'A frame that can not be read came over the Phoenix socket; it is left out.');
    this.listener?.alive();
    if (++this.#odd >= PATIENCE && this.#attempt) this.#end(this.#attempt, {error: unreadable});
  }

  /** Joins what is wanted and leaves what is not. */
  #sync(again: ReadonlySet<string> = new Set()): void {
    const attempt = this.#attempt;
    if (!attempt?.opened || attempt.over || !this.#module || !this.#socket) return;
    const wanted = this.#wanted(attempt.topics);
    for (const slot of [...this.#slots.values()]) if (!wanted.has(slot.topic)) this.drop(slot);
    for (const [topic, uses] of wanted) {
      const slot = this.#slots.get(topic) ?? new ChannelSlot(topic, this.#module, this.#socket, this.#slotHost);
      this.#slots.set(topic, slot);
      slot.use(
        uses,
        [uses.events, uses.presence].some((asked) => asked !== undefined && again.has(asked)),
      );
    }
  }

  #wanted(topics: Topics): ReadonlyMap<string, Uses> {
    const wanted = new Map<string, Uses>();
    const add = (topic: string, uses: Uses) => void wanted.set(topic, {...wanted.get(topic), ...uses});
    for (const asked of topics.keys()) {
      const presence = this.#options.presenceOf(asked);
      add(presence ?? asked, presence === undefined ? {events: asked} : {presence: asked});
    }
    if (this.#calls) add(this.#options.callsTopic(), {calls: true});
    return wanted;
  }
}

/** The client makes its socket with `new`; the page's environment has the network. */
function transportOf(environment: Environment): unknown {
  return function PhoenixTransport(url: string, protocols?: string[]): WebSocket {
    return environment.openSocket(url, protocols);
  };
}

/** Phoenix closes with 1000 when it drains its sockets, so that is no end for ever. */
function endOf(code: number, reason: string): LinkEnd {
  return closeMeaning(code, reason) ?? {error: cutError};
}

const notLoaded: DataError = {code: 'network', message: 'A part of the page did not load.', retryable: true};
const unreadable: DataError = {code: 'data', message: 'The server sends what can not be read.', retryable: true};
const notPossible: DataError = {
  code: 'source',
  message: 'The browser refuses to open this live connection.',
  hint: 'An https page needs wss:, and a token must be plain letters.',
  retryable: false,
};
