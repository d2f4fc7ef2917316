import {Problem, toProblem} from './problem.mjs';

const CODES = {23505: 'taken', 23503: 'missing', 23514: 'invalid', 23502: 'required', P0001: 'invalid'};

/**
 * What a constraint says, for the person who broke it.
 * @param {any} error Whatever was thrown while a statement ran.
 * @param {Map<string, {path: string, message: string}>} messages The words beside each constraint.
 * @returns {Problem}
 */
export function databaseProblem(error, messages) {
  const state = typeof error?.code === 'string' ? error.code : '';
  if (error instanceof Problem || !/^[0-9A-Z]{5}$/.test(state)) return toProblem(error);
  if (state === '23503' && error.message.startsWith('update or delete')) return stillUsed(error);
  if (state in CODES) return fieldError(error, CODES[state], messages);
  if (state.startsWith('22')) return new Problem(400, 'A value cannot be read by the database.', {code: 'invalid'});
  if (/^(40|53|57|08)/.test(state)) {
    return new Problem(503, 'The database is busy. Please try again.', {headers: {'Retry-After': '1'}});
  }
  return toProblem(error);
}

function stillUsed(error) {
  const user = /from table "([a-z_]+)"|on table "([a-z_]+)"$/.exec(error.message);
  const table = user?.[1] ?? user?.[2] ?? error.table ?? 'records';
  return new Problem(409, `This is still used by ${table.replaceAll('_', ' ')}.`);
}

function fieldError(error, code, messages) {
  const raised = error.code === 'P0001' ? /^([a-z_]+): (.+)$/s.exec(error.message) : undefined;
  const known = raised ? {path: raised[1], message: raised[2]} : messages.get(error.constraint);
  const {path, message} = known ?? {
    path: error.column ?? '',
    message: code === 'required' ? 'is needed' : 'is not allowed',
  };
  return new Problem(422, path ? `${path} ${message}` : message, {errors: [{path, code, message}]});
}
