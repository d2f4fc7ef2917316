import {putInBetween, type Way} from '../data/detour.js';
import {DataFailure} from '../data/failure.js';
import type {Environment, Provider, Sink, SubscribeRequest} from '../data/types.js';
import type {Client} from '../data/client.js';

/** What goes wrong on purpose. */
export interface Conditions {
  /** Milliseconds that every request and message takes longer. */
  readonly latency: number;
  /** The part of requests that fail, 0 to 1. */
  readonly failures: number;
  /** The part of pushed messages that never arrive, 0 to 1. */
  readonly loss: number;
}

export const CALM: Conditions = {latency: 0, failures: 0, loss: 0};

export const isCalm = ({latency, failures, loss}: Conditions): boolean => latency <= 0 && failures <= 0 && loss <= 0;

const refused = (): DataFailure =>
  new DataFailure({
    code: 'http',
    status: 503,
    message: 'The server could not be reached.',
    hint: 'The debug toolbar simulates this.',
    retryable: true,
  });

/** Waits, unless nobody waits for it any more. */
function pass(environment: Environment, ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const id = environment.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      environment.clearTimeout(id);
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

/** A provider as it is met over a bad network. Messages keep their order: those that are lost are lost, none overtakes. */
export function through(provider: Provider, conditions: Conditions, environment: Environment): Way {
  const cross = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    await pass(environment, conditions.latency, signal);
    if (environment.random() < conditions.failures) throw refused();
    return work();
  };
  return {
    ...(provider.read && {read: (request) => cross(request.signal, () => provider.read!(request))}),
    ...(provider.mutate && {mutate: (request) => cross(request.signal, () => provider.mutate!(request))}),
    ...(provider.subscribe && {
      subscribe: (request, sink) => provider.subscribe!(request, lossy(request, sink, conditions, environment)),
    }),
  };
}

function lossy({signal}: SubscribeRequest, sink: Sink, {latency, loss}: Conditions, environment: Environment): Sink {
  const later = (work: () => void): void => {
    if (latency > 0) void pass(environment, latency, signal).then(work, () => undefined);
    else work();
  };
  return {
    open: (...words) => later(() => sink.open(...words)),
    next: (...words) => {
      if (environment.random() >= loss) later(() => sink.next(...words));
    },
    status: (...words) => sink.status(...words),
    fail: (...words) => later(() => sink.fail(...words)),
    done: (topic) => later(() => sink.done(topic)),
  };
}

/** The feeds begin anew, so that they go the way that is there now; what failed is read again. */
function beginAnew(client: Client): void {
  for (const entry of [...client.entries]) {
    entry.suspend();
    entry.resume();
    if (entry.error) entry.refresh('manual');
  }
}

let stop: (() => void) | undefined;

/** Puts all of a client's data under these conditions; calm ones end it. */
export function simulate(client: Client, conditions: Conditions): void {
  const before = stop;
  stop = isCalm(conditions) ? undefined : putInBetween((provider) => through(provider, conditions, client.environment));
  before?.();
  if (before || stop) beginAnew(client);
}
