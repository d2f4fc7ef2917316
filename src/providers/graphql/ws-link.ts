import type {Client} from 'graphql-ws/client';
import {didNotLoad} from '../../data/failure.js';
import {isRecord} from '../../data/is-record.js';
import type {DataError} from '../../data/types.js';
import type {LinkEnd} from '../live/link.js';
import {cutError, tooBig} from '../live/stream-errors.js';
import {STREAM_LIMITS} from '../topic-connection.js';
import {closeMeaning} from '../websocket/close-codes.js';
import {diagnose} from '../websocket/diagnose.js';
import type {GraphqlCall} from './call.js';
import {toError} from './errors.js';
import {SubscriptionLink, type FeedSink} from './subscription-link.js';

/** Nobody announces a heartbeat: after so many milliseconds of silence the server is asked whether it is there. */
const HEARTBEAT = 25_000;

/** The client has no word for these that a page could act on. */
const FINAL: ReadonlyMap<number, DataError> = new Map([
  [4429, {code: 'limit', message: 'The server was greeted more than once.', retryable: false}],
  [4500, {code: 'http', message: 'The server could not open the live connection.', status: 500, retryable: false}],
]);

/** Subscriptions over one socket, by the protocol graphql-transport-ws; the client of graphql-ws speaks it. */
export class WsLink extends SubscriptionLink {
  #client: Client | undefined;
  #socket: WebSocket | undefined;
  #opened = false;
  #acknowledged?: () => void;

  probe(): void {
    if (this.#socket?.readyState === 1) this.#socket.send('{"type":"ping"}');
  }

  protected override async prepare(): Promise<void> {
    const url = this.context.url();
    const token = await this.lease(url);
    const params = await this.context.params(token);
    const {createClient} = await import('graphql-ws/client').catch(didNotLoad);
    if (this.over) return;
    await new Promise<void>((resolve) => {
      this.#acknowledged = resolve;
      this.#client = createClient({
        url,
        webSocketImpl: this.#socketClass(),
        ...(params && {connectionParams: {...params}}),
        lazy: false,
        retryAttempts: 0,
        onNonLazyError: () => {},
        generateID: () => this.context.environment.uuid(),
        on: {
          opened: () => (this.#opened = true),
          message: () => this.listener.alive(),
          connected: () => this.#greeted(),
          closed: (event) => void this.#closed(event, url),
        },
      });
    });
  }

  protected override ask({query, operationName, variables}: GraphqlCall, topic: string, sink: FeedSink): () => void {
    const stop = this.#client!.subscribe<Record<string, unknown>>(
      {query, operationName, variables: {...variables}},
      {
        next: (result) => sink.next(result),
        error: (reason) => {
          // The end of the socket is told by itself.
          if (Array.isArray(reason)) sink.fail({...(toError(reason) ?? refused), retryable: false});
        },
        complete: () => sink.done(),
      },
    );
    // The client sends it in the tasks that follow.
    queueMicrotask(() => this.asked(topic));
    return stop;
  }

  protected override end(): void {
    void Promise.resolve(this.#client?.dispose()).catch(() => {});
    // The client does not close what is not acknowledged yet.
    this.#socket?.close(1000);
  }

  #greeted(): void {
    if (this.over) return;
    this.context.credentials.succeeded();
    this.listener.up();
    this.listener.heartbeat(HEARTBEAT);
    this.#acknowledged?.();
  }

  async #closed(event: unknown, url: string): Promise<void> {
    const client = this.#client;
    if (this.over) return;
    // It would connect again by itself.
    void Promise.resolve(client?.dispose()).catch(() => {});
    const {code = 1006, reason = ''} =
      isRecord(event) || event instanceof Object ? (event as {code?: number; reason?: string}) : {};
    if (!this.#opened) {
      const {environment} = this.context;
      const found = await diagnose(url, environment).catch(() => undefined);
      this.down(found ?? {error: {...cutError, message: 'The live connection could not be opened.'}});
      return;
    }
    const end = graphqlCloseMeaning(code, reason);
    if (end) this.down(end);
    else {
      this.close();
      this.listener.done(undefined);
    }
  }

  /** The environment's sockets as the class that the client wants; a frame too large ends the connection. */
  #socketClass(): unknown {
    const open = (url: string, protocol: string): WebSocket => {
      const socket = this.context.environment.openSocket(url, [protocol]);
      this.#socket = socket;
      socket.addEventListener('message', ({data}: MessageEvent<unknown>) => {
        if (typeof data === 'string' && data.length > STREAM_LIMITS.event) this.down({error: tooBig, final: true});
      });
      if (this.over) socket.close();
      return socket;
    };
    return Object.assign(
      function socketOf(url: string, protocol: string) {
        return open(url, protocol);
      },
      {CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3},
    );
  }
}

const refused: DataError = {code: 'closed', message: 'The server ended the subscription.', retryable: false};

/** What a close code of the protocol means: as everywhere, but for two that no patience helps. */
export function graphqlCloseMeaning(code: number, reason: string): LinkEnd | undefined {
  const error = FINAL.get(code);
  return error ? {error: {...error, ...(reason && {hint: reason})}, final: true} : closeMeaning(code, reason);
}
