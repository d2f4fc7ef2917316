import {isDataError} from '../../data/failure.js';
import type {DataError, Environment, Json} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {Link, LinkEnd, LinkListener} from '../live/link.js';
import {cutError, tooBig} from '../live/stream-errors.js';
import {STREAM_LIMITS, type Topics} from '../topic-connection.js';
import {closeMeaning} from './close-codes.js';
import type {SocketDialect, SocketSide} from './socket-dialect.js';

export interface SocketContext {
  readonly environment: Environment;
  readonly credentials?: Credentials;
  readonly protocols?: readonly string[];
  /** False on the first connection. */
  readonly again: boolean;
  url(): Promise<string>;
  dialect(side: SocketSide): SocketDialect;
  leased?(lease: Lease): void;
  /** Finds out why a handshake failed, which a browser does not tell. */
  diagnose?(url: string): Promise<LinkEnd | undefined>;
}

/** One WebSocket, from its handshake to its end. */
export class SocketLink implements Link {
  #context: SocketContext;
  #listener: LinkListener;
  #topics: Topics;
  #names: ReadonlySet<string>;
  #socket: WebSocket | undefined;
  #dialect: SocketDialect | undefined;
  #over = false;

  constructor(context: SocketContext, topics: Topics, listener: LinkListener) {
    this.#context = context;
    this.#listener = listener;
    this.#topics = topics;
    this.#names = new Set(topics.keys());
    // Not at once: whoever made this has to be ready to listen.
    queueMicrotask(() => void this.#run());
  }

  set(topics: Topics, again: ReadonlySet<string>): void {
    const before = this.#names;
    this.#topics = topics;
    this.#names = new Set(topics.keys());
    if (this.#isOpen) this.#dialect?.changed(before, again);
  }

  probe(): void {
    if (this.#isOpen) this.#dialect?.probe();
  }

  send(message: Json): boolean {
    if (!this.#isOpen) return false;
    this.#socket!.send(JSON.stringify(message));
    return true;
  }

  close(): void {
    this.#over = true;
    const socket = this.#socket;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close(1000);
  }

  get #isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  #end(end: LinkEnd): void {
    if (this.#over) return;
    this.close();
    this.#listener.down(end);
  }

  async #run(): Promise<void> {
    const {environment, credentials, protocols} = this.#context;
    try {
      const url = await this.#context.url();
      const lease = await credentials?.lease(url);
      if (this.#over) return;
      if (lease) this.#context.leased?.(lease);
      const socket = environment.openSocket(url, protocols?.length ? [...protocols] : undefined);
      this.#attach(socket, url, lease?.token);
    } catch (error) {
      this.#end({error: isDataError(error) ? error : notPossible, final: true});
    }
  }

  #attach(socket: WebSocket, url: string, token: string | undefined): void {
    let opened = false;
    this.#socket = socket;
    this.#dialect = this.#context.dialect(this.#side(token));
    socket.onopen = () => {
      opened = true;
      this.#listener.alive();
      this.#dialect?.opened();
    };
    socket.onmessage = (event) => this.#frame(event.data);
    socket.onclose = ({code, reason}) => void (opened ? this.#closed(code, reason) : this.#refused(url));
  }

  #side(token: string | undefined): SocketSide {
    const listener = this.#listener;
    return {
      again: this.#context.again,
      ...(token && {token}),
      topics: () => this.#topics,
      send: (message) => void this.send(message),
      up: () => {
        this.#context.credentials?.succeeded();
        listener.up();
      },
      end: (end) => this.#end(end),
      open: (topic, resumed, position) => listener.open(topic, resumed, position),
      message: (message) => listener.message(message),
      fail: (topic, error) => listener.fail(topic, error),
      done: (topic) => listener.done(topic),
      heartbeat: (ms) => listener.heartbeat(ms),
    };
  }

  #frame(data: unknown): void {
    if (this.#over) return;
    this.#listener.alive();
    if (typeof data !== 'string') this.#dialect?.odd();
    else if (data.length > STREAM_LIMITS.event) this.#end({error: tooBig, final: true});
    else this.#dialect?.frame(data);
  }

  #closed(code: number, reason: string): void {
    if (this.#over) return;
    const end = closeMeaning(code, reason);
    if (end) this.#end(end);
    else {
      this.close();
      this.#listener.done(undefined);
    }
  }

  async #refused(url: string): Promise<void> {
    if (this.#over) return;
    const found = await this.#context.diagnose?.(url).catch(() => undefined);
    this.#end(found ?? {error: {...cutError, message: 'The live connection could not be opened.'}});
  }
}

const notPossible: DataError = {
  code: 'source',
  message: 'The browser refuses to open this live connection.',
  hint: 'An https page needs wss:, and subprotocols must be plain words, each named once.',
  retryable: false,
};
