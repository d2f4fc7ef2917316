import {isAbort, toDataError} from '../../data/failure.js';
import type {Provider, Sink, SubscribeRequest, TabRole} from '../../data/types.js';
import type {FetchOptions} from './fetch-transport.js';

/** The event streams beside the requests; their transport is loaded with the first topic. */
export class EventStreams {
  readonly #options: FetchOptions;
  #transport?: Promise<Provider>;
  #loaded?: Provider;

  constructor(options: FetchOptions) {
    this.#options = options;
  }

  /** What this tab is among those that share the streams. */
  get tabRole(): TabRole | undefined {
    return this.#loaded?.tabRole;
  }

  /** Listens to topics; gives the function that stops it. */
  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    this.#load().then(
      (transport) => {
        this.#loaded = transport;
        if (!stopped) stop = transport.subscribe?.(request, sink);
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

  /** Ends all streams. */
  close(): void {
    void this.#transport?.then((transport) => transport.close());
    this.#transport = undefined;
  }

  #load(): Promise<Provider> {
    const {environment, credentials, settings, onChange, share} = this.#options;
    return (this.#transport ??= import('../sse/sse-transport.js').then(
      ({SseTransport}) =>
        new SseTransport({
          environment,
          credentials,
          url: () => settings().events,
          ...(share && {share: () => share()}),
          ...(onChange && {onChange: (listener: () => void) => onChange(listener)}),
        }),
    ));
  }
}
