import {isRecord} from '../../data/is-record.js';
import {redact} from '../../data/redact.js';
import type {DataError, DataErrorCode, FieldError} from '../../data/types.js';
import {fieldErrors} from '../problem.js';
import {plainName} from '../../core/nearest-names.js';

type Fields = Readonly<Record<string, unknown>>;

const LONGEST = 500;

/** What servers call it in `extensions.code`, without its spelling. */
const CODES: Readonly<Record<string, DataErrorCode>> = {
  unauthenticated: 'auth',
  unauthorized: 'auth',
  authnotauthenticated: 'auth',
  invalidjwt: 'auth',
  forbidden: 'forbidden',
  accessdenied: 'forbidden',
  permissiondenied: 'forbidden',
  authnotauthorized: 'forbidden',
  notfound: 'missing',
  missing: 'missing',
  gone: 'missing',
  baduserinput: 'invalid',
  invalid: 'invalid',
  invalidinput: 'invalid',
  invalidattribute: 'invalid',
  required: 'invalid',
  validationerror: 'invalid',
  validationfailed: 'invalid',
  unprocessableentity: 'invalid',
  conflict: 'conflict',
  stalerecord: 'conflict',
  preconditionfailed: 'conflict',
  ratelimited: 'limit',
  ratelimitexceeded: 'limit',
  toomanyrequests: 'limit',
  throttled: 'limit',
  timeout: 'timeout',
  graphqlparsefailed: 'source',
  graphqlvalidationfailed: 'source',
  operationresolutionfailure: 'source',
};
const BY_STATUS: Readonly<Record<number, DataErrorCode>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
  412: 'conflict',
  422: 'invalid',
  429: 'limit',
};
const RETRY: ReadonlySet<string> = new Set(['internalservererror', 'serviceunavailable', 'timeout', 'badgateway']);
const RETRY_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const recordOf = (value: unknown): Fields => (isRecord(value) ? value : {});

/** The status that a server would have answered with, where it names one. */
function statusOf(extensions: Fields): number | undefined {
  const found = [recordOf(extensions['http'])['status'], extensions['status'], extensions['statusCode']];
  return found.find((one): one is number => typeof one === 'number' && one >= 400 && one < 600);
}

/** The path into an input, where an error names one. */
function pathOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one !== 'object').join('.');
  return typeof value === 'string' ? value : undefined;
}

/** The errors of single fields that one GraphQL error stands for, in the ways that servers tell them. */
export function fieldsOfError(error: Fields): FieldError[] {
  const extensions = recordOf(error['extensions']);
  const message = typeof error['message'] === 'string' ? redact(error['message'].slice(0, LONGEST)) : '';
  for (const key of ['fields', 'errors', 'validationErrors', 'invalidArgs', 'validation']) {
    const found = fromList(extensions[key], message) ?? fromMap(extensions[key]);
    if (found) return found;
  }
  const path = ['field', 'argumentName', 'path', 'argument'].map((key) => pathOf(extensions[key])).find(Boolean);
  const code = typeof extensions['code'] === 'string' ? extensions['code'].toLowerCase() : 'invalid';
  return path && message ? [{path, code, message}] : [];
}

/** `[{path, message}]`, `[{field: ['user', 'email'], message}]`, or, as Ash says it, `['email']`. */
function fromList(said: unknown, message: string): FieldError[] | undefined {
  if (!Array.isArray(said)) return undefined;
  if (message && said.length > 0 && said.every((one) => typeof one === 'string'))
    return said.map((path) => ({path, code: 'invalid', message}));
  return fieldErrors(
    said.map((one: unknown) => {
      const fields = recordOf(one);
      return {...fields, path: pathOf(fields['path']) ?? pathOf(fields['field']) ?? pathOf(fields['property']) ?? ''};
    }),
  );
}

/** `{email: 'is taken'}` or `{email: ['is taken']}`. */
function fromMap(said: unknown): FieldError[] | undefined {
  if (!isRecord(said)) return undefined;
  const found = Object.entries(said).flatMap(([path, words]) => {
    const message = [words].flat().find((one) => typeof one === 'string');
    return typeof message === 'string' ? [{path, code: 'invalid', message: redact(message.slice(0, LONGEST))}] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** The errors of an answer as one: the first says what it is, all of them give their fields. Undefined for none. */
export function toError(errors: unknown, status = 200): DataError | undefined {
  if (!Array.isArray(errors)) return undefined;
  const all = errors.filter(isRecord);
  const [first] = all;
  if (!first) return undefined;
  const extensions = recordOf(first['extensions']);
  const named = plainName(typeof extensions['code'] === 'string' ? extensions['code'] : '');
  const said = statusOf(extensions) ?? (status >= 400 ? status : undefined);
  const fields = all.flatMap(fieldsOfError);
  const code = CODES[named] ?? BY_STATUS[said ?? 0] ?? (fields.length > 0 ? 'invalid' : 'http');
  const {current} = extensions;
  const text = typeof first['message'] === 'string' && first['message'].trim();
  return {
    code,
    message: text ? redact(text.slice(0, LONGEST)) : 'The server could not answer.',
    ...(said !== undefined && {status: said}),
    retryable: RETRY.has(named) || (said !== undefined && RETRY_STATUS.has(said)),
    ...(code === 'invalid' && fields.length > 0 && {fields}),
    ...(code === 'conflict' && current !== undefined && {current}),
  };
}
