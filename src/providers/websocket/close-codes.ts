import type {DataError, DataErrorCode} from '../../data/types.js';
import {redact} from '../../data/redact.js';
import type {LinkEnd} from '../live/link.js';
import {cutError} from '../live/stream-errors.js';

const CODES: ReadonlyMap<number, DataErrorCode> = new Map([
  [1008, 'forbidden'],
  [4401, 'auth'],
  [4403, 'forbidden'],
  [4404, 'missing'],
  [4422, 'invalid'],
]);

const WORDS: Partial<Record<DataErrorCode, string>> = {
  auth: 'You are not signed in, or your session has ended.',
  forbidden: 'The server does not allow this connection.',
  missing: 'There is no live connection at this address.',
};

/** Codes of the final range that ask for patience only. */
const PATIENCE: ReadonlySet<number> = new Set([4408, 4429]);

/**
 * What a close code means: 1000 is the server's own end (undefined), 1008 and 4400 to 4499 are final, but 4401 is worth
 * one new token, and 4408 and 4429 a later attempt, like all others.
 */
export function closeMeaning(code: number, reason: string): LinkEnd | undefined {
  if (code === 1000) return undefined;
  const refused = code === 1008 || (code >= 4400 && code <= 4499);
  if (!refused || PATIENCE.has(code)) return {error: {...cutError, ...(reason && {hint: said(code, reason)})}};
  const error = refusal(code, reason);
  return code === 4401 ? {error, refresh: true} : {error, final: true};
}

function refusal(code: number, reason: string): DataError {
  const kind = CODES.get(code) ?? 'closed';
  const message = redact(reason) || WORDS[kind] || `The server closed the live connection (${code}).`;
  return {code: kind, message, retryable: false};
}

function said(code: number, reason: string): string {
  return `The server closed it with ${code}: ${redact(reason)}`;
}
