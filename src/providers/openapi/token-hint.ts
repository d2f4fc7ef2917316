import {DataFailure} from '../../data/failure.js';
import type {Credentials} from '../credentials.js';

/** Does something that may be refused; says so where the token was held back because the document names another origin. */
export async function withTokenHint<Answer>(
  credentials: Credentials,
  url: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    const isAuth = thrown instanceof DataFailure && thrown.error.code === 'auth';
    if (!isAuth || credentials.allows(url)) throw thrown;
    const hint = `Token and headers are not sent to ${new URL(url).origin}, which the document names: add it to allow-origins.`;
    throw new DataFailure({...thrown.error, hint});
  }
}
