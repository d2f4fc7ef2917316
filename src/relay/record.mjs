import {randomUUID} from 'node:crypto';
import {Problem} from './problem.mjs';

/**
 * What may be published: a record without the parts that the relay adds, or an object that is its `data`.
 * @typedef {{id?: string | number, timestamp?: string | number | Date, data: Record<string, unknown>,
 *   metrics?: Record<string, unknown>} | Record<string, unknown>} Publishable
 */

/**
 * The record as it is stored: an object with `data` is taken for a record, any other for the data of one.
 * @param {string} pipeline
 * @param {unknown} given
 * @returns {import('./entry.mjs').PipelineRecord}
 */
export function toRecord(pipeline, given) {
  if (!isObject(given)) throw new Problem(422, 'A record is a JSON object.');
  const {id, timestamp, data, metrics} = isObject(given['data']) ? given : {...NOTHING, data: given};
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 200) : randomUUID(),
    pipeline_id: pipeline,
    timestamp: timeOf(timestamp),
    data: /** @type {Record<string, unknown>} */ (data),
    ...(isObject(metrics) && {metrics}),
  };
}

/** @type {{id?: unknown, timestamp?: unknown, metrics?: unknown}} */
const NOTHING = {};

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @param {unknown} value */
function timeOf(value) {
  if (value === undefined || value === null) return new Date().toISOString();
  const isTime = typeof value === 'string' || typeof value === 'number' || value instanceof Date;
  const time = isTime ? new Date(value) : undefined;
  if (!time || Number.isNaN(time.getTime())) throw new Problem(422, 'The timestamp of a record is an ISO 8601 time.');
  return time.toISOString();
}

/**
 * JSON from outside; a key that would reach the prototype of what it is copied into is no data.
 * @param {string} text
 * @returns {unknown}
 */
export function parseJson(text) {
  try {
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}
