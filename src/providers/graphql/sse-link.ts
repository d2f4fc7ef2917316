import {parseProblem} from '../fetch/body.js';
import type {DataError} from '../../data/types.js';
import type {LinkEnd} from '../live/link.js';
import {EventStream} from '../sse/event-stream.js';
import {isRecord} from '../../data/is-record.js';
import type {GraphqlCall} from './call.js';
import {toError} from './errors.js';
import {SubscriptionLink, type FeedSink} from './subscription-link.js';

/** Subscriptions over server-sent events, each with a stream of its own (the distinct connections of graphql-sse). */
export class GraphqlSseLink extends SubscriptionLink {
  #up = false;
  #url = '';

  protected override async prepare(): Promise<void> {
    this.#url = this.context.url();
    if (new URL(this.#url).protocol.startsWith('ws'))
      throw {
        code: 'source',
        message: 'Server-sent events come from an http address.',
        hint: 'Leave ws-url out, or let it begin with / or https.',
        retryable: false,
      } satisfies DataError;
  }

  protected override ask({query, operationName, variables}: GraphqlCall, topic: string, sink: FeedSink): () => void {
    const {environment, credentials, headers} = this.context;
    const isOurs = credentials.allows(this.#url);
    const stream = new EventStream(
      {
        environment,
        url: this.#url,
        credentials,
        leased: (lease) => this.context.leased(lease),
        body: JSON.stringify({query, operationName, variables}),
        headers: {...(isOurs && headers()), 'X-Requested-With': 'total-widgets'},
        explain: errorIn,
      },
      {
        opened: () => {
          if (!this.#up) {
            this.#up = true;
            this.listener.up();
          }
          this.asked(topic);
        },
        alive: () => this.listener.alive(),
        event: ({event, data}) => this.#event(event, data, sink),
        retry: (ms) => this.listener.retry(ms),
        done: () => sink.done(),
        down: (end) => this.#lost(end, sink),
      },
    );
    return () => stream.close();
  }

  protected override end(): void {
    // Each stream was ended by itself.
  }

  #event(event: string | undefined, data: string, sink: FeedSink): void {
    if (event === 'complete') {
      sink.done();
      return;
    }
    const result = parseProblem(data);
    if (result !== undefined && (event === 'next' || event === undefined)) sink.next(result);
  }

  /** What is refused for good concerns one subscription; a break concerns the connection. */
  #lost(end: LinkEnd, sink: FeedSink): void {
    const isFinal = end.final || (end.finalAtFirst && !end.refresh);
    if (isFinal) sink.fail({...end.error, retryable: false});
    else this.down(end);
  }
}

/** What a server says with JSON where a stream was asked for. */
async function errorIn(response: Response): Promise<DataError | undefined> {
  const body = parseProblem(await response.text());
  return isRecord(body) ? toError(body['errors'], response.status) : undefined;
}
