import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Op, Provider, Sink, Source, SubscribeRequest} from '../../data/types.js';
import {FunctionTransport} from './function-transport.js';
import type {Feeds, Functions} from './function-types.js';

/** A transport over functions and feeds. */
export const transport = (functions: Functions, feeds: Feeds = {}) =>
  new FunctionTransport({
    environment: browserEnvironment(),
    identity: 'functions',
    functions: () => functions,
    feeds: () => feeds,
  });

/** What a sink heard, as short texts. */
export class Heard implements Sink {
  readonly texts: string[] = [];
  readonly ops: Op[] = [];
  open = (topic: string, resumed: string): void => void this.texts.push(`open ${topic} ${resumed}`);
  status = (status: string): void => void this.texts.push(status);
  fail = (topic: string | undefined, error: DataError): void => void this.texts.push(`fail ${topic} ${error.message}`);
  done = (topic: string): void => void this.texts.push(`done ${topic}`);
  next = (topic: string, ops: readonly Op[]): void => {
    this.ops.push(...ops);
    this.texts.push(...ops.map(({op}) => `${topic} ${op}`));
  };
}

/** Listens to topics. */
export function listen(provider: Provider, topics: readonly string[], since = new Map<string, string>()) {
  const heard = new Heard();
  const source: Source = {kind: 'stream', topics, query: []};
  const request: SubscribeRequest = {source, topics, since, signal: new AbortController().signal} as SubscribeRequest;
  return {heard, stop: provider.subscribe!(request, heard)};
}
