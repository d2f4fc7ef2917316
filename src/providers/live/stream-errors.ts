import type {DataError, DataErrorCode, Json} from '../../data/types.js';
import {isRecord} from '../../data/is-record.js';
import {plainUrl} from '../origins.js';

const BY_STATUS: ReadonlyMap<number, DataErrorCode> = new Map([
  [401, 'auth'],
  [403, 'forbidden'],
  [404, 'missing'],
  [410, 'missing'],
  [408, 'timeout'],
  [429, 'limit'],
]);

const WORDS: Partial<Record<DataErrorCode, string>> = {
  auth: 'You are not signed in, or your session has ended.',
  forbidden: 'You may not listen to this.',
  missing: 'There is no live connection at this address.',
  timeout: 'The server took too long.',
  limit: 'The server is asking for fewer connections.',
};

const KNOWN: ReadonlySet<string> = new Set(
  'source provider network cors timeout http auth forbidden missing conflict invalid limit data closed'.split(' '),
);

/** The error that an HTTP status means for a live connection. */
export function statusError(status: number): DataError {
  const code = BY_STATUS.get(status) ?? 'http';
  const message = WORDS[code] ?? `The live connection failed (HTTP ${status}).`;
  return {code, message, status, retryable: status >= 500 || status === 408 || status === 425 || status === 429};
}

/** No answer at all: to a page, a refusal by CORS looks the same as a broken network. */
export function networkError(url: string, page: string): DataError {
  const other = URL.canParse(url) && URL.canParse(page) && new URL(url).origin !== new URL(page).origin;
  if (!other) return {code: 'network', message: 'The live connection could not be opened.', retryable: true};
  return {
    code: 'cors',
    message: 'The live connection to another origin could not be opened.',
    hint: `If ${plainUrl(url)} is up, let it send Access-Control-Allow-Origin for this page.`,
    retryable: true,
  };
}

export const cutError: DataError = {code: 'network', message: 'The live connection was cut.', retryable: true};

export const tooBig: DataError = {
  code: 'limit',
  message: 'The server sent a message of more than 4 MiB.',
  hint: 'Send large lists in pages, or as several messages.',
  retryable: false,
};

/** An error as a server words it: its text is shown as text, its code only where we know it. */
export function serverError(said: Json | undefined, fallback: DataErrorCode): DataError {
  const fields = isRecord(said) ? said : {};
  const status = typeof fields['status'] === 'number' ? fields['status'] : undefined;
  const named = typeof fields['code'] === 'string' && KNOWN.has(fields['code']) ? fields['code'] : undefined;
  const code = (named as DataErrorCode | undefined) ?? (status ? statusError(status).code : fallback);
  const text = [fields['message'], fields['detail'], fields['title']].find((word) => typeof word === 'string');
  return {
    code,
    message: (text as string | undefined) ?? WORDS[code] ?? 'The server refused this.',
    ...(status !== undefined && {status}),
    retryable: false,
  };
}
