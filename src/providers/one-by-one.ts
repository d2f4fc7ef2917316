import {DataFailure} from '../data/failure.js';
import type {MutateRequest, Outcome} from '../data/types.js';

/** Makes a change for each of several records where the server takes one at a time; what is done stays done when a later one is refused. */
export async function oneByOne(
  request: MutateRequest,
  keys: readonly string[],
  change: (one: MutateRequest) => Promise<Outcome>,
): Promise<Outcome> {
  let outcome: Outcome = {status: 'done'};
  let done = 0;
  try {
    for (const key of keys) {
      outcome = await change({...request, keys: [key], idempotencyKey: `${request.idempotencyKey}:${key}`});
      done++;
    }
  } catch (thrown) {
    if (!(thrown instanceof DataFailure) || done === 0) throw thrown;
    const message = `${done} of ${keys.length} are done. ${thrown.error.message}`;
    throw new DataFailure({...thrown.error, message, partial: true});
  }
  return keys.length > 1 ? {status: outcome.status} : outcome;
}
