import {didNotLoad, isAbort, toDataError} from '../../data/failure.js';
import type {Sink, SubscribeRequest} from '../../data/types.js';
import type {GraphqlChannel, GraphqlChannelOptions} from './graphql-channel.js';
import {isMapped, isSubscription} from './topic-plan.js';

export type {ConnectionParams} from './graphql-channel.js';

/** The subscriptions beside the requests; what carries them is loaded with the first topic. */
export class Subscriptions {
  readonly #options: GraphqlChannelOptions;
  #channel?: Promise<GraphqlChannel>;
  #closed = false;

  constructor(options: GraphqlChannelOptions) {
    this.#options = options;
  }

  /** Whether the topics are this server's; what neither the page nor the schema knows goes to the provider above. */
  handles(topics: readonly string[]): boolean | Promise<boolean> {
    const settings = this.#options.settings();
    const unknown = topics.filter((topic) => !isMapped(topic, settings));
    if (unknown.length === 0) return true;
    return this.#options.schema.get().then(
      (schema) => unknown.every((topic) => isSubscription(topic, schema)),
      // Why there is no schema is told by the subscription itself.
      () => true,
    );
  }

  /** Listens to topics; gives the function that stops it. */
  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    this.#load().then(
      (channel) => {
        if (!stopped && !this.#closed) stop = channel.subscribe(request, sink);
      },
      (thrown: unknown) => {
        if (!stopped && !isAbort(thrown)) sink.fail(undefined, toDataError(thrown));
      },
    );
    return () => {
      stopped = true;
      stop?.();
    };
  }

  /** The address or the token is another: connects anew. */
  restart(): void {
    void this.#channel?.then((channel) => channel.restart());
  }

  /** Ends all. */
  close(): void {
    this.#closed = true;
    void this.#channel?.then((channel) => channel.close());
  }

  #load(): Promise<GraphqlChannel> {
    return (this.#channel ??= import('./graphql-channel.js')
      .catch(didNotLoad)
      .then(({GraphqlChannel: Channel}) => new Channel(this.#options)));
  }
}
