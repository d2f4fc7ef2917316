import {StreamBackoff} from '../../data/backoff.js';
import type {DataError, Environment, Json} from '../../data/types.js';
import type {ConnectionListener, Topics} from '../topic-connection.js';
import {STREAM_LIMITS} from '../topic-connection.js';
import type {KeptConnection} from './kept-connection.js';
import type {Link, LinkEnd, LinkListener, OpenLink} from './link.js';
import {Watchdog} from './watchdog.js';

export interface ReconnectingOptions {
  readonly environment: Environment;
  readonly listener: ConnectionListener;
  readonly openLink: OpenLink;
  /** Gets a new token after a refusal; false when there is none. */
  refresh?(): Promise<boolean>;
  /** Nobody listens any more: what was known of the connection is of no use. */
  rested?(): void;
  /** Milliseconds of silence before a reconnect where no heartbeat is announced. Default 45 s. */
  readonly silence?: number;
}

const NO_TOPICS: ReadonlySet<string> = new Set();
/** Streams that wake together come back within this time, in milliseconds, not in one instant. */
const WAKE_SPREAD = 1000;

/**
 * Keeps one link alive while anybody listens: handshake and silence are watched, a lost link is replaced after a
 * back-off, what is final stays final. It makes no attempt and holds no timer while nothing is wanted.
 */
export class ReconnectingConnection implements KeptConnection {
  #options: ReconnectingOptions;
  #backoff: StreamBackoff;
  #watchdog: Watchdog;
  #topics: Topics = new Map();
  #held = false;
  #link: Link | undefined;
  /** Grows with every attempt, so that a late word of a former link is not heard. */
  #attempt = 0;
  #up = false;
  #everUp = false;
  #refreshed = false;
  #renewing = false;
  #waiting: number | undefined;
  #asleep = false;
  #closed = false;
  #stopListening: (() => void) | undefined;

  constructor(options: ReconnectingOptions) {
    this.#options = options;
    this.#backoff = new StreamBackoff(options.environment);
    this.#watchdog = new Watchdog(options.environment, options.silence ?? STREAM_LIMITS.silence);
  }

  /** True between a finished handshake and its loss. */
  get up(): boolean {
    return this.#up;
  }

  set(topics: Topics, again: ReadonlySet<string> = NO_TOPICS): void {
    if (this.#closed) return;
    this.#topics = topics;
    if (!this.#wanted) this.#rest();
    else if (this.#link) this.#link.set(topics, again);
    else this.#begin();
  }

  /** Keeps the connection up without topics, for calls that travel on it. */
  hold(held: boolean): void {
    if (this.#closed) return;
    this.#held = held;
    if (!this.#wanted) this.#rest();
    else if (!this.#link) this.#begin();
  }

  send(message: Json): boolean {
    return this.#up && (this.#link?.send?.(message) ?? false);
  }

  close(): void {
    this.#rest();
    this.#closed = true;
  }

  /** Drops the link and connects anew at once: its address or its token changed. */
  restart(): void {
    if (!this.#wanted || this.#closed) return;
    this.#drop();
    this.#backoff.reset();
    this.#refreshed = false;
    this.#open();
  }

  get #wanted(): boolean {
    return this.#topics.size > 0 || this.#held;
  }

  /** Nobody listens: no link, no timer, no listener. */
  #rest(): void {
    this.#drop();
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#backoff.reset();
    this.#asleep = false;
    this.#everUp = false;
    this.#refreshed = false;
    this.#options.rested?.();
  }

  #begin(): void {
    this.#stopListening ??= this.#listen();
    if (this.#waiting === undefined && !this.#asleep && !this.#renewing) this.#open();
  }

  #open(): void {
    this.#cancelWait();
    const attempt = ++this.#attempt;
    const {environment, listener, openLink} = this.#options;
    listener.status(this.#everUp ? 'reconnecting' : environment.online ? 'connecting' : 'offline');
    this.#watchdog.handshake(() => this.#lose(attempt, {error: tooSlow}));
    const link = openLink(this.#topics, this.#hear(attempt));
    // It may have failed while it was being opened.
    if (attempt === this.#attempt) this.#link = link;
    else link.close();
  }

  #hear(attempt: number): LinkListener {
    const {listener} = this.#options;
    const current = (): boolean => attempt === this.#attempt;
    return {
      up: () => current() && this.#establish(attempt),
      alive: () => current() && this.#watchdog.alive(),
      heartbeat: (ms) => current() && this.#watchdog.heartbeat(ms),
      retry: (ms) => current() && this.#backoff.retry(ms),
      down: (end) => this.#lose(attempt, end),
      open: (topic, resumed, position) => current() && listener.open(topic, resumed, position),
      message: (message) => current() && listener.message(message),
      reached: (position) => current() && listener.reached(position),
      fail: (topic, error) => current() && listener.fail(topic, error),
      done: (topic) => current() && this.#finish(topic),
    };
  }

  #establish(attempt: number): void {
    this.#up = true;
    this.#everUp = true;
    this.#refreshed = false;
    this.#backoff.live();
    this.#watchdog.guard(
      () => this.#link?.probe?.(),
      () => this.#lose(attempt, {error: silent}),
    );
    this.#options.listener.status('live');
  }

  #finish(topic: string | undefined): void {
    if (topic === undefined) this.#drop();
    this.#options.listener.done(topic);
  }

  #lose(attempt: number, end: LinkEnd): void {
    if (attempt !== this.#attempt) return;
    const first = !this.#everUp;
    this.#drop();
    if (end.refresh && !this.#refreshed && this.#options.refresh) this.#renew(end.error);
    else if (end.final || end.refresh || (end.finalAtFirst && first)) this.#fail(end.error);
    else this.#wait(end);
  }

  #fail(error: DataError): void {
    this.#rest();
    this.#options.listener.fail(undefined, {...error, retryable: false});
  }

  /** One new token for one refusal; the attempt number is kept, so that leaving meanwhile ends it. */
  #renew(error: DataError): void {
    this.#refreshed = true;
    this.#renewing = true;
    const attempt = ++this.#attempt;
    const settle = (renewed: boolean): void => {
      if (attempt !== this.#attempt) return;
      this.#renewing = false;
      if (renewed) this.#open();
      else this.#fail(error);
    };
    this.#options.refresh!().then(settle, () => settle(false));
  }

  #wait(end: LinkEnd): void {
    const {environment, listener} = this.#options;
    const delay = this.#backoff.next(end.wait);
    this.#waitFor(delay);
    listener.status(environment.online ? 'reconnecting' : 'offline', environment.now() + delay, end.error);
  }

  #waitFor(delay: number): void {
    this.#cancelWait();
    this.#waiting = this.#options.environment.setTimeout(() => {
      this.#waiting = undefined;
      this.#open();
    }, delay);
  }

  #cancelWait(): void {
    if (this.#waiting !== undefined) this.#options.environment.clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #drop(): void {
    this.#attempt++;
    this.#up = false;
    this.#renewing = false;
    this.#watchdog.stop();
    this.#cancelWait();
    const link = this.#link;
    this.#link = undefined;
    link?.close();
  }

  #listen(): () => void {
    const {environment} = this.#options;
    const stops = [
      environment.listen('online', () => this.#wake()),
      environment.listen('visibility', () => this.#look()),
      environment.listen('pagehide', () => this.#sleep()),
      environment.listen('pageshow', () => this.#rise()),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** The network is back: no need to sit out the back-off. */
  #wake(): void {
    const {environment, listener} = this.#options;
    if (!environment.online) {
      if (this.#waiting !== undefined) listener.status('offline');
    } else if (this.#waiting !== undefined) this.#waitFor(environment.random() * WAKE_SPREAD);
  }

  /** A page that was hidden or asleep may have missed its own timers. */
  #look(): void {
    if (this.#options.environment.visible) this.#watchdog.check();
  }

  #sleep(): void {
    this.#asleep = true;
    this.#drop();
    this.#backoff.reset();
  }

  #rise(): void {
    if (!this.#asleep) return;
    this.#asleep = false;
    if (this.#wanted) this.#open();
  }
}

const tooSlow: DataError = {code: 'timeout', message: 'The live connection took too long to open.', retryable: true};
const silent: DataError = {code: 'timeout', message: 'The live connection went silent.', retryable: true};
