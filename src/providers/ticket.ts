import type {DataError, Environment} from '../data/types.js';
import {isRecord} from '../data/is-record.js';
import type {Credentials} from './credentials.js';
import {statusError} from './live/stream-errors.js';

/** Where one-use tickets come from: an address that answers a POST with `{"ticket": "…"}`, or a function. */
export type TicketSource = string | (() => string | Promise<string>);

/**
 * Adds a fresh one-use ticket to an address, for connections that can carry no header. It is fetched with the token, and
 * added for allowed origins only. Rejects with a `DataError`.
 */
export async function withTicket(
  url: string,
  source: TicketSource | undefined,
  environment: Environment,
  credentials: Credentials | undefined,
): Promise<string> {
  if (!source || (credentials && !credentials.allows(url))) return url;
  const ticket = typeof source === 'function' ? await source() : await fetchTicket(source, environment, credentials);
  const address = new URL(url);
  address.searchParams.set('ticket', ticket);
  return address.href;
}

async function fetchTicket(source: string, environment: Environment, credentials?: Credentials): Promise<string> {
  const url = new URL(source, environment.location).href;
  const response = await ask(url, environment, credentials);
  const body: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (!response.ok) throw response.status === 401 && credentials ? credentials.fail() : statusError(response.status);
  if (isRecord(body) && typeof body['ticket'] === 'string') return body['ticket'];
  const error: DataError = {code: 'data', message: 'The server gave no ticket.', retryable: false};
  throw error;
}

async function ask(url: string, environment: Environment, credentials?: Credentials): Promise<Response> {
  const lease = await credentials?.lease(url);
  const headers: Record<string, string> = {Accept: 'application/json', 'X-Requested-With': 'total-widgets'};
  if (lease?.token) headers['Authorization'] = `Bearer ${lease.token}`;
  const response = await environment.fetch(url, {method: 'POST', headers, cache: 'no-store'});
  return response.status === 401 && lease && (await credentials?.renew(lease))
    ? ask(url, environment, credentials)
    : response;
}
