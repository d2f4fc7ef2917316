import {takeWebhook} from './intake.mjs';
import {readHistory} from './history.mjs';
import {Problem} from './problem.mjs';

/**
 * @typedef {import('./graphql-schema.mjs').Parts & {streams: import('./streams.mjs').EventStreams,
 *   tokens: import('./tokens.mjs').Tokens}} Parts
 * @typedef {import('./streams.mjs').Request} Request
 * @typedef {{status: number, headers?: Record<string, string>, body?: unknown}} Answer
 */

/** What stands at which address. */
export class Routes {
  #parts;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {import('node:http').IncomingMessage} req
   * @param {import('node:http').ServerResponse} res
   * @param {URL} url Below the base.
   * @returns {Promise<Answer | undefined>} Nothing where a stream has begun.
   */
  async answer(req, res, {pathname, searchParams: query}) {
    const [first, id, last, ...more] = segmentsOf(pathname);
    if (first === 'webhooks' && id !== undefined && last === undefined) return takeWebhook(req, id, this.#parts);
    this.#parts.access.checkOrigin(req);
    if (req.method === 'OPTIONS') return {status: 204};
    const request = {req, res, query};
    if (first === 'tickets' && id === undefined) return this.#ticket(request);
    if (req.method !== 'GET' && req.method !== 'HEAD')
      throw new Problem(405, 'Here is only read.', {Allow: 'GET, HEAD'});
    if (first === 'events' && id === undefined) return this.#stream(request, () => this.#parts.streams.topics(request));
    if (first === 'live' || first === 'graphql')
      throw new Problem(426, 'Here a WebSocket is spoken.', {Upgrade: 'websocket'});
    if (first !== 'pipelines' || id === undefined || more.length > 0) throw new Problem(404, 'There is nothing here.');
    if (last === undefined) return this.#history(request, id);
    if (last === 'stream') return this.#stream(request, () => this.#parts.streams.pipeline(request, id));
    throw new Problem(404, 'There is nothing here.');
  }

  /**
   * @param {Request} request
   * @param {() => Promise<void>} begin
   */
  async #stream({req}, begin) {
    if (req.method === 'HEAD') throw new Problem(405, 'A stream is read by GET.', {Allow: 'GET'});
    this.#parts.access.checkRoom(this.#parts.hub.size);
    await begin();
    return undefined;
  }

  /**
   * @param {Request} request
   * @param {string} pipeline
   * @returns {Promise<Answer>}
   */
  async #history({req, query}, pipeline) {
    const {access} = this.#parts;
    const problem = await access.refusal(pipeline, await access.grantOf(req, query), req);
    if (problem) throw problem;
    await access.count('read', pipeline);
    const asked = {from: query.get('from'), limit: query.get('limit')};
    const {entries, position} = await readHistory(this.#parts, pipeline, asked);
    return {status: 200, body: {data: entries.map(({record}) => record), position}};
  }

  /**
   * @param {Request} request
   * @returns {Promise<Answer>}
   */
  async #ticket({req}) {
    if (req.method !== 'POST') throw new Problem(405, 'A ticket is asked for by POST.', {Allow: 'POST'});
    const grant = await this.#parts.access.grantOf(req, new URLSearchParams());
    if (!grant) throw new Problem(401, 'The token does not fit.', {'WWW-Authenticate': 'Bearer'});
    return {status: 201, body: {ticket: await this.#parts.tokens.ticket(grant)}};
  }
}

/** @param {string} path */
function segmentsOf(path) {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    throw new Problem(400, 'The address holds a broken percent sign.');
  }
}
