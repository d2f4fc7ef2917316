import {readDelay} from './backoff.js';
import {DataFailure, isAbort, toDataError} from './failure.js';
import type {DataError, Environment} from './types.js';

/** The longest an attempt may take, headers and body together, in milliseconds. */
export const READ_TIMEOUT = 30_000;

type Work<T> = (signal: AbortSignal) => T | Promise<T>;

/** How long to wait for a provider: where its author gives it longer than usual, it ends its requests itself. */
export function limitOf({timeout = 0}: {readonly timeout?: number}, usual = READ_TIMEOUT): number {
  return timeout > usual ? timeout + 1000 : usual;
}

/** What an aborted wait throws, as `fetch` does. */
export function abortError(): Error {
  return new DOMException('Nobody waits for this any more.', 'AbortError');
}

/** Rejects when the signal aborts, whether or not the work listens to it. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(signal.reason instanceof DataFailure ? signal.reason : abortError());
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, {once: true});
  });
}

/**
 * Runs `work` once, for at most `ms` milliseconds. A work that ignores its signal is left alone after that: its late
 * answer reaches nobody. Throws a `DataFailure` of code `timeout`, an abort, or what the work threw.
 */
export async function withTimeout<T>(
  environment: Environment,
  signal: AbortSignal,
  work: Work<T>,
  ms = READ_TIMEOUT,
): Promise<{value: T}> {
  const own = new AbortController();
  const pass = () => own.abort(abortError());
  if (signal.aborted) pass();
  else signal.addEventListener('abort', pass, {once: true});
  const timer = environment.setTimeout(() => own.abort(new DataFailure(timeoutError(ms))), ms);
  const aborted = untilAborted(own.signal);
  aborted.catch(() => {});
  try {
    return await Promise.race([boxed(work, own.signal), aborted]);
  } finally {
    environment.clearTimeout(timer);
    signal.removeEventListener('abort', pass);
  }
}

/** A native promise is awaited, nothing else: data that has a `then` is data. */
async function boxed<T>(work: Work<T>, signal: AbortSignal): Promise<{value: T}> {
  if (signal.aborted) throw abortError();
  const answer = work(signal);
  return answer instanceof Promise ? answer.then((value) => ({value})) : {value: answer};
}

function timeoutError(ms: number): DataError {
  return {code: 'timeout', message: `No answer within ${Math.round(ms / 1000)} seconds.`, retryable: true};
}

/** A client that waited 30 s has waited long enough; bad data will not be better the next time. */
function repeats(error: DataError): boolean {
  const ours = error.code === 'timeout' && error.status === undefined;
  return error.retryable && !ours && error.code !== 'data';
}

function wait(environment: Environment, signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      environment.clearTimeout(timer);
      reject(abortError());
    };
    const timer = environment.setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, {once: true});
  });
}

/**
 * Runs a read, and repeats it up to three times after 1, 2 and 4 s (± 50 %) or as the server asks, where the failure
 * says that it may be repeated. While offline nothing is repeated: the notice that the network is back does that.
 */
export async function attempt<T>(
  environment: Environment,
  signal: AbortSignal,
  work: Work<T>,
  limit = READ_TIMEOUT,
): Promise<{value: T}> {
  for (let failures = 1; ; failures++) {
    try {
      return await withTimeout(environment, signal, work, limit);
    } catch (thrown) {
      if (isAbort(thrown) || signal.aborted) throw abortError();
      const error = toDataError(thrown);
      const asked = error.retryAt === undefined ? undefined : Math.max(0, error.retryAt - environment.now());
      const ms =
        repeats(error) && environment.online ? readDelay(failures, () => environment.random(), asked) : undefined;
      if (ms === undefined) throw new DataFailure(error);
      await wait(environment, signal, ms);
    }
  }
}
