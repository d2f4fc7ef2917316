import type {Environment} from '../../data/types.js';
import type {LinkEnd} from '../live/link.js';
import {statusError} from '../live/stream-errors.js';
import {retryAfter} from '../../data/backoff.js';

/** What servers answer to a request that is no handshake, at an address where a handshake would do. */
const NOT_A_HANDSHAKE: ReadonlySet<number> = new Set([400, 405, 426]);

/**
 * A browser does not tell why a handshake failed. Where the server is the page's own, the same address asked over HTTP
 * tells it: signed out, forbidden, not there, or overloaded.
 */
export async function diagnose(url: string, environment: Environment): Promise<LinkEnd | undefined> {
  const address = new URL(url.replace(/^ws/, 'http'));
  if (address.origin !== new URL(environment.location).origin) return undefined;
  const abort = new AbortController();
  const response = await environment.fetch(address.href, {cache: 'no-store', signal: abort.signal});
  const {status} = response;
  const wait = retryAfter(response.headers, environment.now());
  abort.abort();
  if (status < 400 || NOT_A_HANDSHAKE.has(status)) return undefined;
  const error = statusError(status);
  if (status === 401) return {error, refresh: true};
  if (status === 403) return {error, finalAtFirst: true};
  return {error, ...(wait !== undefined && {wait})};
}
