import {abortError, withTimeout} from '../../data/attempts.js';
import {DataFailure, isAbort} from '../../data/failure.js';
import type {Environment} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import {readText} from './body.js';
import {authorFailure, networkFailure} from './failures.js';
import type {FetchSettings} from './settings.js';
import type {Upload} from './upload.js';

/** A request as the transport means it; credentials and the usual headers are the sender's. */
export interface Outgoing {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** True where the browser's cache must be asked whether it is still right. */
  readonly fresh?: boolean;
  /** Milliseconds, where the settings' limit is not meant. */
  readonly timeout?: number;
  readonly progress?: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** An answer, whole. */
export interface Incoming {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it came parsed already: as part of a batch. */
  readonly parsed?: {readonly value: unknown};
}

/** What a sender stands on. */
export interface SenderParts {
  readonly environment: Environment;
  readonly credentials: Credentials;
  readonly settings: () => Pick<FetchSettings, 'headers' | 'credentials' | 'timeout'>;
  readonly csrf: () => string | undefined;
  readonly upload?: Upload;
  /** Whose requests these are: they end when it is another. */
  readonly identity: () => string;
}

/**
 * Sends one request with all that goes with it: the token where it may go, the CSRF header to the page's own origin,
 * one repetition after a renewed token, one after a 403 with a CSRF token, and a time limit over headers and body.
 */
export class Sender {
  readonly #parts: SenderParts;
  /** What is under way, and for which identity it was sent. */
  readonly #running = new Map<AbortController, string>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Sends; any status is an answer. Rejects with a failure of the network, or when aborted. */
  async send(outgoing: Outgoing): Promise<Incoming> {
    const control = new AbortController();
    const pass = () => control.abort(abortError());
    if (outgoing.signal.aborted) pass();
    outgoing.signal.addEventListener('abort', pass, {once: true});
    this.#running.set(control, this.#parts.identity());
    try {
      return await this.#sendOnce({...outgoing, signal: control.signal});
    } finally {
      this.#running.delete(control);
      outgoing.signal.removeEventListener('abort', pass);
    }
  }

  /** Ends all that is under way, but for what was sent for the identity to keep. */
  abortAll(keep?: string): void {
    for (const [control, identity] of [...this.#running]) if (identity !== keep) control.abort(abortError());
  }

  async #sendOnce(outgoing: Outgoing): Promise<Incoming> {
    const {credentials} = this.#parts;
    const lease = await credentials.lease(outgoing.url);
    const answer = await this.#pass(outgoing, lease);
    if (answer.status !== 401) return this.#withCsrf(outgoing, lease, answer);
    if (!(await credentials.renew(lease))) throw credentials.fail();
    const again = await credentials.lease(outgoing.url);
    const second = await this.#pass(outgoing, again);
    if (second.status === 401) throw credentials.fail();
    return this.#withCsrf(outgoing, again, second);
  }

  /** A 403 may only mean that the CSRF token has turned over: it is read again, and the request repeated once. */
  async #withCsrf(outgoing: Outgoing, lease: Lease, answer: Incoming): Promise<Incoming> {
    if (answer.status < 400) this.#parts.credentials.succeeded();
    const guarded = answer.status === 403 && this.#isWrite(outgoing) && this.#isOwn(outgoing.url);
    return guarded && this.#parts.csrf() ? this.#pass(outgoing, lease) : answer;
  }

  async #pass(outgoing: Outgoing, lease: Lease): Promise<Incoming> {
    const {environment, settings} = this.#parts;
    const init = this.#init(outgoing, lease);
    try {
      const work = (signal: AbortSignal) => this.#exchange(outgoing, {...init, signal});
      return (await withTimeout(environment, outgoing.signal, work, outgoing.timeout ?? settings().timeout)).value;
    } catch (thrown) {
      if (thrown instanceof DataFailure || isAbort(thrown)) throw thrown;
      if (outgoing.signal.aborted) throw abortError();
      throw networkFailure(thrown, outgoing.url, environment.location, environment.online);
    }
  }

  async #exchange({url, progress}: Outgoing, init: RequestInit): Promise<Incoming> {
    const {environment, upload} = this.#parts;
    const response = await (progress && upload ? upload(url, init, progress) : environment.fetch(url, init));
    const {status, headers} = response;
    return {status, headers, text: await readText(response)};
  }

  #init(outgoing: Outgoing, lease: Lease): RequestInit {
    const {method, url, body, fresh} = outgoing;
    const ours = this.#parts.credentials.allows(url);
    const {credentials, headers} = this.#parts.settings();
    const write = this.#isWrite(outgoing);
    // A secret must not follow a redirect to another origin; the browser itself only holds back Authorization.
    const guarded = this.#isOwn(url) && (write || (ours && Object.keys(headers).length > 0));
    return {
      method,
      headers: this.#headers(outgoing, lease, ours ? headers : {}),
      credentials: credentials === 'include' && !ours ? 'same-origin' : credentials,
      ...(body !== undefined && {body}),
      ...(guarded && {mode: 'same-origin'}),
      ...(fresh && {cache: 'no-cache'}),
    };
  }

  #headers(outgoing: Outgoing, lease: Lease, authors: Readonly<Record<string, string>>): Headers {
    const headers = new Headers({accept: 'application/json'});
    for (const [name, value] of Object.entries(authors)) setHeader(headers, name, value);
    if (typeof outgoing.body === 'string') headers.set('content-type', 'application/json');
    else if (outgoing.body) headers.delete('content-type');
    for (const [name, value] of Object.entries(outgoing.headers ?? {})) setHeader(headers, name, value);
    if (lease.token) setHeader(headers, 'authorization', `Bearer ${lease.token}`);
    if (!this.#isWrite(outgoing)) return headers;
    headers.set('x-requested-with', 'total-widgets');
    const csrf = this.#isOwn(outgoing.url) ? this.#parts.csrf() : undefined;
    if (csrf) setHeader(headers, 'x-csrf-token', csrf);
    return headers;
  }

  #isWrite({method}: Outgoing): boolean {
    return method !== 'GET';
  }

  #isOwn(url: string): boolean {
    return new URL(url).origin === new URL(this.#parts.environment.location).origin;
  }
}

function setHeader(headers: Headers, name: string, value: unknown): void {
  try {
    headers.set(name, String(value));
  } catch {
    // The value may be a secret: only the name is said.
    throw authorFailure(
      'provider',
      `The header "${name.slice(0, 60)}" can't be sent.`,
      'Check its name and its value.',
    );
  }
}
