import {DataFailure, isDataError} from '../../../data/failure.js';
import {isRecord} from '../../../data/is-record.js';
import type {FieldError, Outcome} from '../../../data/types.js';

const OUTCOME: ReadonlySet<string> = new Set([
  ...['status', 'data', 'ops', 'invalidates', 'errors', 'message', 'navigate', 'version', 'undo'],
]);

function fieldErrors(errors: Readonly<Record<string, unknown>>): FieldError[] {
  return Object.entries(errors)
    .filter(([, message]) => message !== undefined && message !== null && message !== '')
    .map(([path, message]) => ({path, code: 'custom', message: String(message)}));
}

/** What a page's `saveEntity` gave, as an outcome; what it refused is thrown, as a server's refusal would be. */
export function outcomeOf(given: unknown, unauthorized: string): Outcome {
  const forbid = (message: string): never => {
    throw new DataFailure({code: 'forbidden', message, retryable: false});
  };
  if (given === 'unauthorized' || given === false) return forbid(unauthorized);
  if (isDataError(given)) throw new DataFailure(given);
  if (!isRecord(given)) return {status: 'done'};
  const {errors, error} = given as {errors?: unknown; error?: unknown};
  if (error !== undefined) return forbid(error === 'unauthorized' ? unauthorized : String(error));
  if (isRecord(errors) && !Array.isArray(errors)) {
    const fields = fieldErrors(errors);
    if (fields.length > 0)
      throw new DataFailure({code: 'invalid', message: fields[0]?.message ?? '', retryable: false, fields});
  }
  const keys = Object.keys(given);
  const isOutcome = keys.length > 0 && keys.every((key) => OUTCOME.has(key)) && ('status' in given || 'data' in given);
  return isOutcome ? {status: 'done', ...(given as Partial<Outcome>)} : {status: 'done', data: given};
}
