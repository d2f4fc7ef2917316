import {warn} from '../core/warn.js';
import {toDataError} from './failure.js';
import {functionCall, valueType} from './source.js';
import type {Json, Provider, ReadRequest, Sink, Snapshot, Source, SubscribeRequest, Verb} from './types.js';

/** The one topic of a value that pushes. */
export const VALUE_TOPIC = 'value';

interface Subscribable {
  subscribe(listener: unknown): unknown;
}

/** Whether a `value` source pushes by itself: an async iterable, or anything with `subscribe`. */
export function isFeed(value: unknown): boolean {
  const type = valueType(value);
  return type === 'async-iterable' || type === 'subscribable';
}

/** Calls a function, or `[fn, ...args]`, with one context object behind its arguments. */
function call(value: unknown, {view, load, signal}: ReadRequest): unknown {
  const context = {view, load, signal};
  if (typeof value === 'function') return (value as (context: unknown) => unknown)(context);
  const bound = functionCall(value);
  return bound ? bound.fn(...bound.args, context) : value;
}

/** A native promise is awaited; data that happens to have a `then` is data. */
async function readValue(request: ReadRequest): Promise<Snapshot> {
  const {source} = request;
  const value = source.kind === 'value' ? source.value : undefined;
  const answer = call(value, request);
  return answer instanceof Promise ? answer.then((data: unknown) => ({data})) : {data: answer};
}

const push = (sink: Sink, value: unknown): void =>
  sink.next(VALUE_TOPIC, [{op: 'value', value: (value ?? null) as Json, bare: true}]);

async function iterate(values: AsyncIterable<unknown>, sink: Sink, stopped: () => boolean): Promise<void> {
  try {
    for await (const value of values) {
      if (stopped()) return;
      push(sink, value);
    }
    if (!stopped()) sink.done(VALUE_TOPIC);
  } catch (thrown) {
    if (!stopped()) sink.fail(VALUE_TOPIC, toDataError(thrown));
  }
}

/** Observables, signals with `subscribe`, and stores agree on little: a function or an object to unsubscribe. */
function listen(value: Subscribable, sink: Sink, stopped: () => boolean): () => void {
  const observer = Object.assign((item: unknown) => void (stopped() || push(sink, item)), {
    next: (item: unknown) => void (stopped() || push(sink, item)),
    error: (thrown: unknown) => void (stopped() || sink.fail(VALUE_TOPIC, toDataError(thrown))),
    complete: () => void (stopped() || sink.done(VALUE_TOPIC)),
  });
  const handle = value.subscribe(observer);
  return () => {
    if (typeof handle === 'function') (handle as () => void)();
    else if (typeof handle === 'object' && handle !== null && 'unsubscribe' in handle) {
      (handle as {unsubscribe(): void}).unsubscribe();
    }
  };
}

function subscribe({source}: SubscribeRequest, sink: Sink): () => void {
  let stopped = false;
  const isStopped = () => stopped;
  const value = source.kind === 'value' ? source.value : undefined;
  let leave = () => {};
  // A listener is often called at once; the caller of subscribe must have its stop function first.
  queueMicrotask(() => {
    if (stopped) return;
    sink.status('live');
    sink.open(VALUE_TOPIC, 'new');
    try {
      if (valueType(value) === 'subscribable') leave = listen(value as Subscribable, sink, isStopped);
      else void iterate(value as AsyncIterable<unknown>, sink, isStopped);
    } catch (thrown) {
      sink.fail(VALUE_TOPIC, toDataError(thrown));
    }
  });
  return () => {
    if (stopped) return;
    stopped = true;
    try {
      leave();
    } catch (error) {
      warn(undefined, `unsubscribe failed: ${String(error)}`);
    }
  };
}

/** The provider of what was given on the property `dataSource` itself: a value, function, promise or feed. */
export const valueProvider: Provider = {
  label: 'value',
  identity: 'value',
  handles(source: Source, verb: Verb): boolean {
    if (source.kind !== 'value') return false;
    return verb === 'subscribe' ? isFeed(source.value) : verb === 'read' && !isFeed(source.value);
  },
  can: () => ({}),
  read: readValue,
  subscribe,
  close() {},
};
