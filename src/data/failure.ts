import {redact} from './redact.js';
import type {DataError, DataErrorCode} from './types.js';

const CODES: ReadonlySet<string> = new Set<DataErrorCode>([
  'source',
  'provider',
  'network',
  'cors',
  'timeout',
  'http',
  'auth',
  'forbidden',
  'missing',
  'conflict',
  'invalid',
  'limit',
  'data',
  'closed',
]);
const GENERIC = 'The data could not be loaded.';

/** Thrown inside the data layer to carry a `DataError` through a promise; nobody outside ever sees it. */
export class DataFailure extends Error {
  readonly error: DataError;

  constructor(error: DataError) {
    super(error.message);
    this.error = error;
  }
}

/** A part of the library that is fetched on first use is out of reach. */
export const NOT_LOADED: DataError = {code: 'network', message: 'A part of the page did not load.', retryable: true};

/** Thrown where that is so. */
export function didNotLoad(): never {
  throw new DataFailure(NOT_LOADED);
}

/** Whether a value is a `DataError`, or near enough to be shown as one. */
export function isDataError(value: unknown): value is DataError {
  if (typeof value !== 'object' || value === null) return false;
  const {code, message} = value as {code?: unknown; message?: unknown};
  return typeof code === 'string' && CODES.has(code) && typeof message === 'string';
}

/** True for what an aborted request throws: nobody waits for it any more, so it is no failure. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'CancelledError');
}

/** Whatever was thrown, as a `DataError` with plain words: text is taken as it is, a bug of the code becomes a hint. */
export function toDataError(thrown: unknown): DataError {
  if (thrown instanceof DataFailure) return thrown.error;
  if (isDataError(thrown)) {
    const hint = thrown.hint === undefined ? {} : {hint: redact(thrown.hint)};
    const plain = thrown instanceof Error ? pick(thrown) : {...thrown};
    return {...plain, message: redact(thrown.message), retryable: thrown.retryable === true, ...hint};
  }
  if (typeof thrown === 'string') return {code: 'data', message: redact(thrown), retryable: false};
  const hint = thrown instanceof Error ? redact(thrown.message) : undefined;
  return {code: 'data', message: GENERIC, retryable: false, ...(hint ? {hint} : {})};
}

/** Errors keep their fields on the object but out of a spread only where they are own; these are what we know. */
function pick(error: DataError): DataError {
  const {code, message, retryable, status, retryAt, fields, current} = error;
  const known = {status, retryAt, fields, current};
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return {code, message, retryable, ...Object.fromEntries(given)};
}
