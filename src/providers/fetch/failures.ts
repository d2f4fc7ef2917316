import {DataFailure} from '../../data/failure.js';
import {redact} from '../../data/redact.js';
import type {DataError, DataErrorCode} from '../../data/types.js';

/** A failure that the page's author can mend: what is wrong, and what to do. */
export const authorFailure = (code: DataErrorCode, message: string, hint?: string): DataFailure =>
  new DataFailure({code, message: redact(message), retryable: false, ...(hint && {hint})});

/** What `fetch` throws when it can't say why: out of reach, cut off, or refused by the browser. */
export function networkFailure(thrown: unknown, url: string, page: string, online: boolean): DataFailure {
  const {origin, protocol} = new URL(url);
  const from = new URL(page);
  const error = (code: DataErrorCode, message: string, hint: string, retryable = true): DataFailure =>
    new DataFailure({code, message, hint, retryable} satisfies DataError);
  if (!online) return error('network', 'You are offline.', 'The data is read again when the network is back.');
  if (from.protocol === 'https:' && protocol === 'http:')
    return error('network', 'The browser refuses this address.', `A secure page can't read from ${origin}.`, false);
  if (from.origin === origin)
    return error('network', 'The server could not be reached.', redact(thrown instanceof Error ? thrown.message : ''));
  return error(
    'cors',
    `${origin} could not be read.`,
    `Either it is out of reach, or it does not allow this page (CORS): its answers must carry Access-Control-Allow-Origin: ${from.origin}.`,
  );
}
