import {ContextProvider} from '@lit/context';
import {Client} from './client.js';
import {dataContext, type DataNode} from './context.js';
import {browserEnvironment} from './environment.js';
import {isAbort, toDataError} from './failure.js';
import type {
  Capabilities,
  Environment,
  Provider,
  ReadRequest,
  Sink,
  Snapshot,
  Source,
  SubscribeRequest,
  Verb,
} from './types.js';
import {valueProvider} from './value-provider.js';

const ROOT = Symbol.for('total-widgets/root');

/**
 * The provider at the top of every page: bare URLs, `sse:` and `ws:` addresses, and plain values. Its transports are
 * loaded when a page first uses one.
 */
export class RootProvider implements Provider {
  readonly label = 'page';
  readonly identity = 'page';
  readonly #environment: Environment;
  #reads?: Promise<Provider>;
  #feeds?: Promise<Provider>;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  handles(source: Source, verb: Verb): boolean {
    if (source.kind === 'value') return valueProvider.handles(source, verb) === true;
    if (source.kind === 'url') return verb === 'read';
    return (source.kind === 'sse' || source.kind === 'ws') && verb === 'subscribe';
  }

  can(source: Source): Capabilities {
    return source.kind === 'sse' || source.kind === 'ws' ? {resume: true} : {};
  }

  async read(request: ReadRequest): Promise<Snapshot> {
    const transport = request.source.kind === 'value' ? valueProvider : await this.#loadReads();
    return transport.read!(request);
  }

  subscribe(request: SubscribeRequest, sink: Sink): () => void {
    if (request.source.kind === 'value') return valueProvider.subscribe!(request, sink);
    let stop: (() => void) | undefined;
    let stopped = false;
    this.#loadFeeds().then(
      (transport) => {
        if (!stopped) stop = transport.subscribe!(request, sink);
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

  close(): void {
    for (const transport of [this.#reads, this.#feeds]) void transport?.then((it) => it.close());
    this.#reads = this.#feeds = undefined;
  }

  #loadReads(): Promise<Provider> {
    return (this.#reads ??= import('../providers/url-transport.js').then(
      ({createUrlTransport}) => createUrlTransport(this.#environment),
      (error: unknown) => {
        this.#reads = undefined;
        throw chunkFailure(error);
      },
    ));
  }

  #loadFeeds(): Promise<Provider> {
    return (this.#feeds ??= import('../providers/listen-transport.js').then(
      ({createListenTransport}) => createListenTransport(this.#environment),
      (error: unknown) => {
        this.#feeds = undefined;
        throw chunkFailure(error);
      },
    ));
  }
}

/** A part of the library that did not load is a network failure like any other, and may be tried again. */
function chunkFailure(cause: unknown): Error {
  const failure = new Error('A part of the page did not load.', {cause});
  return Object.assign(failure, {code: 'network', retryable: true});
}

/** Makes a root node with its own client; a test or a replay brings its own environment. */
export function createRootNode(environment: Environment): DataNode {
  return {provider: new RootProvider(environment), client: new Client(environment)};
}

/**
 * The root node of the page, on `<html>`: made when first asked for, one a page even where two copies of the library
 * are loaded. Providers and widgets call it before they ask for the context, so that every request is answered.
 */
export function pageNode(): DataNode {
  const page = globalThis as {[ROOT]?: DataNode};
  const known = page[ROOT];
  if (known) return known;
  const node = createRootNode(browserEnvironment());
  page[ROOT] = node;
  provideNode(document.documentElement, node);
  return node;
}

/** Puts a node on an element that is no provider element, for `<html>` and for tests. */
export function provideNode(element: HTMLElement, node: DataNode): ContextProvider<typeof dataContext> {
  const provider = new ContextProvider(element, {context: dataContext, initialValue: node});
  provider.hostConnected();
  return provider;
}
