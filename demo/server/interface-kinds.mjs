import {Problem, fieldProblem} from './problem.mjs';

/**
 * @typedef {{name: string, type: 'text' | 'integer' | 'date', optional?: true}} Argument
 * @typedef {object} Interface A named question.
 * @property {readonly Argument[]} args
 * @property {'list' | 'record' | 'value' | 'query'} kind A value with a query of its own is `query`.
 * @property {string | import('./resources.mjs').Resource} [resource] Of a list or record.
 * @property {(args: any) => (bind: (value: unknown, type?: string) => string) => string} [base] What the list is always narrowed to.
 * @property {number} [limit] How many a list holds when nobody says.
 * @property {(tx: import('./database.mjs').Queries, args: any, server: any) => Promise<unknown>} [read] Of a value.
 * @property {readonly string[]} [tags] What it is made of, so that a change of that makes it old.
 */

const text = (name) => ({name, type: 'text'});
const integer = (name) => ({name, type: 'integer'});
const day = (name) => ({name, type: 'date'});
const optional = (argument) => ({...argument, optional: true});

/** @returns {Interface} A list: filter, sort, search and page all go into SQL. */
const list = (resource, more = {}) => ({args: [], kind: 'list', resource, ...more});

/** @returns {Interface} One record by its key, the first argument. */
const record = (resource) => ({args: [{name: 'id', type: 'text'}], kind: 'record', resource});

/** @returns {Interface} Anything else: a number, a text, an object for a chart. */
const value = (tags, read, args = []) => ({args, kind: 'value', read, tags});

export {day, integer, list, optional, record, text, value};

/**
 * The arguments of a call by name, each of its type.
 * @param {readonly Argument[]} wanted
 * @param {unknown} given A list or an object.
 */
export function bindArguments(wanted, sent) {
  const given = sent ?? [];
  if (typeof given !== 'object') throw new Problem(400, 'Arguments are a list or an object.');
  const named = Array.isArray(given) ? nameArguments(wanted, given) : given;
  const stranger = Object.keys(named).find((name) => !wanted.some((argument) => argument.name === name));
  if (stranger !== undefined)
    throw fieldProblem(400, 'args', 'unknown', `There is no argument "${stranger.slice(0, 80)}".`);
  return Object.fromEntries(wanted.map((argument) => [argument.name, readArgument(argument, named[argument.name])]));
}

function nameArguments(wanted, given) {
  if (given.length > wanted.length) {
    throw fieldProblem(400, 'args', 'too-many', `This takes ${wanted.length} arguments, and got ${given.length}.`);
  }
  return Object.fromEntries(given.map((item, at) => [wanted[at].name, item]));
}

function readArgument({name, type, optional: free}, given) {
  const path = `args.${name}`;
  const empty = given === undefined || given === null || given === '';
  if (empty && free) return undefined;
  if (empty) throw fieldProblem(400, path, 'required', `The argument "${name}" is needed.`);
  const scalar = typeof given === 'object' ? given.id : given;
  if (!['string', 'number', 'boolean'].includes(typeof scalar))
    throw fieldProblem(400, path, 'invalid', `"${name}" must be a ${type}.`);
  const plain = String(scalar);
  if (plain.length > 1000 || plain.includes('\0'))
    throw fieldProblem(400, path, 'invalid', `"${name}" is not a usable text.`);
  if (type === 'integer' && !/^-?\d{1,9}$/.test(plain))
    throw fieldProblem(400, path, 'invalid', `"${name}" must be a whole number.`);
  if (type === 'date' && !isDay(plain))
    throw fieldProblem(400, path, 'invalid', `"${name}" must be a day such as 2026-02-03.`);
  return plain;
}

const isDay = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
