import {copyPlain} from '../../data/copy-plain.js';
import {DataFailure, isAbort, toDataError} from '../../data/failure.js';

const MOST = 10_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  isObject(value) && typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === 'function';

const isIterable = (value: unknown): value is Iterable<unknown> =>
  isObject(value) && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function';

/** Not every engine can iterate a stream by itself. */
async function* chunksOf(stream: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Everything that can be iterated, streams included; undefined for anything else. */
export function iterableOf(value: unknown): AsyncIterable<unknown> | Iterable<unknown> | undefined {
  if (typeof ReadableStream !== 'undefined' && value instanceof ReadableStream) return chunksOf(value);
  if (isAsyncIterable(value)) return value;
  return isIterable(value) ? value : undefined;
}

/**
 * What a function gave, as plain data: what can be iterated becomes a list (of 10,000 at most), nothing becomes null.
 * A copy, so that a page that goes on changing its own objects changes no data behind the client's back. In a box,
 * so that data with a `then` is not taken for a promise.
 */
export async function plainValue(value: unknown, signal: AbortSignal): Promise<{value: unknown}> {
  if (typeof Response !== 'undefined' && value instanceof Response)
    throw new DataFailure({
      code: 'data',
      message: 'The function returned a Response instead of data.',
      hint: 'Return await response.json().',
      retryable: false,
    });
  if (value === undefined) return {value: null};
  const items = Array.isArray(value) ? undefined : iterableOf(value);
  return {value: copied(items ? await collect(items, signal) : value)};
}

async function collect(items: AsyncIterable<unknown> | Iterable<unknown>, signal: AbortSignal): Promise<unknown[]> {
  const list: unknown[] = [];
  // A list of data, not of promises: what an item's `then` is, is its own affair.
  for (const item of isAsyncIterable(items) ? [] : items) if (list.push(item) >= MOST) break;
  if (!isAsyncIterable(items)) return list;
  for await (const item of items) if (signal.aborted || list.push(item) >= MOST) break;
  return list;
}

function copied(value: unknown): unknown {
  if (!isObject(value)) return value;
  try {
    return copyPlain(value) ?? structuredClone(value);
  } catch {
    // It holds functions or nodes: it is shown as it is.
    return value;
  }
}

/** What a function threw, as a failure; an abort stays one. */
export function asFailure(thrown: unknown): unknown {
  return isAbort(thrown) || thrown instanceof DataFailure ? thrown : new DataFailure(toDataError(thrown));
}
