import {createParser, type EventSourceMessage, type EventSourceParser} from 'eventsource-parser';
import {retryAfter} from '../../data/backoff.js';
import {isDataError} from '../../data/failure.js';
import type {DataError, Environment} from '../../data/types.js';
import type {Credentials, Lease} from '../credentials.js';
import type {LinkEnd} from '../live/link.js';
import {cutError, networkError, statusError, tooBig} from '../live/stream-errors.js';
import {plainUrl} from '../origins.js';
import {STREAM_LIMITS} from '../topic-connection.js';
import {LineEnds} from './line-ends.js';

export interface EventStreamRequest {
  readonly environment: Environment;
  /** Gives the address; a promise where a ticket has to be fetched first. */
  readonly url: string | Promise<string>;
  readonly lastEventId?: string;
  readonly credentials?: Credentials;
  /** Sent as JSON, by POST, where the server has to be told more than an address can say. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Finds the server's own words in an answer that is no event stream. */
  explain?(response: Response): Promise<DataError | undefined>;
  /** Told which token was sent, so that a refusal renews that one. */
  leased?(lease: Lease): void;
}

export interface EventStreamListener {
  /** The server answered with an event stream. */
  opened(): void;
  alive(): void;
  event(event: EventSourceMessage): void;
  retry(ms: number): void;
  /** Nothing more will come, by the server's own word. */
  done(): void;
  down(end: LinkEnd): void;
}

/** One request for an event stream, read to its end. After `close`, and after its end, it says nothing. */
export class EventStream {
  #request: EventStreamRequest;
  #listener: EventStreamListener;
  #abort = new AbortController();
  #parser: EventSourceParser;
  #lineEnds = new LineEnds();
  #over = false;

  constructor(request: EventStreamRequest, listener: EventStreamListener) {
    this.#request = request;
    this.#listener = listener;
    this.#parser = createParser({
      maxBufferSize: STREAM_LIMITS.event,
      onEvent: (event) => this.#event(event),
      onRetry: (ms) => this.#over || listener.retry(ms),
      onError: (error) => error.type === 'max-buffer-size-exceeded' && this.#end({error: tooBig, final: true}),
    });
    // Not at once: whoever made this has to be ready to listen.
    queueMicrotask(() => void this.#run());
  }

  close(): void {
    this.#over = true;
    this.#abort.abort();
  }

  #end(end: LinkEnd): void {
    if (this.#over) return;
    this.close();
    this.#listener.down(end);
  }

  #event(event: EventSourceMessage): void {
    if (this.#over) return;
    if (event.data.length > STREAM_LIMITS.event) this.#end({error: tooBig, final: true});
    else this.#listener.event(event);
  }

  async #run(): Promise<void> {
    const response = await this.#fetch();
    if (!response || this.#over) {
      response?.body?.cancel().catch(() => {});
      return;
    }
    if (response.status === 204) this.#done();
    else if (response.ok && isEventStream(response)) await this.#read(response);
    else await this.#refuse(response);
    // A body nobody reads would hold its connection.
    if (!response.bodyUsed) response.body?.cancel().catch(() => {});
  }

  async #refuse(response: Response): Promise<void> {
    const end = response.ok
      ? {error: notEvents(response), finalAtFirst: true}
      : refusal(response, this.#request.environment.now());
    const told = await this.#request.explain?.(response).catch(() => undefined);
    this.#end(told ? {...end, error: told} : end);
  }

  #done(): void {
    if (this.#over) return;
    this.close();
    this.#listener.done();
  }

  async #fetch(): Promise<Response | undefined> {
    const {environment, credentials, lastEventId} = this.#request;
    let url = '';
    try {
      url = await this.#request.url;
      const lease = await credentials?.lease(url);
      if (this.#over) return undefined;
      if (lease) this.#request.leased?.(lease);
      const {body} = this.#request;
      const headers: Record<string, string> = {...this.#request.headers, Accept: 'text/event-stream'};
      if (body !== undefined) headers['Content-Type'] = 'application/json';
      if (lastEventId) headers['Last-Event-ID'] = lastEventId;
      if (lease?.token) headers['Authorization'] = `Bearer ${lease.token}`;
      const sent = body === undefined ? {} : {method: 'POST', body};
      return await environment.fetch(url, {...sent, headers, cache: 'no-store', signal: this.#abort.signal});
    } catch (error) {
      if (isDataError(error)) this.#end({error, final: true});
      else this.#end({error: networkError(url, environment.location)});
      return undefined;
    }
  }

  async #read(response: Response): Promise<void> {
    this.#request.credentials?.succeeded();
    this.#listener.opened();
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const chunk = await reader?.read();
        if (this.#over || !chunk || chunk.done) break;
        this.#listener.alive();
        this.#parser.feed(this.#lineEnds.feed(decoder.decode(chunk.value, {stream: true})));
      }
    } catch {
      // A cut connection and an end without a word are the same to whoever listens.
    }
    this.#end({error: cutError});
  }
}

function refusal(response: Response, now: number): LinkEnd {
  const {status} = response;
  const error = statusError(status);
  if (status === 401 || status === 403) return {error, refresh: true};
  if (status === 410) return {error, final: true};
  const wait = retryAfter(response.headers, now);
  return {error, ...(!error.retryable && {finalAtFirst: true}), ...(wait !== undefined && {wait})};
}

function isEventStream(response: Response): boolean {
  return /^text\/event-stream\s*(;|$)/i.test(response.headers.get('content-type') ?? '');
}

function notEvents(response: Response): DataError {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.slice(0, 60) || 'nothing';
  return {
    code: 'data',
    message: `The server answered with ${type} instead of an event stream.`,
    hint: `Let ${plainUrl(response.url)} answer with the content type text/event-stream.`,
    status: response.status,
    retryable: false,
  };
}
