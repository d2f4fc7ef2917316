import {timingSafeEqual} from 'node:crypto';
import {Subscriber} from './hub.mjs';
import {Problem} from './problem.mjs';

const HEARTBEAT = 30_000;

/** Refuses who has not the public token of a pipeline, and who comes too often. */
export async function openPipeline(context, id, token) {
  const [pipeline] = id.includes('\0')
    ? []
    : await context.db.query('select public_stream_token as token from pipelines where id = $1', [id]);
  if (!pipeline || !isEqual(pipeline.token, token)) throw new Problem(401, 'The token does not fit.');
  if (!context.limits.take(`stream:${id}`, 1000)) throw context.limits.problem(`stream:${id}`);
}

/**
 * The data of one pipeline as plain server-sent events, for any page that has its public token: no `ready`, no topics,
 * one record a message.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @param {{id: string, token: string, context: any, hub: import('./hub.mjs').Hub}} parts
 */
export async function streamPipeline(req, res, {id, token, context, hub}) {
  await openPipeline(context, id, token);
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'Access-Control-Allow-Origin': '*',
  });
  const subscriber = new Subscriber(({id: position, record}) => {
    if (record && !res.destroyed)
      res.write(`${position ? `id: ${position}\n` : ''}data: ${JSON.stringify(record)}\n\n`);
  });
  const timer = setInterval(() => res.destroyed || res.write(':keepalive\n\n'), HEARTBEAT).unref();
  res.on('error', () => {});
  res.on('close', () => {
    clearInterval(timer);
    hub.leave(subscriber);
  });
  hub.join(subscriber);
  const since = req.headers['last-event-id'];
  await hub.open(subscriber, [{topic: `pipeline:${id}`, since: typeof since === 'string' ? since : undefined}], () =>
    res.write(':open\n\n'),
  );
}

function isEqual(known, given) {
  const [a, b] = [Buffer.from(known), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
