import {readBytes} from './http.mjs';
import {Problem} from './problem.mjs';
import {parseJson, toRecord} from './record.mjs';
import {verifyWebhook} from './webhook.mjs';

/** What webhooks of a pipeline that is not there are checked against: they take as long as others. */
const NO_SECRET = 'there is no such pipeline';

/** @typedef {{settings: import('./options.mjs').Settings, store: import('./memory.mjs').Store,
 *   access: import('./access.mjs').Access}} Parts */

/**
 * Takes a webhook: one record for a pipeline. What is signed with an id and a time is taken once, a copy of it is refused.
 * Another attempt of its sender has the same id and a later time: it is told that the first one arrived.
 * @param {import('node:http').IncomingMessage} req
 * @param {string} pipeline
 * @param {Parts} parts
 */
export async function takeWebhook(req, pipeline, {settings, store, access}) {
  if (req.method !== 'POST') throw new Problem(405, 'A webhook is sent by POST.', {Allow: 'POST'});
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(req.headers['content-type'] ?? ''))
    throw new Problem(415, 'A webhook is sent as application/json.');
  const raw = await readBytes(req, settings.largest);
  const {id, timestamp} = checked(req, raw, settings.pipelines.get(pipeline), settings.tolerance);
  // After the signature: nobody else can use up a pipeline's minute.
  await access.count('hook', pipeline);
  const keys = [`attempt:${pipeline}:${timestamp}:${id}`, `hook:${pipeline}:${id}`];
  const [isNew, isFirst] = await remember(store, keys, settings.tolerance * 2000);
  if (!isNew) throw new Problem(403, 'This webhook was sent before.');
  if (!isFirst) return {status: 200, body: {data: {duplicate: true}}};
  try {
    const record = toRecord(pipeline, parseJson(raw.toString('utf8')));
    const position = await store.append(pipeline, JSON.stringify(record));
    return {status: 202, body: {data: {id: record.id, position}}};
  } catch (error) {
    // It has not happened: its sender may try again.
    await Promise.allSettled(keys.map((key) => store.pull(key)));
    throw error;
  }
}

/**
 * @param {import('./memory.mjs').Store} store
 * @param {string[]} keys
 * @param {number} ms
 * @returns {Promise<boolean[]>} Which of them were not known.
 */
const remember = (store, keys, ms) => Promise.all(keys.map((key) => store.put(key, '1', ms)));

/**
 * @param {import('node:http').IncomingMessage} req
 * @param {Buffer} raw
 * @param {import('./options.mjs').PipelineOptions | undefined} pipeline
 * @param {number} tolerance
 */
function checked(req, raw, pipeline, tolerance) {
  const secrets = [pipeline?.secret ?? []].flat();
  const secret = secrets.length > 0 ? secrets : NO_SECRET;
  const verdict = verifyWebhook({headers: req.headers, body: raw, secret, tolerance});
  if (!verdict.ok && verdict.reason === 'timestamp')
    throw new Problem(403, 'The time of this webhook is too far from now: it is too old, or a clock is wrong.');
  if (!verdict.ok || secrets.length === 0) throw new Problem(401, 'The signature does not fit.');
  return verdict;
}
