import {Problem} from './problem.mjs';

const MOST = 50;

/**
 * Several reads in one request; each has its own answer, and one that fails fails alone.
 * @param {import('./context.mjs').Call} call
 * @param {(call: import('./context.mjs').Call) => Promise<import('./context.mjs').Answer>} respond
 */
export async function answerBatch(call, respond) {
  if (call.method !== 'POST') throw new Problem(405, 'A batch is sent by POST.', {headers: {Allow: 'POST'}});
  const requests = call.body?.requests;
  if (!Array.isArray(requests)) throw new Problem(400, 'A batch is {"requests": […]}.');
  if (requests.length > MOST) throw new Problem(422, `A batch holds ${MOST} requests at most.`, {code: 'limit'});
  const responses = [];
  for (const request of requests) responses.push(await answerOne(call, request, respond));
  return {status: 200, body: {responses}};
}

async function answerOne(call, request, respond) {
  const id = typeof request?.id === 'string' || typeof request?.id === 'number' ? request.id : null;
  const {status, headers = {}, body} = await respondTo(call, request, respond);
  return {id, status, headers, body};
}

function respondTo({headers}, request, respond) {
  const inner = typeof request?.path === 'string' && /^\/?[^/]/.test(request.path) ? readPath(request.path) : undefined;
  if (!inner || ['batch', 'events', 'live'].includes(inner.path[0])) {
    const problem = new Problem(400, 'A request in a batch has a path below the base, for a read.');
    return {status: 400, body: problem.toJSON()};
  }
  // Each path is a read; conditions and keys of the outer request are not theirs.
  return respond({...inner, method: 'GET', headers: {accept: headers.accept}});
}

/**
 * A path with its query, in decoded pieces; undefined when it cannot be decoded.
 * @returns {{path: string[], pairs: [string, string][]} | undefined}
 */
export function readPath(text) {
  const [before, ...rest] = text.split('#')[0].split('?');
  try {
    const path = before.split('/').filter(Boolean).map(decodeURIComponent);
    return {path, pairs: readPairs(rest.join('?'))};
  } catch {
    return undefined;
  }
}

/** The pairs of a query, where `+` is a plus. */
function readPairs(query) {
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decodeURIComponent(key), decodeURIComponent(value)];
    });
}
