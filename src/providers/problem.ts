import {retryAfter} from '../data/backoff.js';
import {redact} from '../data/redact.js';
import type {DataError, DataErrorCode, FieldError} from '../data/types.js';

const LONGEST = 500;

const CODES: Readonly<Record<number, DataErrorCode>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
  412: 'conflict',
  422: 'invalid',
  429: 'limit',
};

const WORDS: Readonly<Partial<Record<DataErrorCode, string>>> = {
  auth: 'You are not signed in, or your session has ended.',
  forbidden: 'You may not do this.',
  missing: 'This was not found.',
  conflict: 'Somebody else has changed this in the meantime.',
  invalid: 'The server did not accept the values.',
  limit: 'Too many requests. Please wait a moment.',
};

const RETRYABLE: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? redact(value.trim().slice(0, LONGEST)) : undefined;

/** The field errors of a body; members of another shape are left out. */
export function fieldErrors(value: unknown): FieldError[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter(isObject).flatMap((one) => {
    const message = text(one['message']) ?? text(one['detail']) ?? text(one['title']);
    if (!message) return [];
    const path = typeof one['path'] === 'string' ? one['path'] : typeof one['field'] === 'string' ? one['field'] : '';
    return [{path, code: text(one['code']) ?? 'invalid', message}];
  });
  return found.length ? found : undefined;
}

function codeOf(status: number, fields: FieldError[] | undefined): DataErrorCode {
  if (status === 400 && fields) return 'invalid';
  return CODES[status] ?? 'http';
}

/** The server's own words, where it has any that are meant to be read. */
function messageOf(body: Fields): string | undefined {
  return text(body['detail']) ?? text(body['title']) ?? text(body['message']) ?? text(body['error']);
}

/** A refusal of the server as a `DataError`: its words are text, a body that is no JSON object is never shown. */
export function problemError(status: number, headers: Pick<Headers, 'get'>, body: unknown, now: number): DataError {
  const problem = isObject(body) ? body : {};
  const fields = fieldErrors(problem['errors']);
  const code = codeOf(status, fields);
  const wait = retryAfter(headers, now);
  return {
    code,
    message: messageOf(problem) ?? WORDS[code] ?? `The server answered with an error (${status}).`,
    status,
    retryable: RETRYABLE.has(status),
    ...(wait !== undefined && {retryAt: now + wait}),
    ...(fields && {fields}),
    ...(code === 'conflict' && problem['data'] !== undefined && {current: problem['data']}),
  };
}
