import {DataFailure} from '../../data/failure.js';
import type {DataError, Environment, Json, JsonRecord} from '../../data/types.js';
import {problemError} from '../problem.js';

const QUEUE = {most: 100, wait: 30_000};
/** Milliseconds that a connection without topics is kept for the next call. */
const LINGER = 10_000;
const NO_HEADERS = {get: () => null};

export type CallVerb = 'read' | 'describe' | 'validate' | 'submit' | 'run' | 'undo';

/** Calls that change nothing are simply sent again after a break. */
const REPEATABLE: ReadonlySet<CallVerb> = new Set(['read', 'describe', 'validate']);

export interface CallsHost {
  /** Sends a message; false while there is no connection. */
  send(message: Json): boolean;
  /** Keeps the connection up while there are calls. */
  hold(held: boolean): void;
}

interface Call {
  readonly message: JsonRecord & {readonly id: string};
  readonly verb: CallVerb;
  sent: boolean;
  timer: number | undefined;
  settle(answer: JsonRecord | DataError | undefined, failed: boolean): void;
}

/** Calls over one socket: those made while it is down wait, each answer goes to its call. */
export class SocketCalls {
  #environment: Environment;
  #host: CallsHost;
  #calls = new Map<string, Call>();
  #count = 0;
  #linger: number | undefined;

  constructor(environment: Environment, host: CallsHost) {
    this.#environment = environment;
    this.#host = host;
  }

  /** Calls the server. Rejects with a `DataFailure`, or the signal's reason once it is aborted. */
  call(verb: CallVerb, fields: JsonRecord, signal: AbortSignal): Promise<JsonRecord> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const waiting = [...this.#calls.values()].filter((call) => !call.sent).length;
    if (waiting >= QUEUE.most) return Promise.reject(new DataFailure(full));
    return new Promise((resolve, reject) => {
      const message = {t: 'call', id: `c${++this.#count}`, verb, ...fields};
      const abort = (): void => {
        this.#cancel(call);
        reject(signal.reason as Error);
      };
      const call: Call = {
        message,
        verb,
        sent: false,
        timer: undefined,
        settle: (answer, failed) => {
          signal.removeEventListener('abort', abort);
          this.#remove(call);
          if (failed) reject(new DataFailure(answer as unknown as DataError));
          else resolve(answer as JsonRecord);
        },
      };
      signal.addEventListener('abort', abort, {once: true});
      this.#add(call);
    });
  }

  /** The connection is up: what waited goes out, in order, once. */
  up(): void {
    for (const call of this.#calls.values()) if (!call.sent) this.#send(call);
  }

  /** The connection is lost: what only asks waits for the next one; what changes something may have done so. */
  down(): void {
    for (const call of [...this.#calls.values()]) {
      if (!call.sent) continue;
      if (REPEATABLE.has(call.verb)) this.#wait(call);
      else call.settle(unanswered, true);
    }
  }

  /** The connection has ended for good. */
  failed(error: DataError): void {
    for (const call of [...this.#calls.values()]) call.settle(error, true);
  }

  /** Takes a `reply` frame; one for a call that nobody waits for is dropped. */
  reply(frame: JsonRecord): void {
    const call = this.#calls.get(String(frame['id']));
    if (!call?.sent) return;
    const {t, id, error, ...body} = frame;
    void t;
    void id;
    if (error === undefined) call.settle(body, false);
    else call.settle(refusal(error, this.#environment.now()), true);
  }

  close(): void {
    this.failed(closed);
    this.#stopLinger();
  }

  #add(call: Call): void {
    this.#stopLinger();
    this.#calls.set(call.message.id, call);
    this.#send(call);
    this.#host.hold(true);
  }

  #send(call: Call): void {
    if (!this.#host.send(call.message)) {
      this.#wait(call);
      return;
    }
    call.sent = true;
    this.#stopTimer(call);
  }

  #wait(call: Call): void {
    call.sent = false;
    call.timer ??= this.#environment.setTimeout(() => call.settle(unreachable, true), QUEUE.wait);
  }

  #cancel(call: Call): void {
    if (call.sent) this.#host.send({t: 'cancel', id: call.message.id});
    this.#remove(call);
  }

  #remove(call: Call): void {
    this.#stopTimer(call);
    this.#calls.delete(call.message.id);
    if (this.#calls.size > 0 || this.#linger !== undefined) return;
    this.#linger = this.#environment.setTimeout(() => {
      this.#linger = undefined;
      this.#host.hold(false);
    }, LINGER);
  }

  #stopTimer(call: Call): void {
    if (call.timer !== undefined) this.#environment.clearTimeout(call.timer);
    call.timer = undefined;
  }

  #stopLinger(): void {
    if (this.#linger !== undefined) this.#environment.clearTimeout(this.#linger);
    this.#linger = undefined;
  }
}

function refusal(error: Json, now: number): DataError {
  const fields = typeof error === 'object' && error !== null && !Array.isArray(error) ? (error as JsonRecord) : {};
  const status = typeof fields['status'] === 'number' ? fields['status'] : 500;
  return problemError(status, NO_HEADERS, error, now);
}

const full: DataError = {
  code: 'limit',
  message: 'Too many calls are waiting for the live connection.',
  retryable: true,
};
const unreachable: DataError = {code: 'network', message: 'The server could not be reached in time.', retryable: true};
const unanswered: DataError = {
  code: 'network',
  message: 'The connection was lost before the server answered.',
  hint: 'It may have been done all the same; the same attempt can be repeated safely.',
  retryable: true,
};
const closed: DataError = {code: 'closed', message: 'The connection was closed.', retryable: false};
