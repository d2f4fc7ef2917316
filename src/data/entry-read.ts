import {isAbort, toDataError} from './failure.js';
import type {Known} from './reads.js';
import type {Capabilities, DataError, Environment, Reason} from './types.js';

/** What the reads of an entry need of it. */
export interface EntryReadHost {
  readonly environment: Environment;
  ask(reason: Reason, signal: AbortSignal): Promise<Known>;
  /** An answer is there. */
  answered(known: Known): void;
  /** The read failed, or, without an error, was given up. */
  failed(error: DataError | undefined): void;
}

/** The reads of one entry: the one under way, and how the last one went. */
export class EntryRead {
  /** Why the last read failed; undefined after one that did not. */
  error?: DataError;
  /** When the last answer came, in milliseconds since 1970. */
  answeredAt?: number;
  /** Names by which outcomes say that this is old, as the last answer gave them. */
  tags: readonly string[] = [];
  /** What the last answer said that the source can do. */
  can?: Capabilities;

  readonly #host: EntryReadHost;
  #running?: AbortController;
  #triedAt = -Infinity;
  #old = false;

  constructor(host: EntryReadHost) {
    this.#host = host;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** True when a change has made the last answer old. */
  get old(): boolean {
    return this.#old;
  }

  /** Sends a read. */
  start(reason: Reason): void {
    const running = new AbortController();
    this.#running = running;
    const isOurs = () => this.#running === running;
    this.#host.ask(reason, running.signal).then(
      (known) => isOurs() && this.accept(known),
      (thrown: unknown) => isOurs() && this.#fail(thrown),
    );
  }

  /** Takes an answer, of its own read or of another's. */
  accept(known: Known): void {
    const {snapshot, at} = known;
    this.#running = undefined;
    this.#old = false;
    this.#triedAt = this.answeredAt = at;
    this.error = undefined;
    this.tags = snapshot.tags ?? [];
    this.can = snapshot.can ?? this.can;
    this.#host.answered(known);
  }

  /** Gives up the read that is under way; the next to come reads again. */
  end(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#triedAt = -Infinity;
    this.#host.failed(undefined);
  }

  /** A change has made the last answer old. */
  makeOld(): void {
    this.#old = true;
  }

  /** Whether the last answer is older than `ms`, or there is none. */
  isOlder(ms: number): boolean {
    return this.#old || this.answeredAt === undefined || this.#now() - this.answeredAt > ms;
  }

  /** Whether it is time to ask: nothing is under way, and the last try, good or bad, is longer ago than `ms`. */
  isDue(ms: number): boolean {
    return !this.#running && (this.#old || this.#now() - this.#triedAt > ms);
  }

  #fail(thrown: unknown): void {
    this.#running = undefined;
    this.#triedAt = this.#now();
    this.error = isAbort(thrown) ? this.error : toDataError(thrown);
    this.#host.failed(isAbort(thrown) ? undefined : this.error);
  }

  #now(): number {
    return this.#host.environment.now();
  }
}
