import {DataFailure} from '../../data/failure.js';
import {isRecord} from '../../data/is-record.js';
import type {DataError, FieldError, Outcome} from '../../data/types.js';
import {toOutcome, versionOf} from '../answers.js';
import {authorFailure} from '../fetch/failures.js';
import {fieldsOfError} from './errors.js';
import type {GraphqlAnswer} from './poster.js';

type Fields = Readonly<Record<string, unknown>>;

const ERRORS = ['errors', 'userErrors', 'fieldErrors', 'validationErrors'];
/** What a payload may say beside its record. */
const SAID = ['message', 'invalidates', 'navigate', 'undo', 'ops', 'version'] as const;
const FLAGS = ['success', 'ok', 'successful'];
const BESIDE: ReadonlySet<string> = new Set([...ERRORS, ...SAID, ...FLAGS, 'clientMutationId', '__typename', 'query']);

/** The errors of a list, in whichever way a server tells fields and codes. */
export function errorsIn(list: unknown): FieldError[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).flatMap((one): FieldError[] => {
    const {message, code} = one;
    const found = fieldsOfError({message, extensions: one});
    const words = typeof code === 'string' ? {code: code.toLowerCase()} : {};
    if (found.length > 0) return found.map((each) => ({...each, ...words}));
    return typeof message === 'string' ? [{path: '', code: 'invalid', message, ...words}] : [];
  });
}

/** Errors under the names that the form has: servers count from the argument, or from the variables. */
export function asInForm(fields: readonly FieldError[], way: readonly string[]): FieldError[] {
  const prefixes = way.map((_one, at) => `${way.slice(at).join('.')}.`).concat(way.map((one) => `${one}.`));
  return fields.map((field) => {
    const path = field.path.replace(/^variables\./, '');
    const prefix = prefixes.find((one) => path.startsWith(one));
    return {...field, path: prefix === undefined ? path : path.slice(prefix.length)};
  });
}

/** A failure whose errors are under the names that the form has. */
export function failedInForm(thrown: unknown, way: readonly string[]): unknown {
  if (!(thrown instanceof DataFailure) || !thrown.error.fields) return thrown;
  return new DataFailure({...thrown.error, fields: asInForm(thrown.error.fields, way)});
}

/** The list of errors that a payload carries, if it does. */
const listIn = (payload: Fields): unknown => ERRORS.map((name) => payload[name]).find((one) => Array.isArray(one));

/** The outcome of a check: its list of errors, bare or in a payload. */
export function checked({data, error}: GraphqlAnswer): Outcome {
  if (error) {
    if (error.code === 'invalid' && error.fields) return {status: 'done', errors: error.fields};
    throw new DataFailure(error);
  }
  const [value] = Object.values(data ?? {});
  const list = isRecord(value) ? listIn(value) : value;
  return {status: 'done', errors: errorsIn(list)};
}

/** What a mutation came to. `version` is the field of a record that tells its versions apart. */
export function outcomeOf({data, error, extensions}: GraphqlAnswer, version?: string): Outcome {
  const values = Object.values(data ?? {});
  const done = values.filter((one) => one !== null && one !== undefined).length;
  if (error) throw new DataFailure(done > 0 && values.length > 1 ? partly(error, done, values.length) : error);
  if (!data) throw authorFailure('data', 'The server answered with neither data nor an error.');
  values.forEach(refuse);
  const payload = values[0];
  const record = recordIn(payload);
  const told = isRecord(record) && version !== undefined ? versionOf(record[version]) : undefined;
  const isPayload = isRecord(payload) && record !== payload;
  const said = Object.fromEntries(
    SAID.flatMap((name) => {
      const value = (isPayload ? payload[name] : undefined) ?? extensions[name];
      return value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
  const all = {...said, ...(record !== undefined && record !== null && {data: record}), ...(told && {version: told})};
  return Object.keys(all).length > 0 ? toOutcome(all) : {status: 'done'};
}

/** What is done stays done when a later one is refused. */
const partly = (error: DataError, done: number, all: number): DataError => ({
  ...error,
  message: `${done} of ${all} are done. ${error.message}`,
  partial: true,
});

/** A payload may carry the refusal as data. */
function refuse(payload: unknown): void {
  if (!isRecord(payload)) return;
  const fields = errorsIn(listIn(payload));
  const isNo = FLAGS.some((name) => payload[name] === false);
  if (fields.length === 0 && !isNo) return;
  const text = payload['message'];
  const message = typeof text === 'string' && text ? text : (fields[0]?.message ?? 'The server did not accept this.');
  throw new DataFailure({code: 'invalid', message, retryable: false, ...(fields.length > 0 && {fields})});
}

/** The record of a payload; a record that is none stays as it is. */
function recordIn(payload: unknown): unknown {
  if (!isRecord(payload) || Object.hasOwn(payload, 'id')) return payload;
  const names = Object.keys(payload).filter((name) => !BESIDE.has(name));
  const records = names.filter((name) => isRecord(payload[name]));
  if (records.length === 1) return payload[records[0]!];
  // A payload whose record is null, as after a deletion, or that has none.
  const isAround = Object.keys(payload).some((name) => BESIDE.has(name));
  return isAround && names.every((name) => payload[name] === null) ? undefined : payload;
}
