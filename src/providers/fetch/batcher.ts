import {abortError} from '../../data/attempts.js';
import type {Environment} from '../../data/types.js';
import type {Incoming} from './sender.js';

const MOST = 50;

/** Sends the gathered paths as one request; each answer by the index of its path, undefined: the server has no batch. */
export type SendBatch = (paths: readonly string[], signal: AbortSignal) => Promise<readonly Incoming[] | undefined>;

interface Waiting {
  readonly path: string;
  readonly alone: () => Promise<Incoming>;
  readonly signal: AbortSignal;
  resolve(answer: Incoming | Promise<Incoming>): void;
  reject(thrown: unknown): void;
}

/** Makes one request of the GETs of one task, 50 at most; one alone is sent as it is. */
export class Batcher {
  readonly #environment: Environment;
  readonly #send: SendBatch;
  #waiting: Waiting[] = [];
  #refused = false;

  constructor(environment: Environment, send: SendBatch) {
    this.#environment = environment;
    this.#send = send;
  }

  /** Asks for a path together with the others of this task; `alone` sends it by itself. */
  ask(path: string, alone: () => Promise<Incoming>, signal: AbortSignal): Promise<Incoming> {
    if (this.#refused) return alone();
    return new Promise((resolve, reject) => {
      const entry: Waiting = {path, alone, signal, resolve, reject};
      signal.addEventListener('abort', () => reject(abortError()), {once: true});
      this.#waiting.push(entry);
      if (this.#waiting.length === 1) this.#environment.setTimeout(() => this.#flush(), 0);
    });
  }

  #flush(): void {
    const waiting = this.#waiting.filter(({signal}) => !signal.aborted);
    this.#waiting = [];
    for (let at = 0; at < waiting.length; at += MOST) void this.#sendTogether(waiting.slice(at, at + MOST));
  }

  async #sendTogether(group: readonly Waiting[]): Promise<void> {
    if (group.length === 1) return sendAlone(group);
    const control = new AbortController();
    const check = () => group.every(({signal}) => signal.aborted) && control.abort(abortError());
    for (const {signal} of group) signal.addEventListener('abort', check, {once: true});
    try {
      const paths = group.map(({path}) => path);
      const answers = await this.#send(paths, control.signal);
      if (!answers) {
        this.#refused = true;
        return sendAlone(group);
      }
      group.forEach(({resolve}, index) => resolve(answers[index]!));
    } catch (thrown) {
      for (const {reject} of group) reject(thrown);
    } finally {
      for (const {signal} of group) signal.removeEventListener('abort', check);
    }
  }
}

function sendAlone(group: readonly Waiting[]): void {
  for (const {alone, resolve, signal} of group) if (!signal.aborted) resolve(alone());
}
