import {Entry} from './entry.mjs';

/** @typedef {{id: string, message: Record<string, string>}} Line A line of a stream, as the client gives it. */

/** @param {string} id `42-0` */
export const offsetOf = (id) => Number(id.split('-')[0]);

/**
 * @param {string} pipeline
 * @param {string} epoch
 * @returns {(line: Line) => Entry}
 */
export const entryOf =
  (pipeline, epoch) =>
  ({id, message}) =>
    new Entry({
      pipeline,
      epoch,
      offset: offsetOf(id),
      after: Number(message['after'] ?? 0),
      json: message['json'] ?? '{}',
    });

/**
 * The lines of one stream in what a blocking read gives.
 * @param {unknown} reply
 * @returns {Line[]}
 */
export function linesOf(reply) {
  const streams = /** @type {{messages: Line[]}[] | null} */ (reply);
  return streams?.[0]?.messages ?? [];
}
