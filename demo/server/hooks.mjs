import {createHmac, timingSafeEqual} from 'node:crypto';
import {Problem} from './problem.mjs';

const KEEP = 1000;

/**
 * Takes a webhook: new data for a pipeline, signed with the secret of the pipeline. From here it goes the way of every
 * change, through the database to all who listen.
 * @param {import('./context.mjs').Call} call
 * @param {import('./context.mjs').Context} context
 */
export async function takeHook(call, context) {
  if (call.method !== 'POST') throw new Problem(405, 'A hook is called by POST.', {headers: {Allow: 'POST'}});
  const [, id = ''] = call.path;
  const [pipeline] = id.includes('\0')
    ? []
    : await context.db.query('select id, secret from pipelines where id = $1', [id]);
  if (!pipeline || !isSigned(call, pipeline.secret)) throw new Problem(401, 'The signature does not fit.');
  if (!context.limits.take(`hook:${id}`, 1000)) throw context.limits.problem(`hook:${id}`);
  const data = call.body;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new Problem(422, 'Data must be an object.', {
      errors: [{path: 'data', code: 'invalid', message: 'must be an object'}],
    });
  }
  const [row] = await context.db.query(
    'insert into pipeline_data (pipeline_id, data) values ($1, $2::jsonb) returning id',
    [id, JSON.stringify(data)],
  );
  if (row.id % 100 === 0) await forgetOldData(context.db, id);
  return {status: 202, body: {data: {id: row.id}}};
}

function isSigned({headers, raw}, secret) {
  const given = /^sha256=([0-9a-f]{64})$/.exec(headers['x-signature'] ?? '')?.[1];
  if (!given || !raw) return false;
  const expected = createHmac('sha256', secret).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}

function forgetOldData(db, id) {
  return db.query(
    `delete from pipeline_data where pipeline_id = $1 and id <= (
       select id from pipeline_data where pipeline_id = $1 order by id desc offset $2::int limit 1)`,
    [id, KEEP],
  );
}
