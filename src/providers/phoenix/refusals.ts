import {isRecord} from '../../data/is-record.js';
import {redact} from '../../data/redact.js';
import type {DataError, JsonRecord} from '../../data/types.js';
import {serverError} from '../live/stream-errors.js';

/** The words that channels use for a reason, by the HTTP status that means the same. */
const REASONS: ReadonlyMap<string, number> = new Map([
  ['unauthenticated', 401],
  ['unauthorized', 403],
  ['forbidden', 403],
  ['unmatched topic', 404],
  ['not_found', 404],
  ['not found', 404],
  ['conflict', 409],
  ['stale', 409],
  ['invalid', 422],
  ['rate_limited', 429],
]);
const CODES: ReadonlyMap<string, number> = new Map([
  ['auth', 401],
  ['forbidden', 403],
  ['missing', 404],
  ['conflict', 409],
  ['invalid', 422],
  ['limit', 429],
  ['timeout', 504],
]);
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 410, 422]);

/** A refusal's own fields: a map, or a bare reason. */
const fieldsOf = (response: unknown): JsonRecord =>
  isRecord(response) ? response : typeof response === 'string' ? {reason: response} : {};

function statusOf(fields: JsonRecord): number | undefined {
  const {status, code, reason, errors} = fields;
  if (typeof status === 'number') return status;
  const named = typeof code === 'string' ? (CODES.get(code) ?? REASONS.get(code)) : undefined;
  const known = named ?? (typeof reason === 'string' ? REASONS.get(reason.toLowerCase()) : undefined);
  return known ?? (errors === undefined ? undefined : 422);
}

/** A reason that is a sentence is meant to be read; one that is a word is for the machine. */
const wordsOf = ({reason}: JsonRecord): string | undefined =>
  typeof reason === 'string' && reason.includes(' ') && !REASONS.has(reason.toLowerCase()) ? reason : undefined;

/** Why a topic can not be joined. */
export interface JoinRefusal {
  readonly error: DataError;
  /** No further attempt helps. */
  readonly final: boolean;
}

/** What the answer to a join means: who may not, may never; everything else may pass. */
export function joinRefusal(topic: string, response: unknown): JoinRefusal {
  const fields = fieldsOf(response);
  const status = statusOf(fields);
  const final = status !== undefined && FINAL.has(status);
  const words = wordsOf(fields);
  const told = {...fields, ...(status !== undefined && {status}), ...(words !== undefined && {message: words})};
  const error = serverError(told, 'closed');
  const spoken = status === undefined && !words && !('message' in fields) && !('detail' in fields);
  const because = typeof fields['reason'] === 'string' ? ` (${fields['reason']})` : '';
  const message = spoken ? `The server does not open “${topic}” now${because}.` : error.message;
  return {error: {...error, message: redact(message), retryable: !final}, final};
}

/** The errors of a changeset as Phoenix writes them, `{"name": ["can't be blank"]}`, as a list of field errors. */
function errorList(errors: JsonRecord[string] | undefined): JsonRecord[string] | undefined {
  if (!isRecord(errors)) return errors;
  return Object.entries(errors).flatMap(([path, told]) =>
    (Array.isArray(told) ? told : [told]).map((message) => ({path, message})),
  );
}

/** What the error reply to a push means. */
export function pushRefusal(response: unknown): JsonRecord {
  const fields = fieldsOf(response);
  const status = statusOf(fields) ?? 500;
  const words = wordsOf(fields);
  const errors = errorList(fields['errors']);
  return {...fields, status, ...(words !== undefined && {detail: words}), ...(errors !== undefined && {errors})};
}

/** The error of a push without an answer in time. */
export const noAnswer: JsonRecord = {status: 504, detail: 'The server took too long to answer.'};
