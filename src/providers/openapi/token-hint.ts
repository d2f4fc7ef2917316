import {DataFailure, isAbort, toDataError} from '../../data/failure.js';
import type {Credentials} from '../credentials.js';
import {originOf} from '../origins.js';

/** Does something that may be refused; says so where the token was held back because the document names another origin. */
export async function withTokenHint<Answer>(
  credentials: Credentials,
  server: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    if (isAbort(thrown) || credentials.allows(server)) throw thrown;
    const error = toDataError(thrown);
    if (error.code !== 'auth') throw thrown;
    const hint = `Token and headers are not sent to ${originOf(server)}, which the document names: add it to allow-origins.`;
    throw new DataFailure({...error, hint});
  }
}
